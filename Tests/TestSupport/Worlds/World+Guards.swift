internal import TrainyardPlanner
internal import TrainyardResources

extension World {
  /// What stops a plan from being applied.
  static let guards: [World] = [
    World(
      "too many launches and nodes are stopped by guards",
      jobs: [Samples.job((1...21).map { Samples.entry("run-\($0)", config("0.\($0)1", nodes: 2), line: $0 * 10) })]),
    World(
      "too many deletes are stopped by guards",
      jobs: [Samples.job([Samples.entry("baseline")], policy: .delete)],
      remoteJobs: [Samples.remoteJob([Samples.version(1)] + (2...12).map { Samples.version($0, config("0.\($0)1")) })]),
    World(
      "one delete of one is no matter of percent",
      jobs: [Samples.job([Samples.entry("new", config("0.9"))], policy: .delete)],
      remoteJobs: [Samples.remoteJob([Samples.version(1)])]),
    World(
      "two deletes of three are too many percent",
      jobs: [Samples.job([Samples.entry("baseline")], policy: .delete)],
      remoteJobs: [
        Samples.remoteJob([Samples.version(1), Samples.version(2, config("0.2")), Samples.version(3, config("0.3"))])
      ]),
    World(
      "deletes of configurations are counted on their own",
      remoteConfigurations: (1...4).map { Samples.remoteConfiguration(named: "flowers-\($0)") },
      remoteJobs: [Samples.remoteJob((1...20).map { Samples.version($0, config("0.\($0)")) })],
      options: PlanOptions(ownership: OwnershipPatterns(configurations: [GlobPattern("flowers-*")]))),
    World(
      "a job's delete counts its versions and itself",
      remoteJobs: [
        Samples.remoteJob(named: "old", (1...10).map { Samples.version($0, config("0.\($0)")) }),
        Samples.remoteJob(named: "large", (1...40).map { Samples.version($0, config("0.\($0)")) }, id: 43),
      ], options: PlanOptions(ownership: OwnershipPatterns(jobs: [GlobPattern("old")]))),
    World(
      "the limits of the project replace the defaults",
      jobs: [Samples.job([Samples.entry("one", config(nodes: 2)), Samples.entry("two", config("0.2"), line: 20)])],
      options: PlanOptions(limits: GuardLimits(maxLaunches: 1, maxNodes: 2))),
    World(
      "each run that would end is named by the guard",
      jobs: [Samples.job([Samples.entry("baseline")], policy: .stop)],
      remoteJobs: [
        Samples.remoteJob([
          Samples.version(1), Samples.version(2, config("0.5"), .running), Samples.version(3, config("0.6"), .waiting),
        ])
      ], options: PlanOptions(allowKill: ["job/flowers/version/V0003"])),
  ]
}
