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
  // MARK: - Secrets outside of parameters

  /// A folder with a secret in a path, in a command, and under a label that says nothing.
  private func widely() throws -> ProjectFolder {
    let folder = try folder()
    try folder.edit("specs/small.yaml", "train_url: /small/out/", "train_url: \"/small/${secret.FOLDER}/out/\"")
    try folder.edit("specs/small.yaml", "data_url: /small/data/", "data_url: \"/small/${var.source}/\"")
    try folder.edit(
      "trainyard.yaml", "undeclared_versions:", "variables: {source: \"${secret.SOURCE}\"}\n  undeclared_versions:")
    return folder
  }

  private static let values = [
    "LICENSE": value, "FOLDER": "folder-that-nobody-sees", "SOURCE": "source-that-nobody-sees",
  ]

  private func isClean(_ text: String) -> Bool { !text.contains("nobody-sees") }

  @Test func `no command shows a secret, wherever it stands`() async throws {
    let folder = try widely()
    try await ModelArtsEmulator.withRunning { emulator in
      let options = ["--endpoint", emulator.baseURL]
      func run(_ arguments: String..., environment: [String: String] = SecretTests.values) async -> ProjectFolder.Run {
        await folder.run(arguments + options, emulator: emulator, environment: environment)
      }
      let applied = await folder.run(
        "apply", "--auto-approve", "--debug-http", emulator: emulator, environment: Self.values)
      #expect(applied.status == .success && isClean(applied.output + applied.error), "\(applied.error)")
      #expect(applied.error.contains("/small/(sensitive)/out/"), "bodies are shown")
      for arguments in [
        ["describe", "version", "small", "V0001"], ["describe", "config", "base"], ["describe", "job", "small"],
        ["get", "versions", "small"], ["get", "configs"], ["explain", "config/base"], ["explain", "job/small"],
      ] {
        for output in ["text", "json"] {
          let found = await folder.run(
            arguments + options + ["--output", output], emulator: emulator, environment: Self.values)
          #expect(found.status == .success && isClean(found.output + found.error), "\(arguments) \(found)")
        }
      }
      let version = await run("describe", "version", "small", "V0001")
      #expect(version.output.contains("/small/(sensitive)/out/") && version.output.contains("license = (sensitive)"))
      // What is not set is known by its label alone.
      let unset = await run(
        "describe", "version", "small", "V0001", environment: Self.values.filter { $0.key != "LICENSE" })
      #expect(unset.status == .success && unset.output.contains("license = (sensitive)"), "\(unset.error)")
      #expect(!unset.output.contains(Self.value))
    }
  }

  @Test func `an export repeats no secret that the project declares, and plans to no change`() async throws {
    let folder = try widely()
    try await ModelArtsEmulator.withRunning { emulator in
      let options = ["--endpoint", emulator.baseURL]
      let applied = await folder.run("apply", "--auto-approve", emulator: emulator, environment: Self.values)
      try #require(applied.status == .success, "\(applied.error)")
      let export = await folder.run(
        ["export", "--out", "exported"] + options, emulator: emulator, environment: Self.values)
      let written = try folder.read("exported/small.yaml") + folder.read("exported/configs.yaml")
      #expect(isClean(export.output + export.error + written), "\(export.error)\(written)")
      #expect(written.contains("train_url: ${secret.TRAIN_URL}") && written.contains("license: ${secret.LICENSE}"))
      #expect(export.error.contains("set TRAIN_URL to the value of 'train_url' of config/base"), "\(export.error)")
      try folder.edit("trainyard.yaml", "specs: [specs]", "specs: [exported]")
      let plan = await folder.run(
        "plan", "--detailed-exitcode", emulator: emulator,
        environment: [
          "LICENSE": Self.value, "TRAIN_URL": "/small/folder-that-nobody-sees/out/",
          "DATA_URL": "/small/source-that-nobody-sees/", "SOURCE": "x",
        ])
      #expect(plan.status == .success, "\(plan.output)\(plan.error)")
    }
  }

  @Test func `no report repeats a secret of a path that the service repeats`() async throws {
    let folder = try widely()
    try await ModelArtsEmulator.withRunning { emulator in
      let answer = """
        {"is_success":false,"error_code":"ModelArts.0104","error_msg":"bad /small/folder-that-nobody-sees/out/"}
        """
      emulator.install([FaultRule(.answer(status: 400, text: answer), endpoint: .createJob)])
      let options =
        FormatTests.formats.flatMap { ["--output", "\($0)=out/\($0)"] } + ["--events", "out/events", "--debug-http"]
      let applied = await folder.run(
        ["apply", "--auto-approve"] + options, emulator: emulator, environment: Self.values)
      #expect(applied.status == .failed)
      for text in try [applied.output, applied.error]
        + (FormatTests.formats + ["events"]).map({
          try folder.read("out/\($0)")
        })
      {
        #expect(isClean(text), "\(text)")
      }
      #expect(try folder.read("out/events").contains("bad /small/(sensitive)/out/"))
    }
  }

  @Test func `a plan hides a secret that only another object still has`() async throws {
    let folder = try widely()
    try await ModelArtsEmulator.withRunning { emulator in
      let applied = await folder.run("apply", "--auto-approve", emulator: emulator, environment: Self.values)
      try #require(applied.status == .success, "\(applied.error)")
      try folder.edit(
        "specs/small.yaml", "{rate: 0.020, license: \"${secret.LICENSE}\"}", "{rate: 0.020, license: free}")
      try folder.edit("specs/small.yaml", "train_url: \"/small/${secret.FOLDER}/out/\"", "train_url: /small/new/")
      try folder.edit("specs/small.yaml", "{rate: 0.010,", "{rate: 0.010, folder: \"${secret.FOLDER}\",")
      let planned = await folder.run(
        "plan", "--full", "--output", "text", "--output", "json=out/json", "--output", "markdown=out/markdown",
        emulator: emulator, environment: Self.values)
      #expect(planned.status == .success, "\(planned.error)")
      for text in [planned.output, planned.error, try folder.read("out/json"), try folder.read("out/markdown")] {
        #expect(isClean(text), "\(text)")
      }
      #expect(planned.output.contains("train_url") && planned.output.contains("sensitive#"))
    }
  }
}
