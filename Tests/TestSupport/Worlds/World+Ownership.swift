internal import TrainyardPlanner
internal import TrainyardResources

extension World {
  /// Whose objects are changed.
  static let ownership: [World] = [
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
    World(
      "an unmarked job is adopted by name", jobs: [Samples.job([Samples.entry("baseline")])],
      remoteJobs: [Samples.remoteJob([Samples.version(1)], description: "made by hand")],
      options: PlanOptions(adopt: ["job/flowers"])),
    World(
      "adopting names only unmarked objects", jobs: [Samples.job([Samples.entry("baseline")], adopts: true)],
      remoteJobs: [Samples.remoteJob([Samples.version(1)], description: "[trainyard:speech]")],
      options: PlanOptions(adopt: ["job/flowers"])),
    World(
      "an adopted job gets its missing runs after it is marked",
      jobs: [
        Samples.job([Samples.entry("baseline"), Samples.entry("second", config("0.2"), line: 20)], adopts: true)
      ], remoteJobs: [Samples.remoteJob([Samples.version(1)], description: "")]),
    World(
      "a job with a malformed mark is taken over by name", jobs: [Samples.job([Samples.entry("baseline")])],
      remoteJobs: [Samples.remoteJob([Samples.version(1)], description: "text [trainyard:vision keep]")],
      options: PlanOptions(takeOver: ["job/flowers"])),
    World(
      "a removed job outside the patterns is left alone",
      remoteJobs: [Samples.remoteJob(named: "flowers", [Samples.version(1, config(), .running)])],
      options: PlanOptions(ownership: OwnershipPatterns(jobs: [GlobPattern("birds*")]))),
    World(
      "a removed job of another owner is left alone",
      remoteJobs: [Samples.remoteJob([Samples.version(1)], description: "[trainyard:speech]")],
      options: PlanOptions(ownership: OwnershipPatterns(jobs: [GlobPattern("*")]))),
    World(
      "a removed job with a malformed mark is left alone",
      remoteJobs: [Samples.remoteJob([Samples.version(1)], description: "[trainyard:]")],
      options: PlanOptions(ownership: OwnershipPatterns(jobs: [GlobPattern("*")]))),
    World(
      "a removed job kills its runs only by name",
      remoteJobs: [
        Samples.remoteJob([Samples.version(1), Samples.version(2, config("0.2", nodes: 4), .running)])
      ], options: PlanOptions(ownership: OwnershipPatterns(jobs: [GlobPattern("*")]))),
    World(
      "a removed job may kill its runs with allow-kill",
      remoteJobs: [
        Samples.remoteJob([Samples.version(1), Samples.version(2, config("0.2", nodes: 4), .running)])
      ],
      options: PlanOptions(
        ownership: OwnershipPatterns(jobs: [GlobPattern("*")]), limits: GuardLimits(maxDeletePercent: 100),
        allowKill: ["job/flowers"])),
    World(
      "a removed job whose list is short is not deleted",
      remoteJobs: [Samples.remoteJob([Samples.version(1)], count: 2)],
      options: PlanOptions(ownership: OwnershipPatterns(jobs: [GlobPattern("*")]))),
    World(
      "a manifest without job_desc leaves the remote text alone", jobs: [Samples.job([Samples.entry("baseline")])],
      remoteJobs: [Samples.remoteJob([Samples.version(1)], description: "written by hand [trainyard:vision]")]),
    World(
      "an empty job_desc takes the remote text away",
      jobs: [Samples.job([Samples.entry("baseline")], description: "")],
      remoteJobs: [Samples.remoteJob([Samples.version(1)], description: "written by hand [trainyard:vision]")]),
    World(
      "text that leaves no room for the mark is an error",
      jobs: [Samples.job([Samples.entry("baseline")], adopts: true)],
      remoteJobs: [Samples.remoteJob([Samples.version(1)], description: String(repeating: "x", count: 250))]),
  ]
}
