internal import TrainyardPlanner
internal import TrainyardResources

extension World {
  /// Plans that are limited to some objects.
  static let targets: [World] = [
    filtered("a target leaves the rest out", AddressFilter(targets: [GlobPattern("job/birds*")])),
    filtered("a target pulls in what it needs", AddressFilter(targets: [GlobPattern("job/flowers/version/child")])),
    filtered("an excluded job is left out", AddressFilter(exclusions: [GlobPattern("job/flowers*")])),
    filtered(
      "an exclusion wins over a target",
      AddressFilter(targets: [GlobPattern("job/*")], exclusions: [GlobPattern("job/flowers/version/V*")])),
    filtered("a target that nothing matches leaves everything out", AddressFilter(targets: [GlobPattern("job/none")])),
    World(
      "a target keeps what stands in the way of its job",
      jobs: [
        Samples.job([Samples.entry("baseline"), Samples.entry("more", config("0.2"), line: 20)]),
        Samples.job(named: "birds", [Samples.entry("only")]),
      ], remoteJobs: [Samples.remoteJob([Samples.version(1)], description: "[trainyard:speech]")],
      options: PlanOptions(filter: AddressFilter(targets: [GlobPattern("job/flowers/version/more")]))),
    World(
      "a target keeps the withheld create of its job",
      jobs: [Samples.job(named: "roses", [Samples.entry("baseline"), Samples.entry("more", config("0.2"), line: 20)])],
      remoteJobs: [Samples.remoteJob([Samples.version(1)])],
      options: PlanOptions(filter: AddressFilter(targets: [GlobPattern("job/roses/version/more")]))),
    World(
      "what depends on an excluded object is left out with the reason",
      jobs: [Samples.job(named: "birds", [Samples.entry("only")])],
      remoteJobs: [Samples.remoteJob(named: "old", [Samples.version(1, config("0.5"), .running)])],
      options: PlanOptions(
        ownership: OwnershipPatterns(jobs: [GlobPattern("old")]),
        filter: AddressFilter(exclusions: [GlobPattern("job/old")]))),
  ]

  private static func filtered(_ name: String, _ filter: AddressFilter) -> World {
    World(
      name, configurations: [Samples.configuration()],
      jobs: [
        Samples.job(
          [
            Samples.entry("baseline", config("0.1")),
            Samples.entry("child", config("0.2"), parent: "baseline", line: 20),
            Samples.entry("kept", config("0.3"), line: 30),
          ], policy: .delete),
        Samples.job(named: "birds", [Samples.entry("only")]),
      ],
      remoteJobs: [Samples.remoteJob([Samples.version(1, config("0.3")), Samples.version(2, config("0.9"))])],
      options: PlanOptions(filter: filter))
  }
}
