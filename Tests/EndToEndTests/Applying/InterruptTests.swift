import Foundation
import ModelArtsEmulator
import Testing

/// Ctrl-C and SIGTERM at the real program.
struct InterruptTests {
  @Test(
    .enabled(if: Program.path != nil, "the program was not built"), arguments: [SIGINT, SIGTERM])
  func `the first signal finishes what is under way and reports`(_ signal: Int32) async throws {
    let folder = try ProjectFolder(ThreeRuns.files())
    try await ModelArtsEmulator.withRunning { emulator in
      emulator.install([FaultRule(.delay(.seconds(2)), at: .afterWork, endpoint: .createJob)])
      let program = try Program(
        "apply", "--auto-approve", "--output", "json=report.json", in: folder, emulator: emulator)
      try await waitForCreate(at: emulator, program)
      program.send(signal)
      #expect(try await program.end() == 128 + signal, "\(program.talk)")
      #expect(await emulator.versions(of: "three", in: folder) == 1)
      let report = try folder.read("report.json")
      #expect(report.contains(#""outcome" : "applied""#))
      #expect(report.contains("interrupted before it started"))
      #expect(program.talk.contains("nothing more is started"))
    }
  }

  @Test(.enabled(if: Program.path != nil, "the program was not built"))
  func `the second signal ends at once, with a report of what is unknown`() async throws {
    let folder = try ProjectFolder(ThreeRuns.files())
    try await ModelArtsEmulator.withRunning { emulator in
      emulator.install([FaultRule(.delay(.seconds(25)), at: .afterWork, endpoint: .createJob, occurrence: .first(1))])
      let program = try Program(
        "apply", "--auto-approve", "--output", "json=report.json", "--events", "events.jsonl", in: folder,
        emulator: emulator)
      try await waitForCreate(at: emulator, program)
      program.send(SIGINT)
      while !program.talk.contains("nothing more is started") { try await Task.sleep(for: .milliseconds(10)) }
      program.send(SIGINT)
      #expect(try await program.end() == 7, "\(program.talk)")
      let report = try folder.read("report.json")
      #expect(report.contains(#""outcome" : "uncertain""#), "\(report.suffix(2000))")
      #expect(report.contains(#""outcome" : "skipped""#))
      #expect(try folder.read("events.jsonl").contains(#""event":"aborting""#))
      // The next apply finds the run by its content and starts the other two only.
      let next = try Program(
        "apply", "--auto-approve", "--settle", "2s", in: folder, emulator: emulator, name: "next")
      #expect(try await next.end() == 0, "\(next.talk)")
      #expect(next.talk.contains("An earlier apply ended"))
      #expect(await emulator.versions(of: "three", in: folder) == 3)
    }
  }

  private func waitForCreate(at emulator: ModelArtsEmulator, _ program: Program) async throws {
    while program.isRunning, !emulator.requests().contains(where: { $0.endpoint == .createJob }) {
      try await Task.sleep(for: .milliseconds(10))
    }
    // The work follows the arrival at once; only the answer is late.
    try await Task.sleep(for: .milliseconds(200))
  }
}
