internal import TrainyardPlanner
internal import TrainyardResources

extension World {
  /// What makes a run the run it is, and what does not.
  static let identity: [World] = [
    same("a log directory is no part of a run's identity", config { $0.logURL = "/logs/new/" }) {
      $0.logURL = "/logs/old/"
    },
    other("the number of nodes is part of a run's identity", config(nodes: 2)) { $0.workerServerNum = 1 },
    other("text of the same decimal value is another text", config("0.010")) {
      $0.parameters = [.init(label: "learning_rate", value: ContentValue("0.01"))]
    },
    same("a JSON number equals text of the same decimal value", config("0.010")) {
      $0.parameters = [.init(label: "learning_rate", value: ContentValue("0.01", isNumber: true))]
    },
    same("a JSON number equals text that begins with its point", config(".5")) {
      $0.parameters[0].value = ContentValue("0.5", isNumber: true)
    },
    other("a JSON number of another value differs", config("0.010")) {
      $0.parameters = [.init(label: "learning_rate", value: ContentValue("0.0100001", isNumber: true))]
    },
    other(
      "an empty parameter differs from a missing one", config { $0.parameters.append(.init(label: "tag", value: "")) }
    ) {
      $0.parameters.removeLast()
    },
    same(
      "parameters are compared without their order",
      config { $0.parameters.append(.init(label: "epochs", value: "90")) }
    ) { $0.parameters.reverse() },
    other("a parameter that nobody declared is a difference", config()) {
      $0.parameters.append(.init(label: "seed", value: ContentValue("7")))
    },
    same("null and empty text are equal", config { $0.trainURL = "" }) { $0.trainURL = nil },
    World(
      "an ignored field changes nothing and is still sent",
      jobs: [
        Samples.job(
          [Samples.entry("first", config(trainURL: "/new/")), Samples.entry("second", config("0.2"), line: 20)],
          ignored: [FieldPath("train_url")])
      ], remoteJobs: [Samples.remoteJob([Samples.version(1, config(trainURL: "/old/"))])]),
    World(
      "an ignored parameter leaves the others compared",
      jobs: [
        Samples.job(
          [Samples.entry("first", config("0.020")), Samples.entry("second", config("0.030", nodes: 2), line: 20)],
          policy: .delete, ignored: [FieldPath("parameter.learning_rate")])
      ], remoteJobs: [Samples.remoteJob([Samples.version(1), Samples.version(2, config(nodes: 3))])],
      options: PlanOptions(limits: GuardLimits(maxDeletePercent: 100))),
    World(
      "a rename of an entry whose name is in its config launches it again",
      jobs: [
        Samples.job(
          [Samples.entry("after", config(trainURL: "/flowers/after/"), usesName: true)], policy: .delete)
      ], remoteJobs: [Samples.remoteJob([Samples.version(1, config(trainURL: "/flowers/before/"))])]),
  ]

  /// One entry and one version that is its run however it is reported.
  static func same(
    _ name: String, _ declared: RunConfig, catalog: Catalog = Samples.catalog, ignoring path: String? = nil,
    _ change: (inout ObservedConfig) -> Void
  ) -> World {
    World(
      name,
      jobs: [
        Samples.job([Samples.entry("run", declared)], policy: .delete, ignored: path.map { [FieldPath($0)] } ?? [])
      ],
      remoteJobs: [Samples.remoteJob([version(1, declared, .completed, change)])], catalog: catalog)
  }

  /// One entry and one version that is not its run.
  static func other(
    _ name: String, _ declared: RunConfig, catalog: Catalog = Samples.catalog, ignoring path: String? = nil,
    _ change: (inout ObservedConfig) -> Void
  ) -> World {
    same(name, declared, catalog: catalog, ignoring: path, change)
  }
}
