import TestSupport
import Testing
import TrainyardPlanner
import TrainyardResources

/// A limited plan keeps what stands in the way of what was asked for: it must not read as if there were nothing to do.
struct FilteredFindingTests {
  private static func config(_ lr: String) -> RunConfig { Samples.config(lr: lr, trainURL: "/\(lr)/") }

  private static func world(
    _ entries: [DeclaredVersion], _ remote: [ObservedJob], policy: UndeclaredVersionsPolicy = .keep
  ) -> World {
    World(
      "filtered findings",
      jobs: [Samples.job(entries, policy: policy), Samples.job(named: "birds", [Samples.entry("only", config("7"))])],
      remoteJobs: remote)
  }

  private static let two = [Samples.entry("one", config("1")), Samples.entry("two", config("2"))]

  private static let foreign = world(
    two, [Samples.remoteJob([Samples.version(1, config("9"))], description: "[trainyard:speech]")])

  private static let equal: World = {
    var byID = config("1")
    byID.resource = .specID(1)
    return world(two + [Samples.entry("three", byID)], [])
  }()

  private static let renamed = world(
    two, [Samples.remoteJob(named: "former", [Samples.version(1, config("1"))], id: 43)])

  private static let incomplete = world(two, [Samples.remoteJob([Samples.version(1, config("9"))], count: 3)])

  /// Runs that are withheld, of one config and each of its own.
  private static let withheld = world(
    [Samples.entry("soak", config("1"), runs: 3)]
      + (1...3).map { (run: Int) in Samples.entry("each", config("5\(run)"), run: run) } + [
        Samples.entry("last", config("3"))
      ],
    [Samples.remoteJob([Samples.version(2, config("3"))])])

  /// The plan of a world that is limited to some addresses.
  private func plan(_ world: World, _ targets: [String], excluding exclusions: [String] = []) -> Plan {
    var world = world
    world.options.filter = AddressFilter(
      targets: targets.map(GlobPattern.init), exclusions: exclusions.map(GlobPattern.init))
    return world.plan
  }

  static let concerned: [([String], [String])] = [
    (["job/flowers/version/one"], []), (["job/flowers/version/two"], []), (["job/flowers/version/t*"], []),
    (["job/flowers"], []), ([], ["job/flowers/version/one"]), ([], ["job/flowers/version/*"]), ([], ["job/birds"]),
    (["job/*"], ["job/flowers/version/two"]),
  ]

  static let unconcerned: [([String], [String])] = [
    (["job/birds"], []), ([], ["job/flowers*"]), (["job/flowers/version/one"], ["job/flowers*"]),
  ]

  @Test(arguments: concerned)
  func `what stands in the way of a job is told where anything of it is asked for`(
    _ targets: [String], _ exclusions: [String]
  ) {
    for world in [Self.foreign, Self.equal] {
      let plan = plan(world, targets, excluding: exclusions)
      #expect(plan.problems == world.plan.problems)
      #expect(!plan.problems.isEmpty)
    }
    for world in [Self.renamed, Self.incomplete] {
      let held = world.plan.withheld.filter { $0.address == .job("flowers") }
      #expect(held.count == 1)
      #expect(plan(world, targets, excluding: exclusions).withheld.contains(held[0]))
    }
  }

  @Test(arguments: unconcerned)
  func `what stands in the way of another job is left out`(_ targets: [String], _ exclusions: [String]) {
    for world in [Self.foreign, Self.equal, Self.renamed, Self.incomplete] {
      let plan = plan(world, targets, excluding: exclusions)
      #expect(plan.problems.isEmpty)
      #expect(!plan.withheld.contains { $0.address == .job("flowers") })
    }
  }

  @Test(arguments: ["three", "one", "two", "nothing"])
  func `equal entries are told under either name`(_ name: String) {
    #expect(
      plan(Self.equal, ["job/flowers/version/\(name)", "job/birds"]).problems.first?.code
        == (name == "nothing" ? .unmatchedPattern : .equalContents))
    #expect(plan(Self.equal, [], excluding: ["job/flowers/version/three"]).problems.map(\.code) == [.equalContents])
  }

  @Test func `a launch that is withheld for all runs is told for each`() {
    let all = Self.withheld.plan.withheld.map(\.address.description)
    #expect(all == ["soak[1]", "each[1]", "each[2]", "each[3]"].map { "job/flowers/version/\($0)" })
    for (target, held) in [
      ("soak", "soak[1]"), ("soak[1]", "soak[1]"), ("soak[3]", "soak[1]"), ("each[2]", "each[2]"),
    ] {
      let plan = plan(Self.withheld, ["job/flowers/version/\(target)"])
      #expect(plan.withheld.map(\.address.description) == ["job/flowers/version/\(held)"])
    }
    #expect(plan(Self.withheld, [], excluding: ["job/flowers/version/each[1]"]).withheld.count == 3)
    #expect(plan(Self.withheld, ["job/flowers/version/last"]).withheld.isEmpty)
  }

  // MARK: - What is left out

  /// A job whose launch waits for the end of another job's run.
  private static let waiting = World(
    "waiting",
    jobs: [
      Samples.job([Samples.entry("one", config("1")), Samples.entry("two", config("2"))]),
      Samples.job(named: "birds", [Samples.entry("only", Samples.config(lr: "3", trainURL: "/shared/"))]),
    ],
    remoteJobs: [
      Samples.remoteJob(
        named: "removed", [Samples.version(1, Samples.config(lr: "4", trainURL: "/shared/"), .running)], id: 43)
    ], options: PlanOptions(ownership: OwnershipPatterns(jobs: [GlobPattern("*")])))

  @Test func `what goes with something that is left out says with what`() {
    let plan = plan(Self.waiting, [], excluding: ["job/removed", "job/flowers/version/two"])
    let notes = plan.notes.filter { $0.code == .leftOut }
    #expect(
      notes.map(\.addresses) == [
        [.entry(job: "flowers", name: "two", run: nil), .job("removed")], [.job("birds")],
      ])
    #expect(notes.last?.message == "left out because it depends on job/removed, which is left out")
    #expect(plan.actions.map(\.address) == [.job("flowers")])
  }

  @Test func `what no target names is left out by the targets alone`() {
    let plan = plan(Self.waiting, ["job/flowers", "job/birds"], excluding: ["job/removed"])
    let addresses = plan.notes.filter { $0.code == .leftOut }.map(\.addresses)
    #expect(addresses == [[.job("removed")], [.job("birds")]])
    #expect(
      self.plan(Self.waiting, ["job/flowers"], excluding: ["job/removed"]).notes.map(\.addresses)
        == [[.job("birds"), .job("removed")]])
  }

  @Test func `very many that depend on something left out are told at once`() {
    let jobs = (1...6).map { number in
      Samples.job(
        named: "job-\(number)",
        [
          Samples.entry("first", Self.config("\(number)1")),
          Samples.entry("second", Self.config("\(number)2"), parent: "first"),
        ])
    }
    let notes = plan(World("many", jobs: jobs), [], excluding: ["job/*/version/first"]).notes
    #expect(
      notes.map(\.message) == [
        "left out by --exclude 'job/*/version/first'", "left out because they depend on what is left out",
      ])
    #expect(notes.last?.addresses.count == 6)
  }
}
