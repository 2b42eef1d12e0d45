import Foundation
import ModelArtsEmulator
import Testing

/// The real program, killed in the middle again and again: each declared run is started once.
struct CrashTests {
  /// More rounds are played by `scripts/crash-rounds`.
  static let rounds = ProcessInfo.processInfo.environment["TRAINYARD_CRASH_ROUNDS"].flatMap { Int($0) } ?? 24

  @Test(.enabled(if: Program.path != nil, "the program was not built"), .timeLimit(.minutes(60)))
  func `an apply that is killed anywhere is finished by the next one, and no run is started twice`() async throws {
    var configuration = EmulatorConfiguration()
    configuration.jobQuota = Self.rounds + 1
    try await ModelArtsEmulator.withRunning(configuration) { emulator in
      // Each answer takes a little, so that a kill meets requests before and after their work.
      emulator.install([
        FaultRule(.delay(.milliseconds(15)), at: .beforeWork), FaultRule(.delay(.milliseconds(15)), at: .afterWork),
      ])
      var random = SystemRandomNumberGenerator()
      for round in 0..<Self.rounds {
        let job = "round-\(round)"
        let folder = try ProjectFolder(ThreeRuns.files(job: job))
        let before = arrived(at: emulator)
        let kill = Int.random(in: 1...26, using: &random)
        let jitter = Int.random(in: 0...40, using: &random)
        let words = "round \(round), killed at request \(kill) and \(jitter) ms"
        let first = try Program("apply", "--auto-approve", "--settle", "2s", in: folder, emulator: emulator)
        while first.isRunning, arrived(at: emulator) < before + kill { try await Task.sleep(for: .milliseconds(1)) }
        try await Task.sleep(for: .milliseconds(jitter))
        first.send(SIGKILL)
        _ = try await first.end()
        let next = try Program(
          "apply", "--auto-approve", "--settle", "2s", in: folder, emulator: emulator, name: "next")
        let status = try await next.end()
        #expect(status == 0, "\(words): \(next.talk)")
        #expect(await emulator.versions(of: job, in: folder) == 3, "\(words): \(next.talk)")
      }
    }
  }

  /// How many requests have arrived; the emulator keeps only the latest ones.
  private func arrived(at emulator: ModelArtsEmulator) -> Int { emulator.requests().last?.sequence ?? 0 }
}
