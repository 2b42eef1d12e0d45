internal import ArgumentParser
internal import ModelArtsAPI
internal import ModelArtsClient

/// `trainyard get configs`.
struct GetConfigs: ListCommand {
  static let configuration = CommandConfiguration(
    commandName: "configs", abstract: "List the saved configurations.",
    discussion: """
        trainyard get configs
        trainyard get configs --kind sample
      """)
  static var form: Listing<ConfigSummary> { .configs }

  @OptionGroup var service: ServiceOptions
  @OptionGroup var output: DataOutputOptions
  @OptionGroup var display: DisplayOptions

  @Option(help: ArgumentHelp("Only configurations whose name contains this text.", valueName: "text"))
  var name: String?

  @Option(help: "Whose configurations: custom or sample.")
  var kind = ConfigOwner.custom

  func items(from client: ModelArtsClient) async throws -> [ConfigSummary] {
    try await client.configs(ConfigQuery(kind: kind.kind, nameContains: name)).collected()
  }
}

/// Whose configurations are meant, on the command line.
enum ConfigOwner: String, ExpressibleByArgument, CaseIterable {
  case custom, sample

  var kind: ConfigKind {
    switch self {
    case .custom: .custom
    case .sample: .sample
    }
  }
}
