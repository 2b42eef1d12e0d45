internal import TrainyardPlanner
internal import TrainyardResources

extension World {
  /// How a launch and the version that it takes the place of read as one.
  static let replacements: [World] = [
    World(
      "a changed run beside a version that is kept replaces nothing",
      jobs: [Samples.job([Samples.entry("baseline", config("0.020"))])],
      remoteJobs: [Samples.remoteJob([Samples.version(1)])]),
    World(
      "a replaced run that is only stopped stays as history",
      jobs: [Samples.job([Samples.entry("baseline", config("0.020", trainURL: "/b/"))], policy: .stop)],
      remoteJobs: [Samples.remoteJob([Samples.version(1, config(trainURL: "/a/"), .running)])],
      options: PlanOptions(allowKill: ["job/flowers/version/V0001"])),
    World(
      "replacements are paired by the fewest differing fields",
      jobs: [
        Samples.job(
          [
            Samples.entry("wide", config("0.1", nodes: 3, trainURL: "/wide/")),
            Samples.entry("narrow", config("0.2", trainURL: "/narrow/"), line: 20),
          ], policy: .delete)
      ],
      remoteJobs: [
        Samples.remoteJob([
          Samples.version(1, config("0.9", trainURL: "/narrow/")),
          Samples.version(2, config("0.9", nodes: 3, trainURL: "/wide/")),
        ])
      ], options: PlanOptions(limits: GuardLimits(maxDeletePercent: 100))),
    World(
      "of equally different versions the oldest is paired with the first entry",
      jobs: [
        Samples.job(
          [Samples.entry("first", config("0.1")), Samples.entry("second", config("0.2"), line: 20)], policy: .delete)
      ], remoteJobs: [Samples.remoteJob([Samples.version(1, config("0.8")), Samples.version(2, config("0.9"))])],
      options: PlanOptions(limits: GuardLimits(maxDeletePercent: 100))),
    World(
      "an entry beyond the undeclared versions is new",
      jobs: [
        Samples.job(
          [Samples.entry("first", config("0.1")), Samples.entry("second", config("0.2"), line: 20)], policy: .delete)
      ], remoteJobs: [Samples.remoteJob([Samples.version(1, config("0.9"))])]),
    World(
      "one changed value that causes many launches is named once",
      jobs: [
        Samples.job(
          (1...3).map { index in
            var entry = Samples.entry("run-\(index)", config("0.020", trainURL: "/out/\(index)/"), line: index * 10)
            entry.origins.places[.parameter("learning_rate")] = Samples.place(12, in: "specs/configs.yaml")
            return entry
          }, policy: .delete)
      ],
      remoteJobs: [
        Samples.remoteJob((1...3).map { Samples.version($0, config("0.010", trainURL: "/out/\($0)/")) })
      ], options: PlanOptions(limits: GuardLimits(maxDeletePercent: 100))),
    World(
      "a value that an entry no longer has reads as removed",
      jobs: [Samples.job([Samples.entry("baseline")], policy: .delete)],
      remoteJobs: [
        Samples.remoteJob([Samples.version(1, Samples.config(extra: [Parameter(label: "seed", value: "7")]))])
      ]),
    World(
      "a long value is shown by its beginning",
      jobs: [
        Samples.job(
          [
            Samples.entry(
              "baseline",
              Samples.config(extra: [Parameter(label: "classes", value: String(repeating: "rose,", count: 60))]))
          ], policy: .delete)
      ], remoteJobs: [Samples.remoteJob([Samples.version(1)])]),
  ]
}
