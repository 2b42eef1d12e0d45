internal import ModelArtsClient
internal import ModelArtsEmulator
internal import TrainyardManifests
internal import TrainyardModelArts
internal import TrainyardPlanner
internal import TrainyardResources

/// The service of one project, ready to be read and written.
struct RemoteSession: Sendable {
  let reader: any RemoteReader
  let writer: any RemoteWriter
  let target: RemoteTarget

  /// Observes what is in scope and plans.
  func plan(_ desired: DesiredState, _ options: PlanOptions) async throws -> PlannedState {
    let scope = ObservationScope(of: desired, ownership: options.ownership)
    let observed = try await reader.observe(scope)
    return PlannedState(
      plan: Planner(target: target, options: options).plan(desired, observed), observed: observed)
  }
}

/// A plan with what it was made from.
struct PlannedState: Sendable {
  let plan: Plan
  let observed: ObservedState
}

extension LoadedProject {
  /// Runs a body with the project's service.
  ///
  /// An emulator of the project runs inside the program, over real HTTP, as long as the body does.
  func withRemote<Result: Sendable>(
    _ options: RemoteOptions, _ context: CommandContext, _ body: (RemoteSession) async throws -> Result
  ) async throws -> Result {
    let remote = project.remote
    if let endpoint = options.endpoint {
      return try await withService(endpoint, isNamedByUser: true, region: nil, context, body)
    }
    switch remote?.place {
    case nil:
      throw CommandFailure(
        .error, "the project does not say where the service is",
        hint: "add spec.remote with a region, an endpoint or an emulator, or use --endpoint")
    case .region(let id):
      let region = try client { () throws(ModelArtsError) in try Region(id) }
      return try await withService(region.modelArtsEndpoint, isNamedByUser: false, region: id, context, body)
    case .endpoint(let endpoint):
      return try await withService(endpoint, isNamedByUser: false, region: nil, context, body)
    case .emulator(let file):
      return try await withEmulator(file, body)
    }
  }

  private func withEmulator<Result: Sendable>(
    _ file: String, _ body: (RemoteSession) async throws -> Result
  ) async throws -> Result {
    let path = file.hasPrefix("/") ? file : folder + "/" + file
    do {
      return try await ModelArtsEmulator.withRunning(EmulatorConfiguration(store: .file(path: path))) { emulator in
        let keys = emulator.credentials
        let configuration = ClientConfiguration(
          endpoint: emulator.baseURL, projectID: keys.projectID, workspaceID: project.remote?.workspaceID ?? "0",
          credentials: .accessKey(
            AccessKeyCredentials(accessKey: keys.accessKey, secretKey: Secret(keys.secretKey))),
          options: clientOptions)
        // The port differs from run to run; the hash of a plan must not.
        let target = RemoteTarget(
          endpoint: "emulator:\(file)", projectID: keys.projectID, workspaceID: configuration.workspaceID)
        return try await withClient(configuration, target, body)
      }
    } catch let error as EmulatorError {
      throw CommandFailure(.error, error.description)
    }
  }

  /// - Parameter isNamedByUser: Whether the address comes from outside the repository, so that its host may be trusted
  ///   with credentials.
  private func withService<Result: Sendable>(
    _ endpoint: String, isNamedByUser: Bool, region: String?, _ context: CommandContext,
    _ body: (RemoteSession) async throws -> Result
  ) async throws -> Result {
    let url = try client { () throws(ModelArtsError) in try ServiceURL(endpoint) }
    let named = (context.environment["TRAINYARD_ALLOWED_HOSTS"] ?? "").split { $0 == "," || $0 == " " }.map(String.init)
    let hosts = AllowedHosts(named + (isNamedByUser ? [url.authority] : []))
    guard hosts.allow(url) else {
      throw CommandFailure(
        .error, "\(url.authority) is no host that credentials may be sent to; nothing was sent",
        hint: "the project file names it; if it may receive your credentials, say so outside the repository:"
          + " --endpoint \(endpoint), or TRAINYARD_ALLOWED_HOSTS=\(url.authority)")
    }
    let found = try client { () throws(ModelArtsError) in try credentials(context) }
    // The identity service's address comes from where the credentials come from, so it may receive them.
    let identity = try client { () throws(ModelArtsError) in
      try found.identityEndpoint.map { text throws(ModelArtsError) in try ServiceURL(text) }
    }
    var options = clientOptions
    options.allowedHosts = AllowedHosts(
      named + [isNamedByUser ? url.authority : nil, identity?.authority].compactMap(\.self))
    let configuration = ClientConfiguration(
      endpoint: endpoint, identityEndpoint: found.identityEndpoint,
      projectID: project.remote?.projectID ?? found.projectID, projectName: found.projectName ?? region,
      workspaceID: project.remote?.workspaceID ?? "0", credentials: found.credentials, options: options)
    guard let projectID = configuration.projectID else {
      throw CommandFailure(
        .error, "the id of the cloud project is not known",
        hint: "set HUAWEICLOUD_SDK_PROJECT_ID, or spec.remote.project_id of the project")
    }
    let target = RemoteTarget(
      endpoint: endpoint, region: region, projectID: projectID, workspaceID: configuration.workspaceID)
    return try await withClient(configuration, target, body)
  }

  private func credentials(_ context: CommandContext) throws(ModelArtsError) -> FoundCredentials {
    try CredentialsFinder(
      environment: context.environment, homeDirectory: context.environment["HOME"],
      readFile: { path in try? FileAccess.read(path) }
    ).find()
  }

  private func withClient<Result: Sendable>(
    _ configuration: ClientConfiguration, _ target: RemoteTarget,
    _ body: (RemoteSession) async throws -> Result
  ) async throws -> Result {
    do {
      return try await ModelArtsClient.withClient(configuration) { client in
        let remote = ModelArtsRemote(client: client)
        return try await body(RemoteSession(reader: remote, writer: remote, target: target))
      }
    } catch let error as ModelArtsError {
      throw CommandFailure(error)
    }
  }

  private func client<Value>(_ body: () throws(ModelArtsError) -> Value) throws(CommandFailure) -> Value {
    do {
      return try body()
    } catch {
      throw CommandFailure(error)
    }
  }

  private var clientOptions: ClientOptions {
    var options = ClientOptions()
    options.userAgent = "trainyard/\(ProgramVersion.current)"
    return options
  }
}

extension CommandFailure {
  /// A failure of the client before or beside the planning.
  init(_ error: ModelArtsError) {
    let isDenied = error.kind == .authentication || error.kind == .permission
    self.init(isDenied ? .denied : .error, error.message, hint: error.hint)
  }
}
