internal import TrainyardPlanner
internal import TrainyardResources

extension World {
  /// What is stopped and deleted.
  static let ends: [World] = [
    World(
      "an undeclared version is left alone by keep",
      jobs: [Samples.job([Samples.entry("baseline")])],
      remoteJobs: [Samples.remoteJob([Samples.version(1), Samples.version(2, config("0.5"), .running)])]),
    World(
      "an undeclared version is deleted by delete",
      jobs: [Samples.job([Samples.entry("baseline")], policy: .delete)],
      remoteJobs: [Samples.remoteJob([Samples.version(1), Samples.version(2, config("0.5"))])]),
    World(
      "a deleted version that another one descends from is a warning",
      jobs: [
        Samples.job(
          [Samples.entry("baseline"), Samples.entry("child", config("0.2"), parent: "baseline", line: 20)],
          policy: .delete)
      ],
      remoteJobs: [
        Samples.remoteJob([
          Samples.version(1), Samples.version(2, config("0.5")), Samples.version(3, config("0.2"), parent: 1002),
        ])
      ]),
    World(
      "the last version of a job is deleted with a warning",
      jobs: [Samples.job([], policy: .delete)], remoteJobs: [Samples.remoteJob([Samples.version(1)])]),
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
    World(
      "undeclared versions that have ended stay with stop",
      jobs: [Samples.job([Samples.entry("baseline")], policy: .stop)],
      remoteJobs: [
        Samples.remoteJob([
          Samples.version(1), Samples.version(2, config("0.5"), .failed), Samples.version(3, config("0.6"), .killed),
        ])
      ]),
    World(
      "undeclared failed and cancelled versions are deleted by delete",
      jobs: [Samples.job([Samples.entry("baseline")], policy: .delete)],
      remoteJobs: [
        Samples.remoteJob([
          Samples.version(1), Samples.version(2, config("0.5"), .failed), Samples.version(3, config("0.6"), .killed),
        ])
      ], options: PlanOptions(limits: GuardLimits(maxDeletePercent: 100))),
    World(
      "an active version that cannot be stopped is deleted only by name",
      jobs: [Samples.job([Samples.entry("baseline")], policy: .delete)],
      remoteJobs: [Samples.remoteJob([Samples.version(1), Samples.version(2, config("0.5"), .initialising)])]),
    World(
      "an active version that cannot be stopped stays with stop",
      jobs: [Samples.job([Samples.entry("baseline")], policy: .stop)],
      remoteJobs: [Samples.remoteJob([Samples.version(1), Samples.version(2, config("0.5"), .initialising)])]),
    World(
      "an undeclared version of unknown status is deleted only by name",
      jobs: [Samples.job([Samples.entry("baseline")], policy: .delete)],
      remoteJobs: [Samples.remoteJob([Samples.version(1), Samples.version(2, config("0.5"), .unknown)])]),
    World(
      "stopping a run needs allow-kill too",
      jobs: [Samples.job([Samples.entry("baseline")], policy: .stop)],
      remoteJobs: [Samples.remoteJob([Samples.version(1), Samples.version(2, config("0.5"), .running)])]),
    World(
      "the last entry is removed and its run deleted", jobs: [Samples.job([], policy: .delete)],
      remoteJobs: [Samples.remoteJob([Samples.version(1)])]),
  ]
}
