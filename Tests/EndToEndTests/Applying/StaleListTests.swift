import ModelArtsEmulator
import Testing
import TrainyardCommands

/// Lists of versions that lag behind the list of jobs, over real HTTP: what they lack is not launched again.
struct StaleListTests {
  @Test func `a run that a list of versions does not show yet is not launched again`() async throws {
    let folder = try ProjectFolder(ThreeRuns.files())
    try folder.edit("specs/three.yaml", "[0.1, 0.2, 0.3]", "[0.1, 0.2]")
    try await ModelArtsEmulator.withRunning { emulator in
      #expect(await folder.run("apply", "--auto-approve", emulator: emulator).status == .success)
      _ = try await emulator.advanceClock(by: .seconds(600))
      try folder.edit("specs/three.yaml", "[0.1, 0.2]", "[0.1, 0.2, 0.3]")
      #expect(await folder.run("apply", "--auto-approve", emulator: emulator).status == .success)
      emulator.install([FaultRule(.staleLists(for: .seconds(300)), endpoint: .listVersions)])
      #expect(await emulator.versions(of: "three", in: folder) == 2)
      let run = await folder.run("apply", "--auto-approve", emulator: emulator)
      #expect(run.status == .success, "\(run.output)\(run.error)")
      #expect(run.output.contains("counts 3 versions and listed 2, twice"))
      emulator.removeFaults()
      #expect(await emulator.versions(of: "three", in: folder) == 3)
      #expect(await folder.run("plan", "--detailed-exitcode", emulator: emulator).status == .success)
    }
  }
}
