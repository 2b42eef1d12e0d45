import ModelArtsEmulator
import Testing
import TrainyardCommands

/// Applies on a bad day: many kinds of faults at once, in another order for each seed.
struct FaultMixTests {
  /// What is wrong with every answer, and what happens now and then; nothing here hides a run for longer than `--settle`.
  private static func script(_ seed: UInt64) throws -> EmulatorScript {
    try EmulatorScript(
      json: """
        {"seed": \(seed * 1000), "rules": [
          {"effect": "stale_lists", "duration": "1s"},
          {"effect": "delay", "duration": "1ms", "up_to": "20ms", "probability": 0.3},
          {"effect": "drop", "moment": "after", "method": "POST", "probability": 0.3},
          {"effect": "throttle", "retry_after": 0, "probability": 0.15},
          {"effect": "throttle", "retry_after": 1, "retry_after_as": "date", "method": "POST", "nth": 2},
          {"effect": "truncate", "probability": 0.1},
          {"effect": "garbage", "moment": "after", "method": "POST", "probability": 0.1},
          {"effect": "bad_gateway", "moment": "after", "probability": 0.1},
          {"effect": "fail_softly", "code": "ModelArts.6101", "message": "busy", "method": "POST", "probability": 0.1},
          {"effect": "hang", "up_to": "30ms", "moment": "after", "probability": 0.05},
          {"effect": "integers_as_strings", "probability": 0.5},
          {"effect": "numeric_parameters", "probability": 0.5},
          {"effect": "error_msg", "probability": 0.5},
          {"effect": "failures_with_200", "probability": 0.5},
          {"effect": "shuffle"},
          {"effect": "short_pages", "size": 2},
          {"effect": "slow_deletes", "duration": "1s"}
        ]}
        """)
  }

  @Test(arguments: [UInt64](1...6))
  func `each run is launched once, whatever the service does`(_ seed: UInt64) async throws {
    let folder = try ProjectFolder(ThreeRuns.files())
    var configuration = EmulatorConfiguration()
    try Self.script(seed).apply(to: &configuration)
    try await ModelArtsEmulator.withRunning(configuration) { emulator in
      for _ in 0..<8 {
        let run = await folder.run("apply", "--auto-approve", "--settle", "3s", emulator: emulator)
        if run.status == .success { break }
        #expect(
          [.error, .failed, .uncertain].contains(run.status), "seed \(seed): \(run.status) \(run.output)\(run.error)")
      }
      emulator.removeFaults()
      let last = await folder.run("apply", "--auto-approve", "--settle", "2s", emulator: emulator)
      #expect(last.status == .success, "seed \(seed): \(last.output)\(last.error)")
      #expect(await emulator.versions(of: "three", in: folder) == 3, "seed \(seed)")
      #expect(await folder.run("plan", "--detailed-exitcode", emulator: emulator).status == .success)
      #expect(emulator.requests().contains { !$0.faults.isEmpty })
    }
  }
}
