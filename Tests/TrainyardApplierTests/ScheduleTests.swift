import TestSupport
import Testing
import TrainyardApplier
import TrainyardPlanner
import TrainyardResources

struct ScheduleTests {
  private func actions(_ names: String...) -> [Action] {
    names.map { Action(.configuration($0), .deleteConfiguration(name: $0), Reason(.configRemoved, "")) }
  }

  @Test func `no more actions run at once than allowed`() {
    var schedule = Schedule(actions("a", "b", "c"))
    #expect(schedule.start(limit: 2).count == 2)
    #expect(schedule.start(limit: 2).isEmpty)
    _ = schedule.finish(Action.ID(.deleteConfig, .configuration("a")), .applied(version: nil))
    #expect(schedule.start(limit: 2).map(\.address) == [.configuration("c")])
  }

  @Test func `one launch at a time runs within a job`() throws {
    let world = World(
      "lanes",
      jobs: [
        Samples.job(named: "a", [Samples.entry("one"), Samples.entry("two", Samples.config(lr: "0.2"))]),
        Samples.job(named: "b", [Samples.entry("one")]),
      ], remoteJobs: [Samples.remoteJob(named: "a", []), Samples.remoteJob(named: "b", [], id: 43)],
      options: PlanOptions(relaunch: ["job/a", "job/b"]))
    var schedule = Schedule(world.plan.actions)
    #expect(schedule.start(limit: 8).map(\.address.description) == ["job/a/version/one", "job/b/version/one"])
    #expect(schedule.start(limit: 8).isEmpty)
  }

  @Test func `what is waiting is skipped when the schedule drains`() {
    var schedule = Schedule(actions("a", "b"))
    #expect(schedule.start(limit: 1).count == 1)
    #expect(schedule.drain().map(\.action.address) == [.configuration("b")])
    #expect(!schedule.isFinished)
    _ = schedule.finish(Action.ID(.deleteConfig, .configuration("a")), .applied(version: nil))
    #expect(schedule.isFinished)
  }
}
