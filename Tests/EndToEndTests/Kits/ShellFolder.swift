import Foundation

/// A copy of files of the repository in a temporary folder, in which shell commands run as a person would type them: with
/// the built program on the path, and nobody to answer questions.
final class ShellFolder: Sendable {
  /// What a command did: both streams in one text, as a terminal shows them.
  struct Result: Sendable {
    var status: Int32
    var output: String
  }

  let path: String

  /// Copies files and folders of the repository.
  ///
  /// - Parameter copies: From where to where, in paths of the repository and of the new folder.
  init(copying copies: [(from: String, to: String)]) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "trainyard-\(UUID().uuidString)")
    path = folder.resolvingSymlinksInPath().path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (from, to) in copies where Repository.exists(from) {
      try FileManager.default.copyItem(
        at: Repository.root.appending(path: from), to: URL(filePath: path).appending(path: to))
    }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Runs commands one after the other in one shell.
  ///
  /// - Returns: What each did; those behind an `exit` are missing.
  func run(_ commands: [String]) async throws -> [Result] {
    let results = FileManager.default.temporaryDirectory.appending(path: "trainyard-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: results, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: results) }
    let script = results.appending(path: "script")
    try Self.script(of: commands).write(to: script, atomically: true, encoding: .utf8)
    try await runShell(script.path, results: results.path)
    return commands.indices.compactMap { index in
      guard
        let status = try? String(contentsOf: results.appending(path: "\(index).status"), encoding: .utf8),
        let code = Int32(status.trimmingCharacters(in: .whitespacesAndNewlines)),
        let bytes = try? Data(contentsOf: results.appending(path: "\(index).output"))
      else { return nil }
      return Result(status: code, output: String(decoding: bytes, as: UTF8.self))
    }
  }

  /// Runs one command.
  func run(_ command: String) async throws -> Result {
    try await run([command]).first ?? Result(status: -1, output: "the shell ended early")
  }

  /// Each command sees the exit code of the one before it, as at a prompt.
  private static func script(of commands: [String]) -> String {
    var lines = ["code=0", "trap 'kill $(jobs -p) 2>/dev/null' EXIT"]
    for (index, command) in commands.enumerated() {
      lines += [
        "{ (exit \"$code\")", command, "} >\"$RESULTS/\(index).output\" 2>&1",
        "code=$?; echo \"$code\" >\"$RESULTS/\(index).status\"",
      ]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func runShell(_ script: String, results: String) async throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["bash", script]
    process.currentDirectoryURL = URL(filePath: path)
    process.environment = environment.merging(["RESULTS": results]) { _, new in new }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    for _ in 0..<12_000 where process.isRunning { try await Task.sleep(for: .milliseconds(25)) }
    if process.isRunning { process.terminate() }
    process.waitUntilExit()
  }

  /// What a person's terminal has, less what changes reports: no CI, a fixed width, a home of its own.
  private var environment: [String: String] {
    let program = Program.path.map { URL(filePath: $0).deletingLastPathComponent().path } ?? ""
    let stand = Repository.root.appending(path: "Tests/Kits/kustomize").path
    let search = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return [
      "PATH": "\(program):\(search):\(stand)", "HOME": path, "COLUMNS": "100", "LANG": "C.UTF-8", "TERM": "dumb",
      "NO_PROXY": "127.0.0.1", "no_proxy": "127.0.0.1",
    ]
  }
}
