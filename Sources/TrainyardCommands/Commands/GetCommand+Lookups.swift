internal import ArgumentParser
internal import ModelArtsAPI
internal import ModelArtsClient

/// `trainyard get flavors`.
struct GetFlavors: ListCommand {
  static let configuration = CommandConfiguration(
    commandName: "flavors", abstract: "List the machine types of the region.",
    discussion: """
        trainyard get flavors
        trainyard get flavors --engine 36      only those that run this engine
      """)
  static var form: Listing<ResourceSpec> { .flavors }

  @OptionGroup var service: ServiceOptions
  @OptionGroup var output: DataOutputOptions
  @OptionGroup var display: DisplayOptions

  @Option(help: ArgumentHelp("Only machine types that run this engine.", valueName: "id"))
  var engine: Int64?

  func items(from client: ModelArtsClient) async throws -> [ResourceSpec] {
    try await client.resourceSpecs(engine: engine)
  }
}

/// `trainyard get engines`.
struct GetEngines: ListCommand {
  static let configuration = CommandConfiguration(
    commandName: "engines", abstract: "List the engines of the region.", discussion: "  trainyard get engines")
  static var form: Listing<AIEngine> { .engines }

  @OptionGroup var service: ServiceOptions
  @OptionGroup var output: DataOutputOptions
  @OptionGroup var display: DisplayOptions

  func items(from client: ModelArtsClient) async throws -> [AIEngine] { try await client.engines() }
}

/// `trainyard get algorithms`.
struct GetAlgorithms: ListCommand {
  static let configuration = CommandConfiguration(
    commandName: "algorithms", abstract: "List the preset algorithms of the region.",
    discussion: "  trainyard get algorithms")
  static var form: Listing<BuiltInAlgorithm> { .algorithms }

  @OptionGroup var service: ServiceOptions
  @OptionGroup var output: DataOutputOptions
  @OptionGroup var display: DisplayOptions

  func items(from client: ModelArtsClient) async throws -> [BuiltInAlgorithm] {
    try await client.algorithms().collected()
  }
}
