import TestSupport
import Testing
import TrainyardApplier
import TrainyardPlanner
import TrainyardResources

/// The protocol step by step, without a service.
struct LaunchProtocolTests {
  private static let lost = RemoteError(.unavailable, effect: .unknown, "timed out")

  /// The protocol with a clock that goes forward by its pauses.
  private struct Rig {
    var machine: LaunchProtocol
    var now = Duration.zero

    mutating func handle(_ event: LaunchProtocol.Event) -> LaunchProtocol.Step { machine.handle(event, at: now) }

    /// Answers every look in the same way until the protocol ends or sends.
    mutating func outcome(looking event: LaunchProtocol.Event) -> LaunchProtocol.Step {
      var step = LaunchProtocol.Step.look
      for _ in 0..<100 {
        switch step {
        case .look: step = handle(event)
        case .pause(let length):
          now += length
          step = handle(.paused)
        case .send, .hold, .done: return step
        }
      }
      return step
    }
  }

  /// The protocol for the first run of a new job.
  private func rig() throws -> Rig {
    let world = World("new", jobs: [Samples.job([Samples.entry("run")])])
    let launch = try #require(world.plan.actions.first?.operation.launch)
    return Rig(
      machine: LaunchProtocol(
        launch,
        LaunchProtocol.Setting(
          owner: Samples.owner, job: "flowers", createsJob: true, settle: .seconds(5), patience: .seconds(20))))
  }

  /// The protocol for a second run of a job that has one.
  private func second(launchedIDs: Set<Int64> = [], jobWasChanged: Bool = false) throws -> Rig {
    let world = World(
      "second", jobs: [Samples.job([Samples.entry("run"), Samples.entry("next", Samples.config(lr: "0.2"))])],
      remoteJobs: [Samples.remoteJob([Samples.version(1)])])
    let launch = try #require(world.plan.actions.first?.operation.launch)
    return Rig(
      machine: LaunchProtocol(
        launch,
        LaunchProtocol.Setting(
          owner: Samples.owner, job: "flowers", createsJob: false, plannedIDs: [1001], launchedIDs: launchedIDs,
          jobWasChanged: jobWasChanged, settle: .seconds(5), patience: .seconds(20))))
  }

  private let own = Samples.version(2, Samples.config(lr: "0.2"), .running, parent: 1001)

  private func job(_ versions: ObservedVersion...) -> ObservedJob { Samples.remoteJob([Samples.version(1)] + versions) }

  @Test func `the request is sent after a look, once`() throws {
    var rig = try rig()
    #expect(rig.machine.firstStep == .look)
    #expect(rig.handle(.looked(nil)) == .send(parentID: nil))
    #expect(rig.handle(.sendFailed(Self.lost)) == .look)
  }

  @Test func `a job of the same name that somebody else made is not adopted`() throws {
    var rig = try rig()
    _ = rig.handle(.looked(nil))
    _ = rig.handle(.sendFailed(Self.lost))
    let others = Samples.remoteJob([Samples.version(1)], description: "by hand")
    guard case .done(.uncertain(_, let candidates)) = rig.outcome(looking: .looked(others)) else {
      Issue.record("it was not uncertain")
      return
    }
    #expect(candidates.map(\.name) == ["V0001"])
  }

  @Test func `our own job is adopted`() throws {
    var rig = try rig()
    _ = rig.handle(.looked(nil))
    _ = rig.handle(.sendFailed(Self.lost))
    let own = Samples.remoteJob([Samples.version(1)])
    #expect(rig.outcome(looking: .looked(own)) == .done(.applied(version: "V0001")))
  }

  @Test(arguments: [RemoteError.Kind.authentication, .permission])
  func `a launch in doubt that may not be looked for is uncertain at once`(_ kind: RemoteError.Kind) throws {
    var rig = try rig()
    _ = rig.handle(.looked(nil))
    _ = rig.handle(.sendFailed(Self.lost))
    guard case .done(.uncertain) = rig.outcome(looking: .lookFailed(RemoteError(kind, "no"))) else {
      Issue.record("it was not uncertain")
      return
    }
    #expect(rig.now == .zero)
  }

  @Test func `a service that does not answer is waited for, not for ever`() throws {
    var rig = try rig()
    _ = rig.handle(.looked(nil))
    _ = rig.handle(.sendFailed(Self.lost))
    guard case .done(.uncertain) = rig.outcome(looking: .lookFailed(Self.lost)) else {
      Issue.record("it was not uncertain")
      return
    }
    #expect(rig.now == .seconds(20))
  }

  @Test func `nothing is sent to a job that exists by now`() throws {
    var rig = try rig()
    guard case .done(.skipped) = rig.handle(.looked(Samples.remoteJob([]))) else {
      Issue.record("it was not skipped")
      return
    }
  }

  @Test func `a lost run is adopted only when the settle period is over`() throws {
    var rig = try second()
    #expect(rig.handle(.looked(job())) == .send(parentID: 1001))
    _ = rig.handle(.sendFailed(Self.lost))
    #expect(rig.outcome(looking: .looked(job(own))) == .done(.applied(version: "V0002")))
    #expect(rig.now == .seconds(5))
  }

  @Test func `two runs that may be the lost one are both candidates`() throws {
    var rig = try second()
    _ = rig.handle(.looked(job()))
    _ = rig.handle(.sendFailed(Self.lost))
    let twin = Samples.version(3, Samples.config(lr: "0.2"), .running, parent: 1001)
    guard case .done(.uncertain(_, let candidates)) = rig.outcome(looking: .looked(job(own, twin))) else {
      Issue.record("it was not uncertain")
      return
    }
    #expect(candidates.map(\.id) == [1002, 1003])
  }

  @Test func `a twin that was deleted meanwhile still makes the lost run uncertain`() throws {
    var rig = try second()
    _ = rig.handle(.looked(job()))
    _ = rig.handle(.sendFailed(Self.lost))
    let twin = Samples.version(3, Samples.config(lr: "0.2"), .running, parent: 1001)
    _ = rig.handle(.looked(job(own, twin)))
    _ = rig.handle(.paused)
    guard case .done(.uncertain(_, let candidates)) = rig.outcome(looking: .looked(job(own))) else {
      Issue.record("it was not uncertain")
      return
    }
    #expect(candidates.map(\.id) == [1002, 1003])
  }

  @Test func `a missing number before the only candidate makes the lost run uncertain`() throws {
    var rig = try second()
    _ = rig.handle(.looked(job()))
    _ = rig.handle(.sendFailed(Self.lost))
    let third = Samples.version(3, Samples.config(lr: "0.2"), .running, parent: 1001)
    guard case .done(.uncertain) = rig.outcome(looking: .looked(job(third))) else {
      Issue.record("it was not uncertain")
      return
    }
  }

  @Test func `a run of other content, or of another parent, is not adopted`() throws {
    for stranger in [
      Samples.version(2, Samples.config(lr: "9"), .running, parent: 1001),
      Samples.version(2, Samples.config(lr: "0.2"), .running, parent: 17),
    ] {
      var rig = try second()
      _ = rig.handle(.looked(job()))
      _ = rig.handle(.sendFailed(Self.lost))
      guard case .done(.uncertain(_, let candidates)) = rig.outcome(looking: .looked(job(stranger))) else {
        Issue.record("it was not uncertain")
        return
      }
      #expect(candidates.map(\.name) == ["V0002"])
    }
  }

  @Test func `what did nothing is not sent again where somebody else launched the run`() throws {
    var rig = try second()
    _ = rig.handle(.looked(job()))
    _ = rig.handle(.sendFailed(RemoteError(.throttled, "too many requests")))
    guard case .done(.skipped) = rig.outcome(looking: .looked(job(own))) else {
      Issue.record("it was not skipped")
      return
    }
  }

  @Test func `what did nothing is not sent again to a job that was put on hold`() throws {
    var rig = try second()
    _ = rig.handle(.looked(job()))
    _ = rig.handle(.sendFailed(RemoteError(.unavailable, effect: .notSent, "connection refused")))
    let held = Samples.remoteJob([Samples.version(1)], description: "[trainyard:vision hold]")
    guard case .done(.skipped) = rig.outcome(looking: .looked(held)) else {
      Issue.record("it was not skipped")
      return
    }
  }

  @Test func `a list that lacks a run of this apply is an old one and is read again`() throws {
    var rig = try second(launchedIDs: [1007])
    guard case .pause = rig.handle(.looked(job())) else {
      Issue.record("it did not look again")
      return
    }
    let seven = Samples.version(7, Samples.config(lr: "7"), .running)
    #expect(rig.outcome(looking: .looked(job(seven))) == .send(parentID: 1007))
  }

  @Test func `a job that this apply has changed may still be shown as it was`() throws {
    let before = Samples.remoteJob([Samples.version(1)], description: "[trainyard:vision hold]")
    var rig = try second(jobWasChanged: true)
    guard case .pause = rig.handle(.looked(before)) else {
      Issue.record("it did not look again")
      return
    }
    #expect(rig.outcome(looking: .looked(job())) == .send(parentID: 1001))
    var other = try second()
    guard case .done(.skipped) = other.handle(.looked(before)) else {
      Issue.record("it was not skipped")
      return
    }
  }

  @Test func `a confirmed run that is not listed is uncertain, with its id`() throws {
    var rig = try second()
    _ = rig.handle(.looked(job()))
    _ = rig.handle(.sent(LaunchReceipt(jobID: 42, versionID: 1002, versionName: "V0002")))
    guard case .done(.uncertain(let words, _)) = rig.outcome(looking: .looked(job())) else {
      Issue.record("it was not uncertain")
      return
    }
    #expect(words.contains("V0002"))
    #expect(rig.now == .seconds(5))
  }

  @Test func `what is interrupted is unknown once it was sent`() throws {
    var rig = try second()
    guard case .skipped = rig.machine.interruption else {
      Issue.record("nothing was sent")
      return
    }
    _ = rig.handle(.looked(job()))
    guard case .uncertain(_, []) = rig.machine.interruption else {
      Issue.record("it was sent")
      return
    }
    _ = rig.handle(.sent(LaunchReceipt(jobID: 42, versionID: 1002, versionName: "V0002")))
    guard case .uncertain(_, let candidates) = rig.machine.interruption else {
      Issue.record("it was sent")
      return
    }
    #expect(candidates.map(\.id) == [1002])
  }
}
