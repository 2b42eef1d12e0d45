import ModelArtsEmulator
import Testing
import TrainyardCommands

/// A run that ends with one exit code, in a folder and at a service of its own.
struct Scenario: Sendable, CustomTestStringConvertible {
  let name: String
  let status: TrainyardCommands.ExitStatus
  let arguments: [String]
  var environment: [String: String] = [:]
  var edits: [(file: String, old: String, new: String)] = []
  var faults: [FaultRule] = []
  /// Whether the project is applied before.
  var isApplied = false

  var testDescription: String { name }

  static let all = [
    Scenario(name: "0, valid", status: .success, arguments: ["validate"]),
    Scenario(name: "0, no change", status: .success, arguments: ["plan", "--detailed-exitcode"], isApplied: true),
    Scenario(name: "0, applied", status: .success, arguments: ["apply", "--auto-approve"]),
    Scenario(
      name: "1, no connection", status: .error, arguments: ["plan", "--endpoint", "http://127.0.0.1:9"]),
    Scenario(name: "1, no answer", status: .error, arguments: ["apply"]),
    Scenario(
      name: "1, another's object", status: .error, arguments: ["plan"],
      edits: [("trainyard.yaml", "name: small", "name: other")], isApplied: true),
    Scenario(name: "2, pending", status: .changes, arguments: ["plan", "--detailed-exitcode"]),
    Scenario(name: "2, applied", status: .changes, arguments: ["apply", "--auto-approve", "--detailed-exitcode"]),
    Scenario(name: "3, validate", status: .invalid, arguments: ["validate"], edits: [broken]),
    Scenario(name: "3, plan", status: .invalid, arguments: ["plan"], edits: [broken]),
    Scenario(name: "3, apply", status: .invalid, arguments: ["apply", "--auto-approve"], edits: [broken]),
    Scenario(
      name: "3, project file", status: .invalid, arguments: ["plan"], edits: [("trainyard.yaml", "spec:", "spek:")]),
    Scenario(
      name: "4, guard", status: .guarded, arguments: ["apply", "--auto-approve"],
      edits: [("trainyard.yaml", "max_delete_percent: 100", "max_launches: 1")]),
    Scenario(
      name: "5, stale", status: .stale, arguments: ["apply", "--auto-approve", "--expect", "0123456789abcdef"]),
    Scenario(
      name: "6, refused", status: .failed, arguments: ["apply", "--auto-approve"],
      faults: [
        FaultRule(
          .answer(status: 400, text: #"{"error_code":"ModelArts.0102","error_msg":"bad"}"#), endpoint: .createVersion)
      ]),
    Scenario(
      name: "7, uncertain", status: .uncertain, arguments: ["apply", "--auto-approve", "--settle", "1s"],
      faults: [FaultRule(.dropConnection, at: .beforeWork, endpoint: .createVersion)]),
    Scenario(
      name: "8, wrong key", status: .denied, arguments: ["plan"],
      environment: ["HUAWEICLOUD_SDK_SK": "wrong-secret-key"]),
    Scenario(
      name: "8, no key", status: .denied, arguments: ["apply", "--auto-approve"],
      environment: ["HUAWEICLOUD_SDK_AK": "", "HUAWEICLOUD_SDK_SK": ""]),
  ]

  private static let broken = ("specs/small.yaml", "worker_server_num: 1", "worker_server_nun: 1")

  /// Runs the scenario.
  ///
  /// - Parameter options: What is added to its arguments.
  func run(
    _ options: [String], environment: [String: String] = [:]
  ) async throws -> (
    folder: ProjectFolder, run: ProjectFolder.Run
  ) {
    let folder = try ProjectFolder(SmallProject.files)
    let run = try await ModelArtsEmulator.withRunning { emulator in
      if isApplied { _ = await folder.run("apply", "--auto-approve", emulator: emulator) }
      for edit in edits { try folder.edit(edit.file, edit.old, edit.new) }
      emulator.install(faults)
      let isAddressed = arguments.contains("--endpoint")
      return await folder.run(
        arguments + options, emulator: isAddressed ? nil : emulator,
        environment: (isAddressed
          ? ["HUAWEICLOUD_SDK_AK": "a", "HUAWEICLOUD_SDK_SK": "b", "HUAWEICLOUD_SDK_PROJECT_ID": "c"] : [:])
          .merging(self.environment) { _, new in new }.merging(environment) { _, new in new })
    }
    return (folder, run)
  }
}
