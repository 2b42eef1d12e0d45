internal import TrainyardPlanner
internal import TrainyardResources

extension World {
  /// Saved configurations.
  static let configurations: [World] = [
    World("a missing configuration is created", configurations: [Samples.configuration(config())]),
    World(
      "a changed configuration is updated", configurations: [Samples.configuration(config("0.020"))],
      remoteConfigurations: [Samples.remoteConfiguration(config())]),
    World(
      "an equal configuration is unchanged", configurations: [Samples.configuration(config())],
      remoteConfigurations: [Samples.remoteConfiguration(config())]),
    World(
      "a removed configuration is deleted when pattern and mark agree",
      remoteConfigurations: [Samples.remoteConfiguration(config())],
      options: PlanOptions(ownership: OwnershipPatterns(configurations: [GlobPattern("flowers-*")]))),
    World(
      "an unmarked configuration is an error", configurations: [Samples.configuration(config())],
      remoteConfigurations: [Samples.remoteConfiguration(config(), description: "by hand")]),
    World(
      "a configuration's log directory is compared",
      configurations: [Samples.configuration(config { $0.logURL = "/logs/new/" })],
      remoteConfigurations: [Samples.remoteConfiguration(config { $0.logURL = "/logs/old/" })]),
    World(
      "a configuration's text changes and its mark stays",
      configurations: [Samples.configuration(description: "Shared by all flowers runs")],
      remoteConfigurations: [Samples.remoteConfiguration(description: "Shared [trainyard:vision]")]),
    World(
      "a configuration's text that is not declared is left alone", configurations: [Samples.configuration()],
      remoteConfigurations: [Samples.remoteConfiguration(description: "written by hand [trainyard:vision]")]),
    World(
      "a configuration changes its input from a path to a dataset",
      configurations: [Samples.configuration(config { $0.input = .dataset(id: "d1", versionID: "v1") })],
      remoteConfigurations: [Samples.remoteConfiguration()]),
    World(
      "volumes and storage that a configuration declares no longer are taken out",
      configurations: [Samples.configuration()],
      remoteConfigurations: [
        Samples.remoteConfiguration(
          config {
            $0.volumes = [Volume(source: .hostPath, sourcePath: "/cache", destinationPath: "/cache")]
            $0.nas = NetworkStorage(type: "nfs", shareAddress: "192.168.8.150:/", mountPath: "/home/work/nas")
          })
      ]),
    World(
      "a kind of storage that the service fills into a configuration is no difference",
      configurations: [Samples.configuration()],
      remoteConfigurations: [
        Samples.remoteConfiguration(
          config { $0.nas = NetworkStorage(type: "efs", shareAddress: "", mountPath: "") })
      ]),
    World(
      "a configuration is adopted where its manifest says so", configurations: [Samples.configuration(adopts: true)],
      remoteConfigurations: [Samples.remoteConfiguration(description: "by hand")]),
    World(
      "another owner's configuration is an error", configurations: [Samples.configuration()],
      remoteConfigurations: [Samples.remoteConfiguration(description: "[trainyard:speech]")]),
    World(
      "another owner's configuration is taken over by name", configurations: [Samples.configuration(config("0.020"))],
      remoteConfigurations: [Samples.remoteConfiguration(description: "[trainyard:speech]")],
      options: PlanOptions(takeOver: ["config/flowers-defaults"])),
    World(
      "a removed configuration outside the patterns is left alone",
      remoteConfigurations: [
        Samples.remoteConfiguration(), Samples.remoteConfiguration(named: "birds", description: "by hand"),
      ], options: PlanOptions(ownership: OwnershipPatterns(configurations: [GlobPattern("birds")]))),
    World(
      "a configuration's text that leaves no room for the mark is an error",
      configurations: [Samples.configuration(description: String(repeating: "x", count: 240))],
      remoteConfigurations: [Samples.remoteConfiguration()]),
    World(
      "a new configuration's text that leaves no room for the mark is an error",
      configurations: [Samples.configuration(description: String(repeating: "x", count: 240))]),
  ]
}
