internal import ArgumentParser
internal import TrainyardDiagnostics
internal import TrainyardManifests

/// The options of commands that look at the service and need no manifests.
struct ServiceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The project file.", discussion: "By default trainyard.yaml, looked for upwards from here.", valueName: "file"))
  var project: String?

  @Option(help: ArgumentHelp("The environment of the project, where it has any.", valueName: "name"))
  var env: String?

  @OptionGroup var remote: RemoteOptions

  /// Runs a body with the service of the project, or with the one that the command line names.
  func withRemote<Result: Sendable>(
    in context: CommandContext, _ body: (RemoteSession) async throws -> Result
  ) async throws -> Result {
    try await loaded(in: context).withRemote(remote, context, body)
  }

  /// The project without its manifests; a command line that names the service needs none.
  func loaded(in context: CommandContext) throws -> LoadedProject {
    let path = try projectPath(in: context)
    let file =
      try path.map { SourceFile(path: context.shown($0), bytes: try FileAccess.readManifest($0)) } ?? Self.noProject
    let input = Manifests.Input(
      projectFile: file, environmentName: env, environment: context.environment, mocksEnvironment: false,
      allowsEmpty: true)
    let manifests = Manifests(input) { _ in [] }
    guard let project = manifests.project else {
      context.console.writeError(DiagnosticFormatter(usesColor: false).format(manifests.diagnostics))
      throw CommandFailure(.invalid, "the project file is invalid")
    }
    return LoadedProject(
      project: project, desired: nil, folder: path.map(FileAccess.folder) ?? context.workingDirectory,
      isComplete: false)
  }

  private static let noProject = SourceFile(
    path: "--endpoint", bytes: Array("{apiVersion: trainyard/v1, kind: Project, metadata: {name: none}, spec: {}}".utf8)
  )

  private func projectPath(in context: CommandContext) throws(CommandFailure) -> String? {
    if let path = ProjectLocator(named: project, context: context).pathIfAny() { return path }
    guard remote.endpoint == nil else { return nil }
    throw CommandFailure(
      .error, "there is no trainyard.yaml here or above",
      hint: "go to your project's folder, or name the file with --project or the service with --endpoint")
  }
}

/// The format of what a command has read.
struct ListingOptions: ParsableArguments {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json
  }

  @Option(name: .shortAndLong, help: "The format: table for people, json for programs.")
  var output = Format.table

  /// Writes items to standard output.
  func write<Item>(_ items: [Item], as listing: Listing<Item>, in context: CommandContext) {
    switch output {
    case .json: context.console.writeOutput(listing.json(of: items))
    case .table:
      guard !items.isEmpty else { return context.console.writeError("nothing found\n") }
      let width = context.environment["COLUMNS"].flatMap { Int($0) } ?? context.console.columns
      context.console.writeOutput(listing.table(items, width: width))
    }
  }
}
