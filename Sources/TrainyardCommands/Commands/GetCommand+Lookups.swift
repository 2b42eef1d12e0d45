internal import ArgumentParser
internal import ModelArtsAPI
internal import ModelArtsClient

/// `trainyard get configs`.
struct GetConfigs: ParsableCommand, ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "configs", abstract: "List the saved configurations.",
    discussion: """
        trainyard get configs
        trainyard get configs --kind sample
      """)

  @OptionGroup var service: ServiceOptions
  @OptionGroup var listing: ListingOptions

  @Option(help: ArgumentHelp("Only configurations whose name contains this text.", valueName: "text"))
  var name: String?

  @Option(help: "Whose configurations: custom or sample.")
  var kind = ConfigOwner.custom

  func run(in context: CommandContext) async throws -> ExitStatus {
    let configs = try await service.withRemote(in: context) { remote in
      try await remote.client.configs(ConfigQuery(kind: kind.kind, nameContains: name)).collected()
    }
    listing.write(configs, as: .configs, in: context)
    return .success
  }
}

/// `trainyard get flavors`.
struct GetFlavors: ParsableCommand, ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "flavors", abstract: "List the machine types of the region.",
    discussion: """
        trainyard get flavors
        trainyard get flavors --engine 36      only those that run this engine
      """)

  @OptionGroup var service: ServiceOptions
  @OptionGroup var listing: ListingOptions

  @Option(help: ArgumentHelp("Only machine types that run this engine.", valueName: "id"))
  var engine: Int64?

  func run(in context: CommandContext) async throws -> ExitStatus {
    let flavors = try await service.withRemote(in: context) { remote in
      try await remote.client.resourceSpecs(engine: engine)
    }
    listing.write(flavors, as: .flavors, in: context)
    return .success
  }
}

/// `trainyard get engines`.
struct GetEngines: ParsableCommand, ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "engines", abstract: "List the engines of the region.",
    discussion: """
        trainyard get engines
      """)

  @OptionGroup var service: ServiceOptions
  @OptionGroup var listing: ListingOptions

  func run(in context: CommandContext) async throws -> ExitStatus {
    let engines = try await service.withRemote(in: context) { remote in try await remote.client.engines() }
    listing.write(engines, as: .engines, in: context)
    return .success
  }
}

/// `trainyard get algorithms`.
struct GetAlgorithms: ParsableCommand, ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "algorithms", abstract: "List the preset algorithms of the region.",
    discussion: """
        trainyard get algorithms
      """)

  @OptionGroup var service: ServiceOptions
  @OptionGroup var listing: ListingOptions

  func run(in context: CommandContext) async throws -> ExitStatus {
    let algorithms = try await service.withRemote(in: context) { remote in
      try await remote.client.algorithms().collected()
    }
    listing.write(algorithms, as: .algorithms, in: context)
    return .success
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
