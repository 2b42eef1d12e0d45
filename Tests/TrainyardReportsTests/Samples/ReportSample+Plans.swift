import TestSupport
import TrainyardPlanner
import TrainyardReports
import TrainyardResources

extension ReportSample {
  /// Plans as teams see them every day.
  static let plans: [ReportSample] = [
    .plan("empty", World("nothing declared and nothing there")),
    .plan(
      "unchanged",
      World(
        "unchanged", jobs: [Samples.job([Samples.entry("baseline")])],
        remoteJobs: [Samples.remoteJob([Samples.version(1)])]
      )),
    .plan("typical", typical),
    .plan("kills-and-guards", killing),
    .plan("problems", problematic, exitCode: 1),
    .plan("withheld", withheld),
  ]

  /// A new run, a changed one in the place of an old one, a changed configuration.
  static let typical = World(
    "typical", configurations: [Samples.configuration(Samples.config(lr: "0.020"))],
    jobs: [
      Samples.job(
        [
          Samples.entry("baseline", Samples.config(lr: "0.020"), line: 17),
          Samples.entry(
            "lr-0.1", Samples.config(lr: "0.1", nodes: 2, trainURL: "/lr/"), parent: "baseline", line: 18),
          Samples.entry("kept", Samples.config(lr: "0.3", trainURL: "/kept/"), line: 30),
        ], policy: .delete, description: "Flower classifier"),
      Samples.job(named: "birds", [Samples.entry("only", Samples.config(lr: "0.4"), line: 50)]),
    ],
    remoteConfigurations: [
      Samples.remoteConfiguration(), Samples.remoteConfiguration(named: "other", description: ""),
    ],
    remoteJobs: [
      Samples.remoteJob([Samples.version(1, Samples.config(lr: "0.3", trainURL: "/kept/")), Samples.version(2)]),
      Samples.remoteJob(
        named: "birds", [Samples.version(1, Samples.config(lr: "0.4")), Samples.version(2, Samples.config(lr: "0.5"))],
        id: 43),
    ])

  /// Runs that would end, a job that would go, and every limit passed.
  static let killing = World(
    "killing",
    jobs: [
      Samples.job(
        (1...4).map { Samples.entry("run-\($0)", Samples.config(lr: "0.\($0)5", nodes: 2), line: $0 * 10) },
        policy: .delete)
    ],
    remoteJobs: [
      Samples.remoteJob([
        Samples.version(1, Samples.config(lr: "0.9", nodes: 4, trainURL: "/long/"), .running),
        Samples.version(2, Samples.config(lr: "0.8", trainURL: "/waiting/"), .waiting),
        Samples.version(3, Samples.config(lr: "0.7", trainURL: "/done/")),
      ]),
      Samples.remoteJob(
        named: "old", [Samples.version(1, Samples.config(lr: "0.6"), .running), Samples.version(2)], id: 43),
    ],
    options: PlanOptions(
      ownership: OwnershipPatterns(jobs: [GlobPattern("*")]),
      limits: GuardLimits(maxDeletes: 2, maxLaunches: 3, maxNodes: 6)))

  /// What the service does not offer, who else owns what, and what may be too much.
  static let problematic = World(
    "problematic",
    jobs: [
      Samples.job([
        Samples.entry("baseline", Samples.config(flavor: "gpu.p10")),
        Samples.entry("wide", Samples.config(lr: "0.2", nodes: 9, trainURL: "/wide/"), line: 20),
      ]),
      Samples.job(named: "theirs", [Samples.entry("one", line: 40)]),
      Samples.job(named: "unmarked", [Samples.entry("one", line: 50)]),
      Samples.job(named: "new", [Samples.entry("first", Samples.config(lr: "0.3"), line: 60)]),
      Samples.job(named: "newer", [Samples.entry("first", Samples.config(lr: "0.4"), line: 70)]),
    ],
    remoteJobs: [
      Samples.remoteJob(named: "theirs", [], description: "[trainyard:speech]", id: 43),
      Samples.remoteJob(named: "unmarked", [], description: "by hand", id: 44),
    ], remainingJobs: 1)

  /// Launches that may repeat a run that somebody deleted, an old failure, and a job on hold.
  static let withheld = World(
    "withheld",
    jobs: [
      Samples.job([
        Samples.entry("baseline"), Samples.entry("soak", Samples.config(lr: "0.2"), runs: 2, line: 20),
        Samples.entry("failed", Samples.config(lr: "0.3"), line: 30),
      ]),
      Samples.job(named: "held", [Samples.entry("one", Samples.config(lr: "0.4"), line: 40)]),
    ],
    remoteJobs: [
      Samples.remoteJob([Samples.version(1), Samples.version(5, Samples.config(lr: "0.3"), .failed)]),
      Samples.remoteJob(named: "held", [], description: "[trainyard:vision hold]", id: 43),
    ])
}
