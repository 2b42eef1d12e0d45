internal import TrainyardPlanner
internal import TrainyardResources

extension World {
  /// What the service's lists tell before anything is sent.
  static let preflight: [World] = [
    launch("an unknown engine is an error with a suggestion") {
      $0.code = .engine(appURL: "/c/", bootFileURL: "/c/t.py", engine: .version("PyTorch-1.0.0-python3.7"))
    },
    launch("an unknown preset algorithm is an error that names those that exist") { $0.code = .model(id: 9) },
    launch("a spec_id that does not exist is an error") { $0.resource = .specID(9) },
    launch("an engine_id that does not exist is an error") {
      $0.code = .engine(appURL: "/c/", bootFileURL: "/c/t.py", engine: .id(99))
    },
    launch("a pool is not looked up") { $0.resource = .pool("pool-1") },
    launch("a sold-out flavor is a warning", catalog: soldOut) { $0.resource = .specCode("gpu.v100") },
    launch("where the service lists nothing nothing is checked", catalog: Catalog()) {
      $0.resource = .specID(4)
      $0.code = .engine(appURL: "/c/", bootFileURL: "/c/t.py", engine: .id(36))
    },
    World(
      "a code cannot be sent where the service does not offer its list",
      jobs: [
        Samples.job([Samples.entry("baseline", config("0.2")), Samples.entry("more", config("0.3"))], policy: .delete)
      ],
      remoteJobs: [Samples.remoteJob([Samples.version(1, config("0.1"), .running)])],
      options: PlanOptions(allowKill: ["job/flowers/version/V0001"]), catalog: Catalog()),
    World(
      "more jobs than the quota leaves room for is a warning",
      jobs: [
        Samples.job([Samples.entry("baseline")]), Samples.job(named: "birds", [Samples.entry("baseline")]),
      ], remainingJobs: 1),
    World(
      "as many jobs as the quota leaves room for is no warning",
      jobs: [Samples.job([Samples.entry("baseline")])], remainingJobs: 1),
    World(
      "an unknown flavor of a run that exists is no error",
      jobs: [Samples.job([Samples.entry("baseline", Samples.config(flavor: "gpu.gone"))])],
      remoteJobs: [Samples.remoteJob([Samples.version(1, Samples.config(flavor: "gpu.gone"))])]),
    World(
      "an unknown flavor of a saved configuration",
      configurations: [Samples.configuration(Samples.config(flavor: "gpu.p10"))]),
    World(
      "what starts is totalled by type",
      jobs: [
        Samples.job([
          Samples.entry("first", config("0.1", nodes: 2)),
          Samples.entry("second", config { ($0.workerServerNum, $0.resource) = (3, .specID(2)) }, line: 20),
          Samples.entry("third", config { $0.resource = .pool("pool-1") }, line: 30),
        ])
      ]),
  ]

  private static let soldOut = Catalog(
    flavors: [
      Flavor(
        id: 3, code: "gpu.v100", accelerators: Accelerators(count: 8, type: "V100"), maximumNodes: 4, isSoldOut: true)
    ], engines: Samples.catalog.engines, algorithms: Samples.catalog.algorithms)

  private static func launch(
    _ name: String, catalog: Catalog = Samples.catalog, _ change: (inout RunConfig) -> Void
  ) -> World {
    World(name, jobs: [Samples.job([Samples.entry("baseline", config(change))])], catalog: catalog)
  }
}
