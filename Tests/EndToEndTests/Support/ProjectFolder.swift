import Foundation
import ModelArtsEmulator
import Synchronization
import TrainyardCommands

/// A temporary folder with a project in it, in which commands run inside the test's process.
final class ProjectFolder: Sendable {
  /// What a command did.
  struct Run: Sendable {
    var status: ExitStatus
    var output: String
    var error: String
  }

  let path: String

  /// - Parameter files: The files of the project by their paths.
  init(_ files: [String: String]) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "trainyard-\(UUID().uuidString)")
    path = folder.resolvingSymlinksInPath().path
    for (name, text) in files { try write(text, to: name) }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// A copy of the specs that the project itself ships.
  static func withOwnSpecs() throws -> ProjectFolder {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    var files = ["trainyard.yaml": try String(contentsOf: root.appending(path: "trainyard.yaml"), encoding: .utf8)]
    for name in try FileManager.default.contentsOfDirectory(atPath: root.appending(path: "specs").path) {
      files["specs/\(name)"] = try String(contentsOf: root.appending(path: "specs/\(name)"), encoding: .utf8)
    }
    return try ProjectFolder(files)
  }

  func write(_ text: String, to name: String) throws {
    let file = URL(filePath: path).appending(path: name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
  }

  func read(_ name: String) throws -> String {
    try String(contentsOf: URL(filePath: path).appending(path: name), encoding: .utf8)
  }

  /// Replaces text in a file; the text must be there.
  func edit(_ name: String, _ old: String, _ new: String) throws {
    let text = try read(name)
    guard text.contains(old) else { throw MissingText(text: old) }
    try write(text.replacingOccurrences(of: old, with: new), to: name)
  }

  struct MissingText: Error {
    let text: String
  }

  /// Runs a command in the folder.
  ///
  /// - Parameters:
  ///   - emulator: Where the service is, with its credentials; the project's own remote where there is none.
  ///   - answer: What a person answers, nil where nobody is there.
  func run(
    _ arguments: String..., emulator: ModelArtsEmulator? = nil, environment: [String: String] = [:],
    answer: String? = nil
  ) async -> Run {
    await run(arguments, emulator: emulator, environment: environment, answer: answer)
  }

  func run(
    _ arguments: [String], emulator: ModelArtsEmulator? = nil, environment: [String: String] = [:],
    answer: String? = nil
  ) async -> Run {
    let output = Mutex("")
    let error = Mutex("")
    var variables = ["COLUMNS": "100"]
    var arguments = arguments
    if let emulator {
      variables["HUAWEICLOUD_SDK_AK"] = emulator.credentials.accessKey
      variables["HUAWEICLOUD_SDK_SK"] = emulator.credentials.secretKey
      variables["HUAWEICLOUD_SDK_PROJECT_ID"] = emulator.credentials.projectID
      if ["plan", "apply"].contains(arguments[0]) { arguments += ["--endpoint", emulator.baseURL] }
    }
    variables.merge(environment) { _, new in new }
    let console = Console(
      writeOutput: { text in output.withLock { $0 += text } }, writeError: { text in error.withLock { $0 += text } },
      readAnswer: { answer }, isInteractive: answer != nil)
    let status = await TrainyardProgram.run(
      arguments, in: CommandContext(environment: variables, workingDirectory: path, console: console))
    return Run(status: status, output: output.withLock(\.self), error: error.withLock(\.self))
  }
}
