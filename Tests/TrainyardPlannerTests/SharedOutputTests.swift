import TestSupport
import Testing
import TrainyardPlanner
import TrainyardResources

/// Runs that write to one `train_url` never run at once where the plan itself ends one of them.
struct SharedOutputTests {
  private func config(_ lr: String, _ trainURL: String = "/flowers/out/") -> RunConfig {
    Samples.config(lr: lr, trainURL: trainURL)
  }

  private let everything = OwnershipPatterns(jobs: [GlobPattern("*")])

  @Test(arguments: [true, false])
  func `a new job waits for the active run of another job that writes to the same place`(_ isRemoved: Bool) throws {
    let plan = World(
      "jobs",
      jobs: [Samples.job(named: "birds", [Samples.entry("a", config("1"))])]
        + (isRemoved ? [] : [Samples.job([], policy: .delete)]),
      remoteJobs: [Samples.remoteJob([Samples.version(1, config("2"), .running)])],
      options: PlanOptions(ownership: everything)
    ).plan
    let end =
      isRemoved
      ? Action.ID(.deleteJob, .job("flowers"))
      : Action.ID(.stopVersion, .undeclared(job: "flowers", version: "V0001"))
    #expect(plan.actions.first?.id == end)
    #expect(try #require(plan.actions.first { $0.kind == .createJob }).dependencies == [end])
  }

  @Test(arguments: [(RunStatus.completed, "/flowers/out/"), (.running, "/elsewhere/")])
  func `nothing waits for runs that are over or write elsewhere`(_ status: RunStatus, _ trainURL: String) throws {
    let plan = World(
      "apart", jobs: [Samples.job(named: "birds", [Samples.entry("a", config("1"))])],
      remoteJobs: [Samples.remoteJob([Samples.version(1, config("2", trainURL), status)])],
      options: PlanOptions(ownership: everything)
    ).plan
    #expect(try #require(plan.actions.first { $0.kind == .createJob }).dependencies.isEmpty)
  }

  @Test func `jobs that swap their outputs are ended first, without a cycle`() {
    func job(_ name: String, _ lr: String, _ trainURL: String) -> DeclaredJob {
      Samples.job(named: name, [Samples.entry(name, config(lr, trainURL))], policy: .delete)
    }
    let plan = World(
      "swap", jobs: [job("a", "1", "/y/"), job("b", "2", "/x/")],
      remoteJobs: [
        Samples.remoteJob(named: "a", [Samples.version(1, config("1", "/x/"), .running)]),
        Samples.remoteJob(named: "b", [Samples.version(2, config("2", "/y/"), .running)], id: 43),
      ]
    ).plan
    #expect(plan.problems.isEmpty)
    #expect(plan.actions.count == 6)
    for (job, other) in [("a", ("b", "V0002")), ("b", ("a", "V0001"))] {
      let launch = plan.actions.first { $0.kind == .createVersion && $0.operation.jobName == job }
      #expect(launch?.dependencies == [Action.ID(.stopVersion, .undeclared(job: other.0, version: other.1))])
    }
    #expect(plan.actions.filter { $0.kind == .stopVersion }.flatMap(\.dependencies).isEmpty)
  }

  @Test func `nothing is launched beside an active run that stop cannot stop now`() {
    let plan = World(
      "stop", jobs: [Samples.job([Samples.entry("a", config("1"))], policy: .stop)],
      remoteJobs: [Samples.remoteJob([Samples.version(1, config("2"), .initialising)])]
    ).plan
    #expect(plan.isEmpty)
    #expect(plan.withheld.map(\.cause) == [.ending])
  }

  @Test(arguments: [UndeclaredVersionsPolicy.stop, .delete], ["job/flowers/version/a", "job/flowers/version/V0001"])
  func `a run that is ended first is not ended without its replacement`(
    _ policy: UndeclaredVersionsPolicy, _ half: String
  ) {
    func plan(_ filter: AddressFilter) -> Plan {
      World(
        "filter", jobs: [Samples.job([Samples.entry("a", config("1"))], policy: policy)],
        remoteJobs: [Samples.remoteJob([Samples.version(1, config("2"), .running)])],
        options: PlanOptions(filter: filter)
      ).plan
    }
    #expect(plan(AddressFilter(exclusions: [GlobPattern(half)])).isEmpty)
    #expect(plan(AddressFilter(targets: [GlobPattern(half)])).actions == plan(AddressFilter()).actions)
  }

  @Test func `where a new job has the runs of several removed ones, none of them is deleted`() {
    let plan = World(
      "merge", jobs: [Samples.job(named: "new", [Samples.entry("a", config("1")), Samples.entry("b", config("2"))])],
      remoteJobs: [
        Samples.remoteJob(named: "old1", [Samples.version(1, config("1"))]),
        Samples.remoteJob(named: "old2", [Samples.version(2, config("2"), .running)], id: 43),
      ], options: PlanOptions(ownership: everything)
    ).plan
    #expect(plan.isEmpty)
    #expect(plan.withheld.map(\.address.description) == ["job/new", "job/old1", "job/old2"])
  }

  @Test func `a version that is listed twice does not stand for one that is missing`() {
    let plan = World(
      "twice", jobs: [Samples.job([Samples.entry("a", config("1")), Samples.entry("b", config("2"))])],
      remoteJobs: [Samples.remoteJob([Samples.version(1, config("1")), Samples.version(1, config("1"))], count: 2)]
    ).plan
    #expect(plan.isEmpty)
    #expect(plan.problems.isEmpty)
    #expect(plan.withheld.map(\.cause) == [.observationIncomplete])
  }
}
