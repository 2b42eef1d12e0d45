internal import ArgumentParser

/// `trainyard get`.
struct GetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "get", abstract: "List what the service has.",
    discussion: """
        trainyard get jobs
        trainyard get versions resnet
        trainyard get flavors --output json
        trainyard get engines --endpoint https://modelarts.eu-de.otc.t-systems.com

      Nothing is changed, and no manifests are read. JSON has the names of the API; times are milliseconds of the \
      epoch.
      """,
    subcommands: [
      GetJobs.self, GetVersions.self, GetConfigs.self, GetFlavors.self, GetEngines.self, GetAlgorithms.self,
    ])
}
