import Foundation
import ModelArtsEmulator
import Testing
import TrainyardCommands

/// Waiting for launched runs, and the events of an apply.
struct WaitTests {
  @Test func `launched runs are waited for until they are complete`() async throws {
    let folder = try ProjectFolder(ThreeRuns.files())
    var configuration = EmulatorConfiguration()
    configuration.clock = .scaled(by: 20)
    try await ModelArtsEmulator.withRunning(configuration) { emulator in
      let run = await folder.run(
        "apply", "--auto-approve", "--wait", "completed", "--events", "events.jsonl", "--output", "json=report.json",
        emulator: emulator)
      #expect(run.status == .success, "\(run.output)\(run.error)")
      let versions = await folder.run("get", "versions", "three", "--endpoint", emulator.baseURL, emulator: emulator)
      #expect(versions.output.components(separatedBy: "COMPLETED").count == 4, "\(versions.output)")
      #expect(try folder.read("report.json").contains(#""ending" : "reached""#))
      try checkEvents(folder.read("events.jsonl"))
    }
  }

  private func checkEvents(_ text: String) throws {
    let lines = try text.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
    #expect(lines.first?["event"] as? String == "begin")
    #expect(lines.first?["format_version"] as? String == "1.0")
    #expect(lines.last?["event"] as? String == "end")
    let events = lines.compactMap { $0["event"] as? String }
    for (event, count) in ["action_started": 3, "request_sent": 3, "action_finished": 3, "run_finished": 3] {
      #expect(events.count { $0 == event } == count, "\(event)")
    }
    #expect(lines.allSatisfy { $0["time"] is String })
  }

  @Test func `a run that fails while it is waited for ends the apply with 6`() async throws {
    let folder = try ProjectFolder(ThreeRuns.files())
    try folder.edit(
      "specs/three.yaml", "{rate: \"${matrix.rate}\"}", "{rate: \"${matrix.rate}\", EMULATOR_OUTCOME: 11}")
    var configuration = EmulatorConfiguration()
    configuration.clock = .scaled(by: 20)
    try await ModelArtsEmulator.withRunning(configuration) { emulator in
      let run = await folder.run("apply", "--auto-approve", "--wait", "completed", emulator: emulator)
      #expect(run.status == .failed, "\(run.output)\(run.error)")
      #expect(run.output.contains("ended without completing"))
    }
  }

  @Test func `the waiting ends when its time is over`() async throws {
    let folder = try ProjectFolder(ThreeRuns.files())
    var configuration = EmulatorConfiguration()
    configuration.clock = .stepped()
    try await ModelArtsEmulator.withRunning(configuration) { emulator in
      let run = await folder.run(
        "apply", "--auto-approve", "--wait", "completed", "--timeout", "2s", emulator: emulator)
      #expect(run.status == .failed, "\(run.output)\(run.error)")
      #expect(run.output.contains("--timeout waits longer"))
    }
  }
}
