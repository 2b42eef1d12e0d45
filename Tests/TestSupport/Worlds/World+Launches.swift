internal import TrainyardPlanner
internal import TrainyardResources

extension World {
  /// What is launched, and when.
  static let launches: [World] = [
    World("a new job is created with its first run", jobs: [Samples.job([Samples.entry("baseline")])]),
    World(
      "children are launched after their parent whatever their order",
      jobs: [
        Samples.job([
          Samples.entry("child", config("0.1"), parent: "baseline", line: 20), Samples.entry("baseline", line: 30),
        ])
      ]),
    World(
      "a declared version that is missing is created from its parent's version",
      jobs: [
        Samples.job([Samples.entry("baseline"), Samples.entry("child", config("0.1"), parent: "baseline", line: 20)])
      ],
      remoteJobs: [Samples.remoteJob([Samples.version(1)])]),
    World(
      "renaming and reordering entries changes nothing",
      jobs: [Samples.job([Samples.entry("second", config("0.2")), Samples.entry("first", config("0.1"))])],
      remoteJobs: [Samples.remoteJob([Samples.version(1, config("0.1")), Samples.version(2, config("0.2"))])]),
    World(
      "more runs are launched when runs is raised",
      jobs: [Samples.job([Samples.entry("soak", runs: 3)])], remoteJobs: [Samples.remoteJob([Samples.version(1)])]),
    World(
      "a failed run is replaced within retry",
      jobs: [Samples.job([Samples.entry("soak", retry: 1)])],
      remoteJobs: [Samples.remoteJob([Samples.version(1, config(), .failed)])]),
    World(
      "a failed run without retry stays",
      jobs: [Samples.job([Samples.entry("soak")])],
      remoteJobs: [Samples.remoteJob([Samples.version(1, config(), .failed)])]),
    World(
      "a cancelled run is not relaunched",
      jobs: [Samples.job([Samples.entry("soak", retry: 3)])],
      remoteJobs: [Samples.remoteJob([Samples.version(1, config(), .killed)])]),
    World("an empty job is created without a run", jobs: [Samples.job([])]),
    World(
      "a secret is shown as a token",
      jobs: [
        Samples.job(
          [Samples.entry("baseline", Samples.config(extra: [Parameter(label: "API_TOKEN", value: "new-secret")]))],
          policy: .delete)
      ],
      remoteJobs: [
        Samples.remoteJob([
          Samples.version(1, Samples.config(extra: [Parameter(label: "API_TOKEN", value: "old-secret")]))
        ])
      ], options: PlanOptions(limits: GuardLimits(maxDeletePercent: 100))),
    World(
      "unknown flavors and engines are errors with suggestions",
      jobs: [Samples.job([Samples.entry("baseline", Samples.config(flavor: "gpu.p10"))])]),
    World(
      "more nodes than the flavor allows is a warning", jobs: [Samples.job([Samples.entry("wide", config(nodes: 5))])]),
    World(
      "an empty job without a config is an error", jobs: [Samples.job([], config: nil)]),
    World(
      "the first entry of an empty job is launched and the mark no longer says empty",
      jobs: [Samples.job([Samples.entry("baseline")])],
      remoteJobs: [Samples.remoteJob([], description: "[trainyard:vision empty]")]),
    World(
      "an empty job that stays empty is unchanged", jobs: [Samples.job([])],
      remoteJobs: [Samples.remoteJob([], description: "[trainyard:vision empty]")]),
    World(
      "a new job carries its text and protection in its mark",
      jobs: [Samples.job([Samples.entry("baseline")], description: "Flower classifier", isProtected: true)]),
  ]
}
