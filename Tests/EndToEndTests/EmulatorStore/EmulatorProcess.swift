import Foundation

/// `trainyard emulator` as a process of its own, which can be killed.
final class EmulatorProcess {
  /// Where requests go, up to the project.
  let baseURL: String
  private let process: Process

  /// What the process said instead of starting.
  struct NotStarted: Error, CustomStringConvertible {
    let description: String
  }

  /// Starts an emulator without authentication on a free port and waits until it answers.
  ///
  /// - Parameters:
  ///   - store: The file of the store.
  ///   - folder: Where the ready file and the output go; each process needs a name of its own there.
  init(store: String, in folder: String, name: String, _ arguments: String...) async throws {
    let ready = "\(folder)/\(name).ready"
    let log = "\(folder)/\(name).log"
    try Data().write(to: URL(filePath: log))
    process = Process()
    process.executableURL = URL(filePath: Program.path ?? "")
    process.arguments = ["emulator", "--no-auth", "--store", store, "--ready-file", ready] + arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = try FileHandle(forWritingTo: URL(filePath: log))
    try process.run()
    var address = ""
    while !address.hasSuffix("\n"), process.isRunning {
      try await Task.sleep(for: .milliseconds(5))
      address = (try? String(contentsOfFile: ready, encoding: .utf8)) ?? ""
    }
    baseURL = address.trimmingCharacters(in: .newlines) + "/v1/0123456789abcdef0123456789abcdef"
    guard process.isRunning else {
      throw NotStarted(description: (try? String(contentsOfFile: log, encoding: .utf8)) ?? "")
    }
  }

  /// Ends the process without a warning.
  func kill() async throws {
    Foundation.kill(process.processIdentifier, SIGKILL)
    while process.isRunning { try await Task.sleep(for: .milliseconds(2)) }
  }

  /// Asks the process to end, and waits for that.
  func stop() async throws {
    Foundation.kill(process.processIdentifier, SIGTERM)
    while process.isRunning { try await Task.sleep(for: .milliseconds(5)) }
  }

  deinit {
    if process.isRunning { Foundation.kill(process.processIdentifier, SIGKILL) }
  }
}
