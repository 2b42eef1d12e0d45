import TestSupport
import Testing
import TrainyardPlanner
import TrainyardResources

/// Plans that are limited by `--target` and `--exclude`.
struct FilterTests {
  private func config(_ lr: String) -> RunConfig { Samples.config(lr: lr, trainURL: "/\(lr)/") }

  /// Two new jobs, one with a parent and its child, and a job in which one run replaces another.
  private func plan(
    _ targets: [String] = [], excluding exclusions: [String] = [], limits: GuardLimits = GuardLimits()
  )
    -> Plan
  {
    let new = Samples.job(
      named: "birds", [Samples.entry("first", config("1")), Samples.entry("second", config("2"), parent: "first")])
    let changed = Samples.job([Samples.entry("base", config("3"))], policy: .delete)
    return World(
      "filter", jobs: [new, changed],
      remoteJobs: [Samples.remoteJob([Samples.version(1, config("4"))])],
      options: PlanOptions(
        limits: limits,
        filter: AddressFilter(targets: targets.map(GlobPattern.init), exclusions: exclusions.map(GlobPattern.init)))
    ).plan
  }

  private func ids(_ plan: Plan) -> [String] { plan.actions.map(\.id.description) }

  private static let birds = ["create_job job/birds", "create_version job/birds/version/second"]
  private static let flowers = ["create_version job/flowers/version/base", "delete_version job/flowers/version/V0001"]

  @Test(
    arguments: [
      ([], [], birds + flowers), (["job/birds"], [], birds), (["*birds*"], [], birds), ([], ["job/birds"], flowers),
      (["job/flowers", "job/birds"], ["job/birds"], flowers),
      ([], ["job/birds/version/second"], [birds[0]] + flowers),
    ] as [([String], [String], [String])])
  func `a pattern covers what lies inside, and exclusions win`(
    _ targets: [String], _ exclusions: [String], _ expected: [String]
  ) {
    let plan = plan(targets, excluding: exclusions)
    #expect(ids(plan) == expected)
    #expect(plan.problems.isEmpty)
  }

  @Test func `what a target needs is pulled in and named`() {
    let plan = plan(["job/birds/version/second"])
    #expect(ids(plan) == Self.birds)
    #expect(plan.notes.first { $0.code == .pulledIn }?.addresses == [.job("birds")])
    #expect(plan.notes.first { $0.code == .leftOut }?.addresses.count == 2)
  }

  @Test(arguments: ["job/flowers/version/base", "job/flowers/version/V0001"])
  func `a replacement comes and goes as one`(_ half: String) {
    #expect(ids(plan([half])) == Self.flowers)
    #expect(ids(plan(excluding: [half])) == Self.birds)
  }

  @Test func `what needs an excluded action is left out too`() {
    let plan = plan(excluding: ["job/birds/version/first"])
    #expect(ids(plan) == Self.flowers)
    #expect(
      plan.notes.filter { $0.code == .leftOut }.map { $0.addresses.map(\.description) } == [
        ["job/birds"], ["job/birds/version/second"],
      ])
  }

  @Test func `a pattern that names nothing is a problem, with what was meant perhaps`() {
    let plan = plan(excluding: ["job/flowrs"])
    #expect(plan.problems.map(\.code) == [.unmatchedPattern])
    #expect(plan.problems.first?.hint == "did you mean 'job/flowers'?")
  }

  @Test func `guards judge what is left`() {
    let limits = GuardLimits(maxLaunches: 2)
    #expect(plan(limits: limits).verdicts.map(\.code) == [.launches])
    #expect(plan(["job/birds"], limits: limits).verdicts.isEmpty)
  }

  @Test func `a limited plan has another hash than a whole one, even with the same actions`() {
    #expect(plan(["job/*"]).actions == plan().actions)
    #expect(plan(["job/*"]).hash != plan().hash)
    #expect(plan(["job/flowers", "job/birds"]).hash == plan(["job/birds", "job/flowers"]).hash)
  }
}
