internal import ArgumentParser
internal import ModelArtsClient

/// A command that lists things of one kind.
protocol ListCommand: ParsableCommand, DisplayingCommand {
  associatedtype Item: Sendable

  /// How the things are shown.
  static var form: Listing<Item> { get }
  var service: ServiceOptions { get }
  var output: DataOutputOptions { get }

  /// Reads the things.
  func items(from client: ModelArtsClient) async throws -> [Item]
}

extension ListCommand {
  func run(in context: CommandContext) async throws -> ExitStatus {
    try output.checkFiles(in: context)
    let loaded = try service.loaded(in: context)
    let found = try await loaded.withRemote(service.remote, context) { remote in
      try await items(from: remote.client)
    }
    try output.write(found, as: Self.form.hiding(loaded.secrets), in: context)
    return .success
  }
}
