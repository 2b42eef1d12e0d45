import TestSupport
import Testing
import TrainyardApplier
import TrainyardPlanner
import TrainyardResources

/// The protocol step by step, without a service.
struct LaunchProtocolTests {
  private static let lost = RemoteError(.unavailable, effect: .unknown, "timed out")

  /// The protocol for the first run of a new job.
  private func machine() throws -> LaunchProtocol {
    let world = World("new", jobs: [Samples.job([Samples.entry("run")])])
    let launch = try #require(world.plan.actions.first?.operation.launch)
    return LaunchProtocol(
      launch, owner: Samples.owner, createsJob: true, knownIDs: [], settle: .seconds(5), patience: .seconds(20))
  }

  /// Answers every look in the same way until the protocol ends or sends.
  private func outcome(_ machine: inout LaunchProtocol, looking event: LaunchProtocol.Event) -> LaunchProtocol.Step {
    var step = LaunchProtocol.Step.look
    for _ in 0..<100 {
      switch step {
      case .look: step = machine.handle(event)
      case .pause: step = machine.handle(.paused)
      case .send, .hold, .done: return step
      }
    }
    return step
  }

  @Test func `the request is sent after a look, once`() throws {
    var machine = try machine()
    #expect(machine.firstStep == .look)
    #expect(machine.handle(.looked(nil)) == .send(parentID: nil))
    #expect(machine.handle(.sendFailed(Self.lost)) == .look)
  }

  @Test func `a job of the same name that somebody else made is not adopted`() throws {
    var machine = try machine()
    _ = machine.handle(.looked(nil))
    _ = machine.handle(.sendFailed(Self.lost))
    let others = Samples.remoteJob([Samples.version(1)], description: "by hand")
    guard case .done(.uncertain(_, let candidates)) = outcome(&machine, looking: .looked(others)) else {
      Issue.record("it was not uncertain")
      return
    }
    #expect(candidates == ["V0001"])
  }

  @Test func `our own job is adopted`() throws {
    var machine = try machine()
    _ = machine.handle(.looked(nil))
    _ = machine.handle(.sendFailed(Self.lost))
    let own = Samples.remoteJob([Samples.version(1)])
    #expect(outcome(&machine, looking: .looked(own)) == .done(.applied(version: "V0001")))
  }

  @Test func `a service that does not answer is waited for, not for ever`() throws {
    var machine = try machine()
    _ = machine.handle(.looked(nil))
    _ = machine.handle(.sendFailed(Self.lost))
    guard case .done(.uncertain) = outcome(&machine, looking: .lookFailed(Self.lost)) else {
      Issue.record("it was not uncertain")
      return
    }
  }

  @Test func `nothing is sent to a job that exists by now`() throws {
    var machine = try machine()
    guard case .done(.skipped) = machine.handle(.looked(Samples.remoteJob([]))) else {
      Issue.record("it was not skipped")
      return
    }
  }
}
