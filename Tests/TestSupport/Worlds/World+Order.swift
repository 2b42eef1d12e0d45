internal import TrainyardPlanner
internal import TrainyardResources

extension World {
  /// What waits for what.
  static let order: [World] = [
    World(
      "a chain of runs starts one after another",
      jobs: [
        Samples.job([
          Samples.entry("fine", config("0.3"), parent: "middle", line: 10),
          Samples.entry("middle", config("0.2"), parent: "coarse", line: 20),
          Samples.entry("coarse", config("0.1"), line: 30),
        ])
      ]),
    World(
      "a child of several runs descends from the first that is launched",
      jobs: [
        Samples.job([Samples.entry("soak", runs: 2), Samples.entry("child", config("0.1"), parent: "soak", line: 20)])
      ]),
    World(
      "a child descends from its parent's completed run",
      jobs: [
        Samples.job([Samples.entry("base", runs: 2), Samples.entry("child", config("0.1"), parent: "base", line: 20)])
      ], remoteJobs: [Samples.remoteJob([Samples.version(1, config(), .failed), Samples.version(2)])]),
    World(
      "another lineage is no difference",
      jobs: [
        Samples.job([Samples.entry("base"), Samples.entry("child", config("0.1"), parent: "base", line: 20)])
      ], remoteJobs: [Samples.remoteJob([Samples.version(1), Samples.version(2, config("0.1"), parent: 77)])]),
    World(
      "a job waits for the configuration that it is based on", configurations: [Samples.configuration(config())],
      jobs: [Samples.job([Samples.entry("baseline")], bases: ["flowers-defaults"])]),
    World(
      "a launch waits for the update of its base", configurations: [Samples.configuration(config("0.020"))],
      jobs: [Samples.job([Samples.entry("baseline", config("0.020"))], bases: ["flowers-defaults"])],
      remoteConfigurations: [Samples.remoteConfiguration(config())],
      remoteJobs: [Samples.remoteJob([Samples.version(1, config("0.7"))])]),
    World(
      "runs that swap their output are ended before both launches",
      jobs: [
        Samples.job(
          [
            Samples.entry("a", config("0.1", trainURL: "/y/")),
            Samples.entry("b", config("0.2", trainURL: "/x/"), line: 20),
          ], policy: .delete)
      ],
      remoteJobs: [
        Samples.remoteJob([
          Samples.version(1, config("0.1", trainURL: "/x/"), .running),
          Samples.version(2, config("0.2", trainURL: "/y/"), .running),
        ])
      ], options: PlanOptions(allowKill: ["job/flowers/version/V0001", "job/flowers/version/V0002"])),
    World(
      "where every version goes the deletes wait for the first launch",
      jobs: [Samples.job([Samples.entry("new", config("0.7"))], policy: .delete)],
      remoteJobs: [Samples.remoteJob([Samples.version(1, config("0.1")), Samples.version(2, config("0.2"))])],
      options: PlanOptions(limits: GuardLimits(maxDeletePercent: 100))),
    World(
      "a completed run that wrote to the same place is deleted after its replacement",
      jobs: [Samples.job([Samples.entry("baseline", config("0.020"))], policy: .delete)],
      remoteJobs: [Samples.remoteJob([Samples.version(1), Samples.version(2, config("0.030", trainURL: "/b/"))])],
      options: PlanOptions(limits: GuardLimits(maxDeletePercent: 100))),
    World(
      "a running version elsewhere is ended after its replacement",
      jobs: [Samples.job([Samples.entry("baseline", config("0.020", trainURL: "/b/"))], policy: .delete)],
      remoteJobs: [Samples.remoteJob([Samples.version(1, config(trainURL: "/a/"), .running)])],
      options: PlanOptions(allowKill: ["job/flowers/version/V0001"])),
    World(
      "a launch beside a run that is ending in the same place is withheld",
      jobs: [Samples.job([Samples.entry("baseline", config("0.020"))], policy: .delete)],
      remoteJobs: [Samples.remoteJob([Samples.version(1, config(), .killing)])]),
    World(
      "a version that this plan deletes is no parent while another is there",
      jobs: [
        Samples.job(
          [Samples.entry("base"), Samples.entry("child", config("0.5"), parent: "base", line: 20)], policy: .delete)
      ], remoteJobs: [Samples.remoteJob([Samples.version(1), Samples.version(2)])]),
  ]
}
