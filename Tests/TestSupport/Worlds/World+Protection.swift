internal import TrainyardPlanner
internal import TrainyardResources

extension World {
  /// What `protect` and `hold` keep from happening.
  static let protection: [World] = [
    World(
      "protect true marks the job",
      jobs: [Samples.job([Samples.entry("baseline")], isProtected: true)],
      remoteJobs: [Samples.remoteJob([Samples.version(1)])]),
    World(
      "protect in the mark outlives the block in the manifest",
      jobs: [Samples.job([Samples.entry("baseline")], policy: .delete)],
      remoteJobs: [
        Samples.remoteJob(
          [Samples.version(1), Samples.version(2, config("0.5"))], description: "[trainyard:vision protect]")
      ], options: PlanOptions(allowKill: ["job/flowers/version/V0002"])),
    World(
      "protect false is taken out first and only the next plan deletes",
      jobs: [Samples.job([Samples.entry("baseline")], policy: .delete, isProtected: false)],
      remoteJobs: [
        Samples.remoteJob(
          [Samples.version(1), Samples.version(2, config("0.5"))], description: "[trainyard:vision protect]")
      ]),
    World(
      "a protected job still gets its runs",
      jobs: [
        Samples.job(
          [Samples.entry("baseline"), Samples.entry("second", config("0.2"), line: 20)], policy: .delete,
          isProtected: true)
      ], remoteJobs: [Samples.remoteJob([Samples.version(1)], description: "[trainyard:vision protect]")]),
    World(
      "a protected job's replacement that would have to end a run is withheld",
      jobs: [Samples.job([Samples.entry("baseline", config("0.020"))], policy: .delete)],
      remoteJobs: [
        Samples.remoteJob([Samples.version(1, config(), .running)], description: "[trainyard:vision protect]")
      ], options: PlanOptions(allowKill: ["job/flowers/version/V0001"])),
    World(
      "a protected job that no manifest declares is not deleted",
      remoteJobs: [Samples.remoteJob([Samples.version(1)], description: "[trainyard:vision protect]")],
      options: PlanOptions(ownership: OwnershipPatterns(jobs: [GlobPattern("*")]), allowKill: ["job/flowers"])),
    World(
      "a protected configuration that no manifest declares is not deleted",
      remoteConfigurations: [Samples.remoteConfiguration(description: "[trainyard:vision protect]")],
      options: PlanOptions(ownership: OwnershipPatterns(configurations: [GlobPattern("*")]))),
    World(
      "a hold is released by name and the launches wait for that",
      jobs: [
        Samples.job(
          [Samples.entry("first"), Samples.entry("second", config("0.2"), line: 20)], policy: .delete)
      ],
      remoteJobs: [
        Samples.remoteJob(
          [Samples.version(1), Samples.version(2, config("0.5"))], description: "text [trainyard:vision hold]")
      ], options: PlanOptions(release: ["job/flowers"])),
    World(
      "a job on hold that no manifest declares is not deleted",
      remoteJobs: [Samples.remoteJob([Samples.version(1)], description: "[trainyard:vision hold]")],
      options: PlanOptions(ownership: OwnershipPatterns(jobs: [GlobPattern("*")]))),
    World(
      "the hold of a removed job is released before anything is deleted",
      remoteJobs: [Samples.remoteJob([Samples.version(1)], description: "[trainyard:vision hold]")],
      options: PlanOptions(ownership: OwnershipPatterns(jobs: [GlobPattern("*")]), release: ["job/flowers"])),
    World(
      "a hold stays when the description changes",
      jobs: [Samples.job([Samples.entry("first")], description: "new text")],
      remoteJobs: [Samples.remoteJob([Samples.version(1)], description: "old text [trainyard:vision hold]")]),
  ]
}
