internal import ArgumentParser
internal import TrainyardDiagnostics
internal import TrainyardManifests
internal import TrainyardResources

/// The options of commands that look at the service and need no manifests.
struct ServiceOptions: ParsableArguments {
  @OptionGroup var project: ProjectOptions
  @OptionGroup var remote: RemoteOptions

  /// Runs a body with the service of the project, or with the one that the command line names.
  func withRemote<Result: Sendable>(
    in context: CommandContext, _ body: (RemoteSession) async throws -> Result
  ) async throws -> Result {
    try await loaded(in: context).withRemote(remote, context, body)
  }

  /// The project without its manifests, but for what they declare as secrets; a command line that names the service needs
  /// none.
  func loaded(in context: CommandContext) throws -> LoadedProject {
    let path = try projectPath(in: context)
    context.detail(path.map { "project file \(context.shown($0))" } ?? "no project file; the service is the named one")
    let file = path.map { FileAccess.manifest($0, shown: context.shown($0)) } ?? Self.noProject
    let input = Manifests.Input(
      projectFile: file, environmentName: project.env, environment: context.environment, mocksEnvironment: false,
      allowsEmpty: true)
    let manifests = Manifests(input) { _ in [] }
    guard let project = manifests.project else {
      context.console.writeError(DiagnosticFormatter(usesColor: context.errorUsesColor).format(manifests.diagnostics))
      throw CommandFailure(.invalid, "the project file is invalid")
    }
    return LoadedProject(
      project: project, desired: DesiredState(owner: project.owner),
      secrets: path.map { secrets(input, $0, context) } ?? DeclaredSecrets(),
      folder: path.map(FileAccess.folder) ?? context.workingDirectory, isComplete: false)
  }

  /// What the project declares as secrets.
  ///
  /// Nothing is said of manifests that are wrong or missing: a command that looks at the service does not need them. The
  /// environment may lack variables, whose labels are known all the same.
  private func secrets(_ input: Manifests.Input, _ path: String, _ context: CommandContext) -> DeclaredSecrets {
    var input = input
    input.mocksEnvironment = true
    let files = ManifestFiles(context: context, folder: FileAccess.folder(of: path))
    return Manifests(input) { project in
      project.specs.flatMap { (try? files.files(of: nil, [$0])) ?? [] }
    }.secrets
  }

  private static let noProject = SourceFile(
    path: "--endpoint", bytes: Array("{apiVersion: trainyard/v1, kind: Project, metadata: {name: none}, spec: {}}".utf8)
  )

  private func projectPath(in context: CommandContext) throws(CommandFailure) -> String? {
    if let path = try ProjectLocator(named: project.project, context: context).pathIfAny() { return path }
    guard remote.endpoint == nil else { return nil }
    throw CommandFailure(
      .error, "there is no trainyard.yaml here or above",
      hint: "go to your project's folder, name the file with --project or the service with --endpoint,"
        + " or make a project with 'trainyard init'")
  }
}
