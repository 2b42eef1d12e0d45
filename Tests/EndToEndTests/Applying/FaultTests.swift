import ModelArtsEmulator
import Testing
import TrainyardCommands

/// Launches over real HTTP where requests and answers are lost: each declared run is started once, or it is said that this
/// is not known.
struct FaultTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let effect: FaultEffect
    let moment: FaultRule.Moment
    /// What comes of an apply that meets it.
    let status: TrainyardCommands.ExitStatus
    /// How many of the three runs there are afterwards.
    let launched: Int

    var testDescription: String { name }
  }

  static let cases: [Case] = [
    found("dropped after the commit", .dropConnection),
    lost("dropped before", .dropConnection),
    lost("502 without the work", .badGateway),
    found("502 after the work", .badGateway),
    found("503 after the work", .answer(status: 503, text: "unavailable")),
    found("500 after the work", .internalError),
    found("an answer that is no JSON", .answer(status: 200, text: "<html>")),
    found("hangs after the work", .delay(.seconds(36))),
    Case(name: "429", effect: .throttle(retryAfter: 0), moment: .beforeWork, status: .success, launched: 3),
  ]

  /// The work is done and the run is found.
  private static func found(_ name: String, _ effect: FaultEffect) -> Case {
    Case(name: name, effect: effect, moment: .afterWork, status: .success, launched: 3)
  }

  /// The work is not done, which nobody can know.
  private static func lost(_ name: String, _ effect: FaultEffect) -> Case {
    Case(name: name, effect: effect, moment: .beforeWork, status: .uncertain, launched: 2)
  }

  @Test(arguments: cases)
  func `a version whose create goes wrong is launched once or said to be uncertain`(_ fault: Case) async throws {
    let folder = try ProjectFolder(ThreeRuns.files())
    try await ModelArtsEmulator.withRunning { emulator in
      emulator.install([
        FaultRule(fault.effect, at: fault.moment, endpoint: .createVersion, occurrence: .nth(1))
      ])
      let run = await folder.run("apply", "--auto-approve", "--settle", "2s", emulator: emulator)
      #expect(run.status == fault.status, "\(run.output)\(run.error)")
      #expect(await emulator.versions(of: "three", in: folder) == fault.launched)
      emulator.removeFaults()
      let again = await folder.run("apply", "--auto-approve", "--settle", "2s", emulator: emulator)
      #expect(again.status == .success, "\(again.output)\(again.error)")
      #expect(await emulator.versions(of: "three", in: folder) == 3)
      #expect(await folder.run("plan", "--detailed-exitcode", emulator: emulator).status == .success)
    }
  }

  @Test(arguments: cases.filter { $0.name != "hangs after the work" })
  func `a job whose create goes wrong is created once or said to be uncertain`(_ fault: Case) async throws {
    let folder = try ProjectFolder(ThreeRuns.files())
    try await ModelArtsEmulator.withRunning { emulator in
      emulator.install([FaultRule(fault.effect, at: fault.moment, endpoint: .createJob, occurrence: .nth(1))])
      let run = await folder.run("apply", "--auto-approve", "--settle", "2s", emulator: emulator)
      #expect(run.status == fault.status, "\(run.output)\(run.error)")
      emulator.removeFaults()
      let again = await folder.run("apply", "--auto-approve", "--settle", "2s", emulator: emulator)
      #expect(again.status == .success, "\(again.output)\(again.error)")
      #expect(await emulator.versions(of: "three", in: folder) == 3)
    }
  }

  @Test(arguments: [UInt64](1...6))
  func `a service that loses many answers starts no run twice`(_ seed: UInt64) async throws {
    let folder = try ProjectFolder(ThreeRuns.files())
    try await ModelArtsEmulator.withRunning { emulator in
      emulator.install([
        FaultRule(
          .dropConnection, at: .afterWork, method: "POST", occurrence: .random(probability: 0.4, seed: seed)),
        FaultRule(
          .badGateway, at: .beforeWork, method: "POST", occurrence: .random(probability: 0.2, seed: seed + 100)),
        FaultRule(.badGateway, at: .beforeWork, method: "GET", occurrence: .random(probability: 0.1, seed: seed + 200)),
      ])
      for _ in 0..<8 {
        let run = await folder.run("apply", "--auto-approve", "--settle", "1s", emulator: emulator)
        if run.status == .success { break }
      }
      emulator.removeFaults()
      _ = await folder.run("apply", "--auto-approve", "--settle", "1s", emulator: emulator)
      #expect(await emulator.versions(of: "three", in: folder) == 3)
      #expect(await folder.run("plan", "--detailed-exitcode", emulator: emulator).status == .success)
    }
  }
}
