internal import TrainyardPlanner
internal import TrainyardResources

extension World {
  /// What is withheld because it may have run.
  static let history: [World] = [
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
    World(
      "where all versions are gone everything is withheld",
      jobs: [Samples.job([Samples.entry("first"), Samples.entry("second", config("0.2"), line: 20)])],
      remoteJobs: [Samples.remoteJob([])]),
    World(
      "relaunch of a job launches all that it withholds",
      jobs: [Samples.job([Samples.entry("first"), Samples.entry("second", config("0.2"), line: 20)])],
      remoteJobs: [Samples.remoteJob([])], options: PlanOptions(relaunch: ["job/flowers"])),
    World(
      "relaunch of one run leaves the others withheld",
      jobs: [Samples.job(soaks(2))],
      remoteJobs: [Samples.remoteJob([])], options: PlanOptions(relaunch: ["job/flowers/version/soak[2]"])),
    World(
      "the first of several missing versions is named",
      jobs: [Samples.job([Samples.entry("first", config("0.1")), Samples.entry("last", config("0.9"), line: 20)])],
      remoteJobs: [Samples.remoteJob([Samples.version(1, config("0.3")), Samples.version(5, config("0.9"))])]),
    World(
      "half of a replacement is launched although versions are missing",
      jobs: [
        Samples.job(
          [Samples.entry("first", config("0.1")), Samples.entry("last", config("0.9"), line: 20)], policy: .delete)
      ], remoteJobs: [Samples.remoteJob([Samples.version(2, config("0.2")), Samples.version(3, config("0.9"))])]),
    World(
      "behind a replacement an entry is withheld as long as no entry has a run",
      jobs: [
        Samples.job(
          [
            Samples.entry("first", config("0.1")),
            Samples.entry("last", config("0.9", trainURL: "/flowers/last/"), line: 20),
          ], policy: .delete)
      ], remoteJobs: [Samples.remoteJob([Samples.version(3, config("0.2"))])]),
    World(
      "behind the run of a replacement the same entry is new",
      jobs: [
        Samples.job(
          [Samples.entry("first", config("0.1")), Samples.entry("last", config("0.9"), line: 20)], policy: .delete)
      ], remoteJobs: [Samples.remoteJob([Samples.version(4, config("0.1"))])]),
    World(
      "an edited run is replaced, not a missing one that is declared before it",
      jobs: [Samples.job(sweep(second: "0.25", "/out/1/", "/out/2/", "/out/3/"), policy: .delete)],
      remoteJobs: [
        Samples.remoteJob([
          Samples.version(2, config("0.2", trainURL: "/out/2/")),
          Samples.version(3, config("0.3", trainURL: "/out/3/")),
        ])
      ]),
    World(
      "where an edited run and a missing one are as near to a version, nothing is launched or ended",
      jobs: [Samples.job(sweep(second: "0.25"), policy: .delete)],
      remoteJobs: [Samples.remoteJob([Samples.version(2, config("0.2")), Samples.version(3, config("0.3"))])]),
    World(
      "relaunch settles which run takes the place of a version",
      jobs: [Samples.job(sweep(second: "0.25"), policy: .delete)],
      remoteJobs: [Samples.remoteJob([Samples.version(2, config("0.2")), Samples.version(3, config("0.3"))])],
      options: PlanOptions(relaunch: ["job/flowers/version/second"])),
    World(
      "a new entry behind all others leaves a version to the edited one that needs it",
      jobs: [
        Samples.job(
          sweep(second: "0.25") + [Samples.entry("new", config("0.9"), line: 40)], policy: .delete)
      ],
      remoteJobs: [
        Samples.remoteJob([
          Samples.version(1, config("0.1")), Samples.version(3, config("0.3")), Samples.version(4, config("0.2")),
        ])
      ]),
    World(
      "a version that stays does not make an entry half of a replacement",
      jobs: [
        Samples.job([Samples.entry("first", config("0.1")), Samples.entry("last", config("0.9"), line: 20)])
      ], remoteJobs: [Samples.remoteJob([Samples.version(2, config("0.2")), Samples.version(3, config("0.9"))])]),
    World(
      "without missing versions an entry is new wherever it stands",
      jobs: [
        Samples.job([Samples.entry("first", config("0.1")), Samples.entry("last", config("0.9"), line: 20)])
      ], remoteJobs: [Samples.remoteJob([Samples.version(1, config("0.9"))])]),
    World(
      "an entry that has a run is not withheld when another of its runs is missing",
      jobs: [Samples.job([Samples.entry("soak", runs: 3), Samples.entry("last", config("0.9"), line: 20)])],
      remoteJobs: [
        Samples.remoteJob([Samples.version(1), Samples.version(3), Samples.version(4, config("0.9"))])
      ]),
    World(
      "a relaunched parent frees its child",
      jobs: [
        Samples.job([
          Samples.entry("first", config("0.1")), Samples.entry("second", config("0.2"), parent: "first", line: 20),
          Samples.entry("third", config("0.3"), line: 30),
        ])
      ], remoteJobs: [Samples.remoteJob([Samples.version(3, config("0.3"))])],
      options: PlanOptions(relaunch: ["job/flowers/version/first", "job/flowers/version/second"])),
    World(
      "a new job that holds the runs of a removed one is launched by relaunch",
      jobs: [Samples.job(named: "blossoms", [Samples.entry("baseline")])],
      remoteJobs: [Samples.remoteJob(named: "flowers", [Samples.version(1)])],
      options: PlanOptions(ownership: OwnershipPatterns(jobs: [GlobPattern("*")]), relaunch: ["job/blossoms"])),
    World(
      "a removed job with other runs is no rename",
      jobs: [Samples.job(named: "blossoms", [Samples.entry("baseline")])],
      remoteJobs: [Samples.remoteJob(named: "flowers", [Samples.version(1, config("0.9"))])],
      options: PlanOptions(ownership: OwnershipPatterns(jobs: [GlobPattern("*")]))),
    World(
      "another owner's job with the same runs is no rename",
      jobs: [Samples.job(named: "blossoms", [Samples.entry("baseline")])],
      remoteJobs: [Samples.remoteJob([Samples.version(1)], description: "[trainyard:speech]")]),
    World(
      "a removed job whose list is short may be a rename",
      jobs: [Samples.job(named: "blossoms", [Samples.entry("baseline")])],
      remoteJobs: [Samples.remoteJob(named: "flowers", [], count: 1)],
      options: PlanOptions(ownership: OwnershipPatterns(jobs: [GlobPattern("*")]))),
    World(
      "a version whose flavor the service does not name stops the job",
      jobs: [Samples.job([Samples.entry("run", config("0.2"))], policy: .delete)],
      remoteJobs: [Samples.remoteJob([version(1) { ($0.specID, $0.specCode) = (99, nil) }])]),
    World(
      "a job whose versions were not read changes nothing but its text",
      jobs: [Samples.job([Samples.entry("run")], policy: .delete, description: "new text")],
      remoteJobs: [
        ObservedJob(
          id: 42, name: "flowers", description: MarkedDescription("old text [trainyard:vision]"), versionCount: 1)
      ]),
  ]

  /// Three entries that differ in one value, and in where they write if so wanted.
  private static func sweep(second: String, _ urls: String...) -> [DeclaredVersion] {
    zip(["first", "second", "third"], ["0.1", second, "0.3"]).enumerated().map { index, item in
      Samples.entry(
        item.0, config(item.1, trainURL: urls.isEmpty ? "/flowers/out/" : urls[index]), line: 10 * (index + 1))
    }
  }
}
