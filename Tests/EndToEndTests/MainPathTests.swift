import ModelArtsEmulator
import Testing
import TrainyardCommands

/// The program's main job over real HTTP: manifests in, a plan with reasons out, applied, and the second plan empty.
struct MainPathTests {
  @Test func `the project's own specs are planned, applied, and then unchanged`() async throws {
    let folder = try ProjectFolder.withOwnSpecs()
    try await ModelArtsEmulator.withRunning { emulator in
      let validated = await folder.run("validate")
      #expect(validated.status == .success, "\(validated.error)")

      let plan = await folder.run("plan", "--detailed-exitcode", emulator: emulator)
      #expect(plan.status == .changes, "\(plan.error)")
      let sentByPlan = try await emulator.mutatingRequestCount()
      #expect(sentByPlan == 0, "a plan changes nothing")

      let applied = await folder.run("apply", "--auto-approve", emulator: emulator)
      #expect(applied.status == .success, "\(applied.output)\(applied.error)")
      let requests = try await emulator.mutatingRequestCount()
      #expect(requests > 0)

      let second = await folder.run("plan", "--detailed-exitcode", emulator: emulator)
      #expect(second.status == .success, "\(second.output)")
      #expect(second.output.contains("No changes."))

      let again = await folder.run("apply", "--auto-approve", "--detailed-exitcode", emulator: emulator)
      #expect(again.status == .success, "\(again.output)")
      let sentInAll = try await emulator.mutatingRequestCount()
      #expect(sentInAll == requests, "a second apply sends no mutating request")
    }
  }

  @Test func `the embedded emulator keeps what was applied in its file`() async throws {
    let folder = try ProjectFolder(SmallProject.files)
    #expect(await folder.run("plan", "--detailed-exitcode").status == .changes)
    let applied = await folder.run("apply", "--auto-approve")
    #expect(applied.status == .success, "\(applied.output)\(applied.error)")
    #expect(await folder.run("plan", "--detailed-exitcode").status == .success)
  }

  /// A small project that has been applied to an emulator whose clock stands until it is advanced.
  private func withAppliedProject(
    _ body: (ProjectFolder, ModelArtsEmulator) async throws -> Void
  ) async throws {
    let folder = try ProjectFolder(SmallProject.files)
    try await ModelArtsEmulator.withRunning(EmulatorConfiguration(clock: .stepped())) { emulator in
      let applied = await folder.run("apply", "--auto-approve", emulator: emulator)
      try #require(applied.status == .success, "\(applied.output)\(applied.error)")
      try await emulator.advanceClock(by: .seconds(60))
      try await body(folder, emulator)
    }
  }

  @Test func `renaming an entry changes nothing`() async throws {
    try await withAppliedProject { folder, emulator in
      try folder.edit("specs/small.yaml", "name: second", "name: renamed")
      #expect(await folder.run("plan", "--detailed-exitcode", emulator: emulator).status == .success)
    }
  }

  @Test func `a changed configuration is updated in place`() async throws {
    try await withAppliedProject { folder, emulator in
      try folder.edit("specs/small.yaml", "config_desc: Base of", "config_desc: The base of")
      let plan = await folder.run("plan", emulator: emulator)
      #expect(plan.output.contains("Base of the small project → The base of the small project"))
      #expect(await folder.run("apply", "--auto-approve", emulator: emulator).status == .success)
      #expect(emulator.requests().contains { $0.method == "PUT" && $0.path.hasSuffix("/training-job-configs/base") })
      #expect(await folder.run("plan", "--detailed-exitcode", emulator: emulator).status == .success)
    }
  }

  @Test func `a changed run is replaced, and the old one deleted`() async throws {
    try await withAppliedProject { folder, emulator in
      try folder.edit("specs/small.yaml", "rate: 0.020", "rate: 0.030")
      let plan = await folder.run("plan", emulator: emulator)
      #expect(plan.output.contains("± version/second"))
      #expect(plan.output.contains("0.020 → 0.030"))
      let applied = await folder.run("apply", "--auto-approve", emulator: emulator)
      #expect(applied.status == .success, "\(applied.output)\(applied.error)")
      #expect(await folder.run("plan", "--detailed-exitcode", emulator: emulator).status == .success)
    }
  }

  @Test(arguments: ["delete", "keep"])
  func `a version that nobody declares follows the policy`(_ policy: String) async throws {
    try await withAppliedProject { folder, emulator in
      try folder.edit("specs/small.yaml", "    - name: second\n      config: {parameter: {rate: 0.020}}\n", "")
      try folder.edit("trainyard.yaml", "undeclared_versions: delete", "undeclared_versions: \(policy)")
      let plan = await folder.run("plan", "--detailed-exitcode", emulator: emulator)
      #expect(plan.output.contains(policy == "delete" ? "- version/V0002" : "1 unmanaged: V0002"))
      #expect(plan.status == (policy == "delete" ? .changes : .success))
    }
  }

  @Test func `a missing version is created`() async throws {
    try await withAppliedProject { folder, emulator in
      try folder.edit(
        "specs/small.yaml", "    - name: second",
        "    - name: third\n      config: {parameter: {rate: 0.5}}\n    - name: second")
      let plan = await folder.run("plan", emulator: emulator)
      #expect(plan.output.contains("+ version/third"))
      #expect(plan.output.contains("not found"))
      #expect(await folder.run("apply", "--auto-approve", emulator: emulator).status == .success)
      #expect(await folder.run("plan", "--detailed-exitcode", emulator: emulator).status == .success)
    }
  }

  @Test func `a running version is not ended unless it is named`() async throws {
    let folder = try ProjectFolder(SmallProject.files)
    try await ModelArtsEmulator.withRunning(EmulatorConfiguration(clock: .stepped())) { emulator in
      #expect(await folder.run("apply", "--auto-approve", emulator: emulator).status == .success)
      try await emulator.advanceClock(by: .seconds(3))
      try folder.edit("specs/small.yaml", "rate: 0.020", "rate: 0.030")
      let before = try await emulator.mutatingRequestCount()
      let refused = await folder.run("apply", "--auto-approve", emulator: emulator)
      #expect(refused.status == .guarded)
      #expect(refused.output.contains("--allow-kill 'job/small/version/V0002'"))
      let after = try await emulator.mutatingRequestCount()
      #expect(after == before)
    }
  }
}
