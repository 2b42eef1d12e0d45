import ModelArtsEmulator
import Testing
import TrainyardCommands

/// What must not happen, and what is said instead.
struct SafetyTests {
  private func launches(_ emulator: ModelArtsEmulator) -> Int {
    emulator.requests().count {
      $0.method == "POST" && ($0.path.hasSuffix("/training-jobs") || $0.path.hasSuffix("/versions"))
    }
  }

  @Test(arguments: ["", "no", "y", "Yes"])
  func `only yes is taken for an answer`(_ answer: String) async throws {
    let folder = try ProjectFolder(SmallProject.files)
    try await ModelArtsEmulator.withRunning { emulator in
      let run = await folder.run("apply", emulator: emulator, answer: answer)
      #expect(run.status == .error)
      let sent = try await emulator.mutatingRequestCount()
      #expect(sent == 0)
      #expect(await folder.run("apply", emulator: emulator, answer: "yes").status == .success)
    }
  }

  @Test func `without a terminal and without a flag nothing is applied`() async throws {
    let folder = try ProjectFolder(SmallProject.files)
    try await ModelArtsEmulator.withRunning { emulator in
      let run = await folder.run("apply", emulator: emulator)
      #expect(run.status == .error)
      #expect(run.error.contains("--auto-approve"))
      let sent = try await emulator.mutatingRequestCount()
      #expect(sent == 0)
    }
  }

  @Test func `a dry run sends no mutating request`() async throws {
    let folder = try ProjectFolder(SmallProject.files)
    try await ModelArtsEmulator.withRunning { emulator in
      let run = await folder.run("apply", "--dry-run", emulator: emulator)
      #expect(run.status == .success, "\(run.error)")
      #expect(run.output.contains("verified"))
      let sent = try await emulator.mutatingRequestCount()
      #expect(sent == 0)
    }
  }

  @Test func `a launch whose answer is lost is found and not repeated`() async throws {
    let folder = try ProjectFolder(SmallProject.files)
    try await ModelArtsEmulator.withRunning { emulator in
      emulator.install([
        FaultRule(.dropConnection, at: .afterWork, endpoint: .createJob, occurrence: .first(1)),
        FaultRule(.dropConnection, at: .afterWork, endpoint: .createVersion, occurrence: .first(1)),
      ])
      let run = await folder.run("apply", "--auto-approve", emulator: emulator)
      #expect(run.status == .success, "\(run.output)\(run.error)")
      #expect(launches(emulator) == 2)
      #expect(await folder.run("plan", "--detailed-exitcode", emulator: emulator).status == .success)
    }
  }

  @Test func `a launch that nobody can find ends uncertain`() async throws {
    let folder = try ProjectFolder(SmallProject.files)
    try await ModelArtsEmulator.withRunning { emulator in
      emulator.install([FaultRule(.dropConnection, at: .beforeWork, endpoint: .createJob, occurrence: .every)])
      let run = await folder.run("apply", "--auto-approve", "--settle", "1s", emulator: emulator)
      #expect(run.status == .uncertain, "\(run.output)\(run.error)")
      #expect(launches(emulator) == 1)
    }
  }

  @Test func `a saved plan is applied once and refused after that`() async throws {
    let folder = try ProjectFolder(SmallProject.files)
    try await ModelArtsEmulator.withRunning { emulator in
      #expect(await folder.run("plan", "--out", "plan.json", emulator: emulator).status == .success)
      let shown = await folder.run("show", "plan.json")
      #expect(shown.output.contains("+ version/first"))
      #expect(await folder.run("apply", "plan.json", "--auto-approve", emulator: emulator).status == .success)
      let stale = await folder.run("apply", "plan.json", "--auto-approve", emulator: emulator)
      #expect(stale.status == .stale)
      #expect(stale.error.contains("only then"))
    }
  }

  @Test func `an approved hash passes the guards for exactly that plan`() async throws {
    let folder = try ProjectFolder(SmallProject.files)
    try folder.edit("trainyard.yaml", "max_delete_percent: 100", "max_launches: 1")
    try await ModelArtsEmulator.withRunning { emulator in
      let refused = await folder.run("apply", "--auto-approve", emulator: emulator)
      #expect(refused.status == .guarded)
      let sent = try await emulator.mutatingRequestCount()
      #expect(sent == 0)
      let hash = try #require(refused.output.split(separator: "\n").last { $0.hasPrefix("Hash ") }?.dropFirst(5))
      let wrong = await folder.run("apply", "--auto-approve", "--approve", "0123456789abcdef", emulator: emulator)
      #expect(wrong.status == .guarded)
      let approved = await folder.run("apply", "--auto-approve", "--approve", String(hash), emulator: emulator)
      #expect(approved.status == .success, "\(approved.error)")
    }
  }

  @Test func `a wrong key is an authentication failure`() async throws {
    let folder = try ProjectFolder(SmallProject.files)
    try await ModelArtsEmulator.withRunning { emulator in
      let run = await folder.run("plan", emulator: emulator, environment: ["HUAWEICLOUD_SDK_SK": "wrong-secret-key"])
      #expect(run.status == .denied)
      #expect(!run.error.contains("wrong-secret-key"))
    }
  }

  @Test func `an endpoint from the repository receives no request`() async throws {
    let folder = try ProjectFolder(SmallProject.files)
    try folder.edit(
      "trainyard.yaml", "emulator: .trainyard/emulator.db", "endpoint: https://modelarts.example.org, project_id: p")
    let run = await folder.run(
      "plan", environment: ["HUAWEICLOUD_SDK_AK": "AK", "HUAWEICLOUD_SDK_SK": "some-secret-key"])
    #expect(run.status != .success)
    #expect(run.error.contains("modelarts.example.org"))
    #expect(run.error.contains("TRAINYARD_ALLOWED_HOSTS"))
    #expect(!run.error.contains("some-secret-key"))
  }

  @Test func `an object without our mark is an error and the rest is shown`() async throws {
    let folder = try ProjectFolder(SmallProject.files)
    let other = try ProjectFolder(SmallProject.files)
    try other.edit("trainyard.yaml", "name: small", "name: other")
    try await ModelArtsEmulator.withRunning { emulator in
      #expect(await other.run("apply", "--auto-approve", emulator: emulator).status == .success)
      let before = try await emulator.mutatingRequestCount()
      let plan = await folder.run("plan", emulator: emulator)
      #expect(plan.status == .error)
      #expect(plan.output.contains("job/small belongs to other"))
      #expect(await folder.run("apply", "--auto-approve", emulator: emulator).status == .error)
      let sent = try await emulator.mutatingRequestCount()
      #expect(sent == before)
    }
  }
}
