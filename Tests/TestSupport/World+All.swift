internal import TrainyardPlanner
internal import TrainyardResources

extension World {
  /// The worlds whose plans are kept as goldens.
  package static let all: [World] = launches + ends + ownership + history + configurationsOnly + guards

  private static func config(_ lr: String = "0.010", nodes: Int = 1, trainURL: String = "/flowers/out/") -> RunConfig {
    Samples.config(lr: lr, nodes: nodes, trainURL: trainURL)
  }

  private static let launches: [World] = [
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
  ]

  private static let ends: [World] = [
    World(
      "an undeclared version is left alone by keep",
      jobs: [Samples.job([Samples.entry("baseline")])],
      remoteJobs: [Samples.remoteJob([Samples.version(1), Samples.version(2, config("0.5"), .running)])]),
    World(
      "an undeclared version is deleted by delete",
      jobs: [Samples.job([Samples.entry("baseline")], policy: .delete)],
      remoteJobs: [Samples.remoteJob([Samples.version(1), Samples.version(2, config("0.5"))])]),
    World(
      "an undeclared running version is stopped and deleted only by name",
      jobs: [Samples.job([Samples.entry("baseline")], policy: .delete)],
      remoteJobs: [Samples.remoteJob([Samples.version(1), Samples.version(2, config("0.5", nodes: 4), .running)])]),
    World(
      "a running version may be ended with allow-kill",
      jobs: [Samples.job([Samples.entry("baseline")], policy: .delete)],
      remoteJobs: [Samples.remoteJob([Samples.version(1), Samples.version(2, config("0.5"), .running)])],
      options: PlanOptions(allowKill: ["job/flowers/version/V0002"])),
    World(
      "an undeclared running version is only stopped by stop",
      jobs: [Samples.job([Samples.entry("baseline")], policy: .stop)],
      remoteJobs: [
        Samples.remoteJob([
          Samples.version(1), Samples.version(2, config("0.5"), .running), Samples.version(3, config("0.6")),
        ])
      ], options: PlanOptions(allowKill: ["job/flowers/version/V0002"])),
    World(
      "a changed run is shown as a replacement",
      jobs: [Samples.job([Samples.entry("baseline", config("0.020"))], policy: .delete)],
      remoteJobs: [Samples.remoteJob([Samples.version(1)])]),
    World(
      "a running version that writes to the same place is ended before its replacement",
      jobs: [Samples.job([Samples.entry("baseline", config("0.020"))], policy: .delete)],
      remoteJobs: [Samples.remoteJob([Samples.version(1, config(), .running)])],
      options: PlanOptions(allowKill: ["job/flowers/version/V0001"])),
    World(
      "surplus runs follow the policy, history stays",
      jobs: [Samples.job([Samples.entry("baseline")], policy: .delete)],
      remoteJobs: [
        Samples.remoteJob([
          Samples.version(1), Samples.version(2), Samples.version(3, config(), .failed),
          Samples.version(4, config(), .killed),
        ])
      ]),
    World(
      "a version that is ending already is left to end",
      jobs: [Samples.job([Samples.entry("baseline")], policy: .delete)],
      remoteJobs: [Samples.remoteJob([Samples.version(1), Samples.version(2, config("0.5"), .killing)])]),
    World(
      "a protected job loses nothing",
      jobs: [Samples.job([Samples.entry("baseline")], policy: .delete, isProtected: true)],
      remoteJobs: [
        Samples.remoteJob(
          [Samples.version(1), Samples.version(2, config("0.5"))], description: "[trainyard:vision protect]")
      ]),
  ]

  private static let ownership: [World] = [
    World(
      "an unmarked job is an error", jobs: [Samples.job([Samples.entry("baseline")])],
      remoteJobs: [Samples.remoteJob([Samples.version(1)], description: "made by hand")]),
    World(
      "an unmarked job is adopted on request and nothing of it ends",
      jobs: [Samples.job([Samples.entry("baseline")], policy: .delete, adopts: true)],
      remoteJobs: [
        Samples.remoteJob([Samples.version(1), Samples.version(2, config("0.5"))], description: "made by hand")
      ]),
    World(
      "another owner's job is an error", jobs: [Samples.job([Samples.entry("baseline")])],
      remoteJobs: [Samples.remoteJob([Samples.version(1)], description: "[trainyard:speech]")]),
    World(
      "a malformed mark counts as another owner's", jobs: [Samples.job([Samples.entry("baseline")])],
      remoteJobs: [Samples.remoteJob([Samples.version(1)], description: "[trainyard:vision keep]")]),
    World(
      "another owner's job is taken over by name", jobs: [Samples.job([Samples.entry("baseline")])],
      remoteJobs: [Samples.remoteJob([Samples.version(1)], description: "[trainyard:speech]")],
      options: PlanOptions(takeOver: ["job/flowers"])),
    World(
      "a removed job is deleted when pattern and mark agree",
      remoteJobs: [
        Samples.remoteJob(named: "flowers", [Samples.version(1)]),
        Samples.remoteJob(named: "birds", [Samples.version(2)], id: 43),
        Samples.remoteJob(named: "flowers-old", [], description: "by hand", id: 44),
      ], options: PlanOptions(ownership: OwnershipPatterns(jobs: [GlobPattern("flowers*")]))),
    World(
      "nothing undeclared is deleted unless all specs were loaded",
      remoteJobs: [Samples.remoteJob(named: "flowers", [Samples.version(1)])],
      options: PlanOptions(ownership: OwnershipPatterns(jobs: [GlobPattern("flowers*")]), inputIsComplete: false)),
    World(
      "a new job with the runs of a removed one may be a rename",
      jobs: [Samples.job(named: "blossoms", [Samples.entry("baseline")])],
      remoteJobs: [Samples.remoteJob(named: "flowers", [Samples.version(1)])],
      options: PlanOptions(ownership: OwnershipPatterns(jobs: [GlobPattern("*")]))),
    World(
      "a changed description is updated and the mark kept",
      jobs: [Samples.job([Samples.entry("baseline")], description: "Flower classifier")],
      remoteJobs: [Samples.remoteJob([Samples.version(1)], description: "Old text [trainyard:vision]")]),
  ]

  private static let history: [World] = [
    World(
      "a run that may have been deleted by hand is withheld",
      jobs: [Samples.job([Samples.entry("first", config("0.1")), Samples.entry("second", config("0.2"), line: 20)])],
      remoteJobs: [Samples.remoteJob([Samples.version(2, config("0.2"))])]),
    World(
      "a withheld run is launched by relaunch",
      jobs: [Samples.job([Samples.entry("first", config("0.1")), Samples.entry("second", config("0.2"), line: 20)])],
      remoteJobs: [Samples.remoteJob([Samples.version(2, config("0.2"))])],
      options: PlanOptions(relaunch: ["job/flowers/version/first"])),
    World(
      "an entry behind the last matched one is new even where versions are missing",
      jobs: [Samples.job([Samples.entry("second", config("0.2")), Samples.entry("third", config("0.3"), line: 20)])],
      remoteJobs: [Samples.remoteJob([Samples.version(2, config("0.2"))])]),
    World(
      "a job on hold launches and ends nothing",
      jobs: [Samples.job([Samples.entry("first", config("0.1"))], policy: .delete)],
      remoteJobs: [Samples.remoteJob([Samples.version(1)], description: "[trainyard:vision hold]")]),
    World(
      "a list that is shorter than its count stops the job",
      jobs: [Samples.job([Samples.entry("first", config("0.1"))], policy: .delete)],
      remoteJobs: [Samples.remoteJob([Samples.version(1)], count: 2)]),
    World(
      "the child of a withheld run is withheld",
      jobs: [
        Samples.job([
          Samples.entry("first", config("0.1")), Samples.entry("second", config("0.2")),
          Samples.entry("third", config("0.3"), parent: "first", line: 20),
        ])
      ], remoteJobs: [Samples.remoteJob([Samples.version(2, config("0.2"))])]),
  ]

  private static func declared(_ config: RunConfig, description: String? = nil) -> DeclaredConfiguration {
    DeclaredConfiguration(
      name: "flowers-defaults", description: description, config: config,
      origin: Samples.place(3, in: "specs/configs.yaml"),
      origins: FieldOrigins(places: [.parameter("learning_rate"): Samples.place(12, in: "specs/configs.yaml")]))
  }

  private static func remote(_ config: RunConfig, description: String = "[trainyard:vision]") -> ObservedConfiguration {
    ObservedConfiguration(
      name: "flowers-defaults", description: MarkedDescription(description), config: ObservedConfig(echoing: config))
  }

  private static let configurationsOnly: [World] = [
    World("a missing configuration is created", configurations: [declared(config())]),
    World(
      "a changed configuration is updated", configurations: [declared(config("0.020"))],
      remoteConfigurations: [remote(config())]),
    World(
      "an equal configuration is unchanged", configurations: [declared(config())],
      remoteConfigurations: [remote(config())]),
    World(
      "a removed configuration is deleted when pattern and mark agree", remoteConfigurations: [remote(config())],
      options: PlanOptions(ownership: OwnershipPatterns(configurations: [GlobPattern("flowers-*")]))),
    World(
      "an unmarked configuration is an error", configurations: [declared(config())],
      remoteConfigurations: [remote(config(), description: "by hand")]),
  ]

  private static let guards: [World] = [
    World(
      "too many launches and nodes are stopped by guards",
      jobs: [Samples.job((1...21).map { Samples.entry("run-\($0)", config("0.\($0)1", nodes: 2), line: $0 * 10) })]),
    World(
      "too many deletes are stopped by guards",
      jobs: [Samples.job([Samples.entry("baseline")], policy: .delete)],
      remoteJobs: [Samples.remoteJob([Samples.version(1)] + (2...12).map { Samples.version($0, config("0.\($0)1")) })]),
  ]
}
