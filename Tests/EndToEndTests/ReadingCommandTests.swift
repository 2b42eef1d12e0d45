import Foundation
import ModelArtsEmulator
import Testing
import TrainyardCommands

/// Commands that look at the service, over real HTTP.
struct ReadingCommandTests {
  /// A folder whose project has been applied: one configuration, one job with two versions.
  private func withApplied(
    _ configuration: EmulatorConfiguration = EmulatorConfiguration(clock: .stepped()),
    _ body: (ProjectFolder, ModelArtsEmulator) async throws -> Void
  ) async throws {
    let folder = try ProjectFolder(SmallProject.files)
    try await ModelArtsEmulator.withRunning(configuration) { emulator in
      let applied = await folder.run("apply", "--auto-approve", emulator: emulator)
      try #require(applied.status == .success, "\(applied.output)\(applied.error)")
      try await emulator.resetRequests()
      try await body(folder, emulator)
    }
  }

  private func run(
    _ folder: ProjectFolder, _ emulator: ModelArtsEmulator, _ arguments: [String], answer: String? = nil,
    columns: String = "80"
  ) async -> ProjectFolder.Run {
    await folder.run(
      arguments + ["--endpoint", emulator.baseURL], emulator: emulator, environment: ["COLUMNS": columns],
      answer: answer)
  }

  private func json(_ run: ProjectFolder.Run) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(run.output.utf8))
  }

  @Test(arguments: [
    (["get", "jobs"], "NAME", "small"), (["get", "versions", "small"], "VERSION", "V0002"),
    (["get", "configs"], "NAME", "Base of the small project"), (["get", "flavors"], "CODE", "modelarts.vm.cpu.2u"),
    (["get", "engines"], "VERSION", "PyTorch-1.0.0-python3.6"), (["get", "algorithms"], "NAME", "TF-"),
  ])
  func `lists are tables within eighty columns`(_ arguments: [String], _ title: String, _ cell: String) async throws {
    try await withApplied { folder, emulator in
      let run = await run(folder, emulator, arguments)
      #expect(run.status == .success, "\(run.error)")
      let lines = run.output.split(separator: "\n")
      #expect(lines.first?.contains(title) == true)
      #expect(run.output.contains(cell), "\(run.output)")
      #expect(lines.allSatisfy { $0.count <= 80 && !$0.hasSuffix(" ") }, "\(run.output)")
    }
  }

  @Test(arguments: [
    (["get", "jobs"], "job_name"), (["get", "versions", "small"], "version_id"), (["get", "configs"], "config_name"),
    (["get", "flavors"], "spec_code"), (["get", "engines"], "engine_version"), (["get", "algorithms"], "model_name"),
  ])
  func `lists are JSON for programs`(_ arguments: [String], _ key: String) async throws {
    try await withApplied { folder, emulator in
      let run = await run(folder, emulator, arguments + ["-o", "json"])
      #expect(run.status == .success, "\(run.error)")
      let list = try #require(try json(run) as? [[String: Any]])
      #expect(!list.isEmpty)
      #expect(list.allSatisfy { $0[key] != nil })
    }
  }

  @Test func `looking needs no manifests and no project, and changes nothing`() async throws {
    let folder = try ProjectFolder(["readme": ""])
    try await ModelArtsEmulator.withRunning { emulator in
      let empty = await run(folder, emulator, ["get", "jobs"])
      #expect(empty.status == .success, "\(empty.error)")
      #expect(empty.output.isEmpty)
      #expect(empty.error == "nothing found\n")
      let list = await run(folder, emulator, ["get", "jobs", "--output", "json"])
      #expect(list.output == "[]\n")
      let sent = try await emulator.mutatingRequestCount()
      #expect(sent == 0)
    }
    let nowhere = await folder.run(["get", "jobs"])
    #expect(nowhere.status == .error)
    #expect(nowhere.error.contains("--endpoint"))
  }

  @Test func `broken manifests do not keep anybody from looking`() async throws {
    try await withApplied { folder, emulator in
      try folder.write("spec: [", to: "specs/small.yaml")
      #expect(await run(folder, emulator, ["get", "jobs"]).status == .success)
      try folder.write("spec: [", to: "trainyard.yaml")
      #expect(await run(folder, emulator, ["get", "jobs"]).status == .invalid)
    }
  }

  @Test func `the project's own emulator can be looked at`() async throws {
    let folder = try ProjectFolder(SmallProject.files)
    #expect(await folder.run("apply", "--auto-approve").status == .success)
    let run = await folder.run("get", "jobs")
    #expect(run.status == .success, "\(run.error)")
    #expect(run.output.contains("small"))
  }

  @Test func `jobs are filtered by name and status`() async throws {
    try await withApplied { folder, emulator in
      try await emulator.advanceClock(by: .seconds(60))
      let completed = await run(folder, emulator, ["get", "jobs", "--status", "completed", "--name", "mal"])
      #expect(completed.output.contains("small"))
      let running = await run(folder, emulator, ["get", "jobs", "--status", "RUNNING"])
      #expect(running.output.isEmpty)
      let wrong = await run(folder, emulator, ["get", "jobs", "--status", "asleep"])
      #expect(wrong.status == .error)
      #expect(wrong.error.contains("RUNNING"))
    }
  }

  @Test(arguments: [
    ["describe", "job", "small"], ["describe", "version", "small", "v0002"], ["describe", "config", "base"],
  ])
  func `one thing is described for people and for programs`(_ arguments: [String]) async throws {
    try await withApplied { folder, emulator in
      let people = await run(folder, emulator, arguments)
      #expect(people.status == .success, "\(people.error)")
      #expect(people.output.contains("small") || people.output.contains("base"))
      let programs = await run(folder, emulator, arguments + ["--output", "json"])
      let document = try json(programs)
      #expect(document is [String: Any])
    }
  }

  @Test func `a version is found by its name and by its id`() async throws {
    try await withApplied { folder, emulator in
      let named = await run(folder, emulator, ["describe", "version", "small", "V0001", "-o", "json"])
      let id = try #require((try json(named) as? [String: Any])?["version_id"] as? Int)
      let numbered = await run(folder, emulator, ["describe", "version", "small", String(id), "-o", "json"])
      #expect(numbered.output == named.output)
      #expect(named.output.contains("0.010"))
    }
  }

  @Test func `secret parameters are not shown`() async throws {
    try await withApplied { folder, emulator in
      try folder.edit("specs/small.yaml", "rate: 0.020", "rate: 0.020, API_TOKEN: hidden-value")
      try await emulator.advanceClock(by: .seconds(60))
      let applied = await folder.run("apply", "--auto-approve", emulator: emulator)
      try #require(applied.status == .success, "\(applied.output)\(applied.error)")
      for arguments in [["get", "versions", "small", "-o", "json"], ["describe", "version", "small", "V0003"]] {
        let run = await run(folder, emulator, arguments)
        #expect(run.output.contains("API_TOKEN") && !run.output.contains("hidden-value"), "\(run.output)")
      }
    }
  }

  @Test(arguments: [
    (["get", "versions", "none"], "get jobs"), (["get", "versions", "99999"], "get jobs"),
    (["describe", "version", "small", "V0009"], "get versions small"), (["describe", "job", "none"], "get jobs"),
    (["describe", "config", "none"], "get configs"), (["logs", "none", "V0001"], "get jobs"),
    (["stop", "small", "V0009", "--yes"], "get versions small"),
  ])
  func `what does not exist is said, with where to look`(_ arguments: [String], _ hint: String) async throws {
    try await withApplied { folder, emulator in
      let run = await run(folder, emulator, arguments)
      #expect(run.status == .error)
      #expect(run.error.contains("trainyard \(hint)"), "\(run.error)")
      #expect(run.output.isEmpty)
      let sent = try await emulator.mutatingRequestCount()
      #expect(sent == 0)
    }
  }

  @Test func `logs are listed, shown, shortened and followed`() async throws {
    try await withApplied { folder, emulator in
      try await emulator.advanceClock(by: .seconds(60))
      let list = await run(folder, emulator, ["logs", "small", "V0001", "--list"])
      #expect(list.output == "job-small.0\n", "\(list.error)")
      let whole = await run(folder, emulator, ["logs", "small", "V0001"])
      let lines = whole.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      #expect(lines.count > 2, "\(whole.error)")
      let newest = await run(folder, emulator, ["logs", "small", "V0001", "--lines", "2", "--log-file", "job-small.0"])
      #expect(newest.output == lines.suffix(2).map { $0 + "\n" }.joined())
      let followed = await run(folder, emulator, ["logs", "small", "V0001", "--follow"])
      #expect(followed.status == .success, "\(followed.error)")
      #expect(followed.output == whole.output)
    }
  }

  @Test func `a queued run has no log yet`() async throws {
    try await withApplied { folder, emulator in
      let run = await run(folder, emulator, ["logs", "small", "V0001"])
      #expect(run.status == .success)
      #expect(run.error.contains("no log yet"))
    }
  }

  @Test(arguments: [["--list", "--follow"], ["--follow", "--lines", "3"], ["--lines", "0"]])
  func `options that contradict each other are refused`(_ options: [String]) async throws {
    let run = try await ProjectFolder(SmallProject.files).run(["logs", "small", "V0001"] + options)
    #expect(run.status == .error)
    #expect(run.error.contains("error: --"))
  }

  @Test func `a running version is stopped after yes only`() async throws {
    try await withApplied { folder, emulator in
      try await emulator.advanceClock(by: .seconds(3))
      let silent = await run(folder, emulator, ["stop", "small", "V0001"])
      #expect(silent.status == .error)
      #expect(silent.error.contains("--yes"))
      for answer in ["", "y", "Yes"] {
        #expect(await run(folder, emulator, ["stop", "small", "V0001"], answer: answer).status == .error)
      }
      let sent = try await emulator.mutatingRequestCount()
      #expect(sent == 0)
      #expect(await run(folder, emulator, ["stop", "small", "V0001"], answer: "yes").status == .success)
      #expect(await run(folder, emulator, ["stop", "small", "V0002", "--yes"]).status == .success)
      #expect(emulator.requests().count { $0.path.hasSuffix("/stop") } == 2)
    }
  }

  @Test func `what has ended is not stopped`() async throws {
    try await withApplied { folder, emulator in
      try await emulator.advanceClock(by: .seconds(60))
      let run = await run(folder, emulator, ["stop", "small", "V0001", "--yes"])
      #expect(run.status == .error)
      #expect(run.error.contains("COMPLETED"))
      let sent = try await emulator.mutatingRequestCount()
      #expect(sent == 0)
    }
  }

  @Test func `the source of the credentials is told without a secret`() async throws {
    let folder = try ProjectFolder(SmallProject.files)
    try await ModelArtsEmulator.withRunning { emulator in
      let told = await run(folder, emulator, ["auth"])
      #expect(told.status == .success, "\(told.error)")
      #expect(told.output.contains("HUAWEICLOUD_SDK_*"))
      #expect(told.output.contains(emulator.baseURL))
      #expect(told.output.contains(emulator.credentials.projectID))
      let sent = try await emulator.requestCounts().total
      #expect(sent == 0)
      let checked = await run(folder, emulator, ["auth", "--check", "-o", "json"])
      let document = try json(checked) as? [String: Any]
      #expect(document?["accepted"] as? Bool == true)
      for text in [told.output, told.error, checked.output, checked.error] {
        #expect(!text.contains(emulator.credentials.secretKey))
      }
    }
  }

  @Test func `requests and responses are shown without a secret`() async throws {
    let folder = try ProjectFolder(["readme": ""])
    try await ModelArtsEmulator.withRunning { emulator in
      let silent = await run(folder, emulator, ["get", "engines"])
      #expect(!silent.error.contains("http: "))
      let shown = await run(folder, emulator, ["get", "engines", "--debug-http"])
      #expect(shown.output == silent.output)
      #expect(shown.error.contains("http: > GET \(emulator.baseURL)/v1/"))
      #expect(shown.error.contains("http: < 200"))
      #expect(shown.error.contains("http: Authorization: <redacted>"))
      #expect(!shown.error.contains("Signature="))
      #expect(!shown.error.contains(emulator.credentials.secretKey))
    }
  }

  @Test func `an address that names no proxy is an error, and nothing is sent`() async throws {
    let folder = try ProjectFolder(["readme": ""])
    try await ModelArtsEmulator.withRunning { emulator in
      let run = await folder.run(
        ["get", "jobs", "--endpoint", emulator.baseURL], emulator: emulator,
        environment: ["HTTPS_PROXY": "ftp://user:hidden@proxy"])
      #expect(run.status == .error)
      #expect(run.error.contains("HTTPS_PROXY") && !run.error.contains("hidden"))
      #expect(emulator.requests().isEmpty)
    }
  }

  @Test func `credentials that are refused end with their own exit code`() async throws {
    let folder = try ProjectFolder(["readme": ""])
    try await ModelArtsEmulator.withRunning { emulator in
      let run = await folder.run(
        ["auth", "--check", "--endpoint", emulator.baseURL], emulator: emulator,
        environment: ["HUAWEICLOUD_SDK_SK": "wrong"])
      #expect(run.status == .denied)
      #expect(emulator.requests().count == 1, "a refused signature is not sent again")
    }
  }

  @Test func `the project is looked up where nobody names it`() async throws {
    let folder = try ProjectFolder(["readme": ""])
    try await ModelArtsEmulator.withRunning { emulator in
      let keys = emulator.credentials
      let run = await folder.run(
        ["auth", "--check", "--endpoint", emulator.baseURL],
        environment: [
          "HW_ACCESS_KEY": keys.accessKey, "HW_SECRET_KEY": keys.secretKey, "HW_REGION_NAME": keys.projectName,
        ])
      #expect(run.status == .success, "\(run.error)")
      #expect(run.output.contains("HW_*"))
      #expect(run.output.contains(keys.projectID))
    }
  }

  @Test(arguments: [["get"], ["get", "jobs"], ["describe"], ["logs"], ["stop"], ["auth"]])
  func `help has examples`(_ command: [String]) async throws {
    let run = try await ProjectFolder(["readme": ""]).run(command + ["--help"])
    #expect(run.status == .success)
    #expect(run.output.contains("trainyard \(command[0])"))
  }
}
