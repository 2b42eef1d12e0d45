import Foundation
import ModelArtsEmulator

/// The built program as a process of its own, which can be killed.
final class Program {
  /// The executable beside the tests, nil where only the tests were built.
  static let path: String? = {
    let arguments = ProcessInfo.processInfo.arguments
    let folders = [arguments.first, arguments.first { $0.hasSuffix(".xctest") }].compactMap(\.self)
      .map { URL(filePath: $0).deletingLastPathComponent() }
    return folders.map { $0.appending(path: "trainyard").path }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  private let process = Process()
  private let folder: ProjectFolder
  private let name: String

  /// Starts the program in a folder; what it writes goes to files there.
  ///
  /// - Parameter output: What takes standard output in the place of a file.
  init(
    _ arguments: String..., in folder: ProjectFolder, emulator: ModelArtsEmulator, name: String = "program",
    output: Pipe? = nil
  ) throws {
    self.folder = folder
    self.name = name
    process.executableURL = URL(filePath: Self.path ?? "")
    process.arguments = arguments + ["--endpoint", emulator.baseURL]
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.environment = [
      "HUAWEICLOUD_SDK_AK": emulator.credentials.accessKey, "HUAWEICLOUD_SDK_SK": emulator.credentials.secretKey,
      "HUAWEICLOUD_SDK_PROJECT_ID": emulator.credentials.projectID, "HOME": folder.path,
    ]
    for (file, keyPath) in [("\(name).out", true), ("\(name).err", false)] {
      try folder.write("", to: file)
      let handle = try FileHandle(forWritingTo: URL(filePath: folder.path).appending(path: file))
      if keyPath { process.standardOutput = handle } else { process.standardError = handle }
    }
    if let output { process.standardOutput = output }
    process.standardInput = FileHandle.nullDevice
    try process.run()
  }

  var isRunning: Bool { process.isRunning }

  func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

  /// Waits for the end.
  ///
  /// - Returns: The exit code, or the signal that ended it, negated.
  func end() async throws -> Int32 {
    while process.isRunning { try await Task.sleep(for: .milliseconds(5)) }
    return process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
  }

  /// What it has written so far to both streams.
  var talk: String { ((try? folder.read("\(name).out")) ?? "") + ((try? folder.read("\(name).err")) ?? "") }
}
