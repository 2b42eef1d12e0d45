internal import TrainyardPlanner
internal import TrainyardResources

extension World {
  /// Whole projects.
  static let projects: [World] = [
    World("nothing declared and nothing there"),
    World(
      "a project with everything at once", configurations: [Samples.configuration(config("0.020"))],
      jobs: [flowers, Samples.job(named: "birds", [Samples.entry("only", config("0.4"))])],
      remoteConfigurations: [
        Samples.remoteConfiguration(), Samples.remoteConfiguration(named: "unrelated", description: "by hand"),
      ],
      remoteJobs: [
        Samples.remoteJob([
          Samples.version(1, config("0.3", trainURL: "/3/")), Samples.version(2, config("0.9", nodes: 4), .running),
          Samples.version(3, config("0.010")),
        ]),
        Samples.remoteJob(named: "birds", [Samples.version(1, config("0.4"))], id: 43),
        Samples.remoteJob(named: "old", [Samples.version(1, config("0.7"), .running)], id: 44),
        Samples.remoteJob(named: "theirs", [], description: "[trainyard:speech]", id: 45),
      ],
      options: PlanOptions(
        ownership: OwnershipPatterns(jobs: [GlobPattern("*")], configurations: [GlobPattern("flowers-*")]))),
    World(
      "an environment is part of the mark", jobs: [Samples.job([Samples.entry("baseline")])],
      owner: Owner(project: "vision", environment: "prod")),
    World(
      "an environment's job is its own",
      jobs: [Samples.job([Samples.entry("baseline")])],
      remoteJobs: [Samples.remoteJob([Samples.version(1)], description: "[trainyard:vision/prod]")],
      owner: Owner(project: "vision", environment: "prod")),
    World(
      "another environment of the same project is another owner",
      jobs: [Samples.job([Samples.entry("baseline")])],
      remoteJobs: [Samples.remoteJob([Samples.version(1)], description: "[trainyard:vision/prod]")],
      owner: Owner(project: "vision", environment: "test")),
    World(
      "an environment deletes nothing of the project without one",
      remoteConfigurations: [Samples.remoteConfiguration()], remoteJobs: [Samples.remoteJob([Samples.version(1)])],
      options: PlanOptions(
        ownership: OwnershipPatterns(jobs: [GlobPattern("*")], configurations: [GlobPattern("*")])),
      owner: Owner(project: "vision", environment: "prod")),
  ]

  private static let flowers = Samples.job(
    [
      Samples.entry("baseline", config("0.020"), line: 17),
      Samples.entry("child", config("0.1", nodes: 2, trainURL: "/child/"), parent: "baseline", line: 18),
      Samples.entry("kept", config("0.3", trainURL: "/3/"), line: 30),
    ], policy: .delete, description: "Flower classifier")
}
