internal import TrainyardPlanner
internal import TrainyardResources

extension World {
  /// How many runs an entry gets: max(0, min(runs − h, runs + retry − h − f)).
  static let runs: [World] = [
    World("a new job with three runs starts all of them", jobs: [Samples.job([Samples.entry("soak", runs: 3)])]),
    World(
      "runs with an output of their own are told apart by their number",
      jobs: [
        Samples.job(soaks(3))
      ], remoteJobs: [Samples.remoteJob([Samples.version(1, config(trainURL: "/soak/2/"))])]),
    formula("spent retries launch nothing", retry: 1, [.failed, .failed]),
    formula("a second retry replaces the second failed run", retry: 2, [.failed, .failed]),
    formula("a failed run beside a running one launches nothing", retry: 2, [.failed, .running]),
    formula("a failed run with a completed one is history", retry: 2, [.failed, .completed]),
    formula("a run of unknown status counts as a run", [.unknown]),
    formula("a run that is being stopped counts as a run", retry: 1, [.killing]),
    formula("a waiting run counts as a run", [.waiting]),
    formula("missing runs are launched and failed ones replaced", runs: 3, retry: 1, [.completed, .failed]),
    formula("a failed run without retry takes the place of a run", runs: 3, [.completed, .failed]),
    formula("three failed runs of three with two retries launch two", runs: 3, retry: 2, [.failed, .failed, .failed]),
    formula("a cancelled run of two is not replaced", runs: 2, retry: 2, [.completed, .killed]),
    World(
      "each run with an output of its own spends its own retries",
      jobs: [
        Samples.job(soaks(2, retry: 1))
      ],
      remoteJobs: [
        Samples.remoteJob([
          Samples.version(1, config(trainURL: "/soak/1/"), .failed),
          Samples.version(2, config(trainURL: "/soak/1/"), .failed),
          Samples.version(3, config(trainURL: "/soak/2/"), .failed),
        ])
      ]),
    World(
      "runs that differ in an ignored field only share their versions",
      jobs: [
        Samples.job(
          soaks(3),
          ignored: [FieldPath("train_url")])
      ],
      remoteJobs: [
        Samples.remoteJob([
          Samples.version(1, config(trainURL: "/elsewhere/")), Samples.version(2, config(trainURL: "/elsewhere/")),
        ])
      ]),
    World(
      "of runs that share versions the one that wrote to the same place keeps its own",
      jobs: [
        Samples.job(soaks(2).reversed(), ignored: [FieldPath("train_url")])
      ], remoteJobs: [Samples.remoteJob([Samples.version(1, config(trainURL: "/soak/1/"), .running)])]),
  ]

  /// The runs of one entry, each with an output of its own.
  static func soaks(_ count: Int, retry: Int = 0) -> [DeclaredVersion] {
    (1...count).map { (run: Int) in
      Samples.entry("soak", config(trainURL: "/soak/\(run)/"), run: run, retry: retry)
    }
  }

  /// One entry, and versions of its content in some statuses.
  private static func formula(_ name: String, runs: Int = 1, retry: Int = 0, _ statuses: [RunStatus]) -> World {
    World(
      name, jobs: [Samples.job([Samples.entry("soak", runs: runs, retry: retry)])],
      remoteJobs: [
        Samples.remoteJob(statuses.enumerated().map { Samples.version($0.offset + 1, config(), $0.element) })
      ])
  }
}
