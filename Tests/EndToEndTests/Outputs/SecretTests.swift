import ModelArtsEmulator
import Testing
import TrainyardCommands

/// Values of `${secret.NAME}` in what commands write, where nothing but the manifests says that they are secrets.
struct SecretTests {
  private static let value = "value-that-nobody-sees"

  private func folder() throws -> ProjectFolder {
    let folder = try ProjectFolder(SmallProject.files)
    try folder.edit("specs/small.yaml", "{rate: 0.010}", "{rate: 0.010, license: \"${secret.LICENSE}\"}")
    try folder.edit("specs/small.yaml", "{rate: 0.020}", "{rate: 0.020, license: \"${secret.LICENSE}\"}")
    return folder
  }

  /// Everything that a command writes.
  private func output(
    _ arguments: [String], in folder: ProjectFolder, _ emulator: ModelArtsEmulator, license: String = value
  ) async throws -> (status: TrainyardCommands.ExitStatus, text: String) {
    let options = FormatTests.formats.flatMap { ["--output", "\($0)=out/\($0)"] }
    let run = await folder.run(arguments + options, emulator: emulator, environment: ["LICENSE": license])
    let files = try (FormatTests.formats.map { "out/\($0)" } + ["out/gitlab.codequality.json"]).map(folder.read)
    return (run.status, ([run.output, run.error] + files).joined(separator: "\n"))
  }

  @Test(arguments: [value, "another-value"])
  func `a secret is not shown under a label that it had before`(_ license: String) async throws {
    let folder = try folder()
    try await ModelArtsEmulator.withRunning { emulator in
      let applied = try await output(["apply", "--auto-approve"], in: folder, emulator)
      #expect(applied.status == .success && !applied.text.contains(Self.value))
      try folder.edit("specs/small.yaml", "license:", "wandb:")
      let planned = try await output(["plan", "--full", "--detailed-exitcode"], in: folder, emulator, license: license)
      #expect(planned.status == .changes, "\(planned.text)")
      #expect(planned.text.contains("parameter.license") && planned.text.contains("sensitive#1"))
      #expect(!planned.text.contains(Self.value) && !planned.text.contains(license))
      let explained = await folder.run(
        "explain", "config/base", "--endpoint", emulator.baseURL, emulator: emulator,
        environment: ["LICENSE": license])
      #expect(explained.status == .success && explained.output.contains("parameter.license"), "\(explained.error)")
      #expect(!explained.output.contains(Self.value))
    }
  }

  @Test func `a secret that the service repeats is taken out of its words`() async throws {
    let folder = try folder()
    try await ModelArtsEmulator.withRunning { emulator in
      let answer = #"{"is_success":false,"error_code":"ModelArts.0102","error_msg":"bad license \#(Self.value)"}"#
      emulator.install([FaultRule(.answer(status: 400, text: answer), endpoint: .createJob)])
      let applied = try await output(["apply", "--auto-approve"], in: folder, emulator)
      #expect(applied.status == .failed)
      #expect(applied.text.contains("bad license") && !applied.text.contains(Self.value), "\(applied.text)")
    }
  }
}
