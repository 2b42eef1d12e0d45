internal import Logging
internal import ModelArtsAPI
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
  /// The service itself, for commands that only look.
  let client: ModelArtsClient

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
    let context = options.added(to: context)
    if options.endpoint == nil, case .emulator(let file) = project.remote?.place {
      return try await withEmulator(file, context, body)
    }
    let connection = try connection(options, context)
    return try await withClient(connection.configuration, connection.target, body)
  }

  /// Finds address and credentials of the service; nothing is sent to it.
  ///
  /// - Throws: ``CommandFailure`` where one of them is missing, or where the host may not receive credentials.
  func connection(_ options: RemoteOptions, _ context: CommandContext) throws(CommandFailure) -> RemoteConnection {
    let context = options.added(to: context)
    if let endpoint = options.endpoint {
      return try connection(to: endpoint, isNamedByUser: true, region: nil, context)
    }
    switch project.remote?.place {
    case .region(let id):
      let region = try client { () throws(ModelArtsError) in try Region(id) }
      return try connection(to: region.modelArtsEndpoint, isNamedByUser: false, region: id, context)
    case .endpoint(let endpoint):
      return try connection(to: endpoint, isNamedByUser: false, region: nil, context)
    case .emulator, nil:
      throw CommandFailure(
        .error, "the project does not say where the service is",
        hint: "add spec.remote with a region, an endpoint or an emulator, or use --endpoint")
    }
  }

  private func withEmulator<Result: Sendable>(
    _ file: String, _ context: CommandContext, _ body: (RemoteSession) async throws -> Result
  ) async throws -> Result {
    let path = file.hasPrefix("/") ? file : folder + "/" + file
    context.detail("service: the emulator inside the program, with its jobs in \(context.shown(path))")
    do {
      return try await ModelArtsEmulator.withRunning(EmulatorConfiguration(store: .file(path: path))) { emulator in
        let keys = emulator.credentials
        let configuration = ClientConfiguration(
          endpoint: emulator.baseURL, projectID: keys.projectID, workspaceID: project.remote?.workspaceID ?? "0",
          credentials: .accessKey(
            AccessKeyCredentials(accessKey: keys.accessKey, secretKey: Secret(keys.secretKey))),
          options: try clientOptions(context))
        // The port differs from run to run; the hash of a plan must not.
        let target = RemoteTarget(
          endpoint: "emulator:\(file)", projectID: keys.projectID, workspaceID: configuration.workspaceID)
        return try await withClient(configuration, { _ in target }, body)
      }
    } catch let error as EmulatorError {
      throw CommandFailure(.error, error.description)
    }
  }

  /// - Parameter isNamedByUser: Whether the address comes from outside the repository, so that its host may be trusted
  ///   with credentials.
  private func connection(
    to endpoint: String, isNamedByUser: Bool, region: String?, _ context: CommandContext
  ) throws(CommandFailure) -> RemoteConnection {
    let url = try client { () throws(ModelArtsError) in try ServiceURL(endpoint) }
    let named = (context.environment["TRAINYARD_ALLOWED_HOSTS"] ?? "").split { $0 == "," || $0 == " " }.map(String.init)
    let hosts = AllowedHosts(named + (isNamedByUser ? [url.authority] : []))
    guard hosts.allow(url) else {
      throw CommandFailure(
        .error, "\(url.authority) is no host that credentials may be sent to; nothing was sent",
        hint: "the project file names it; if it may receive your credentials, say so outside the repository:"
          + " --endpoint \(endpoint), or TRAINYARD_ALLOWED_HOSTS=\(url.authority)")
    }
    let found = try credentials(context)
    // The identity service's address comes from where the credentials come from, so it may receive them.
    let identity = try client { () throws(ModelArtsError) in
      try found.identityEndpoint.map { text throws(ModelArtsError) in try ServiceURL(text) }
    }
    var options = try clientOptions(context)
    options.allowedHosts = AllowedHosts(
      named + [isNamedByUser ? url.authority : nil, identity?.authority].compactMap(\.self))
    let configuration = ClientConfiguration(
      endpoint: endpoint, identityEndpoint: found.identityEndpoint,
      projectID: project.remote?.projectID ?? found.projectID, projectName: found.projectName ?? region ?? found.region,
      workspaceID: project.remote?.workspaceID ?? "0", credentials: found.credentials, options: options)
    context.detail(
      "service \(endpoint), project \(configuration.projectID ?? "looked up"), workspace \(configuration.workspaceID)")
    context.detail("credentials: \(found.source)")
    return RemoteConnection(configuration: configuration, region: region, source: found.source)
  }

  private func credentials(_ context: CommandContext) throws(CommandFailure) -> FoundCredentials {
    // Asked only where somebody wants it, and then alone: the address belongs to the cloud's machines only.
    if context.isSet("TRAINYARD_METADATA_CREDENTIALS") {
      return FoundCredentials(
        credentials: .machine, source: .metadata, projectID: context.environment["HUAWEICLOUD_SDK_PROJECT_ID"],
        identityEndpoint: context.environment["HUAWEICLOUD_SDK_IAM_ENDPOINT"])
    }
    let finder = CredentialsFinder(
      environment: context.environment, homeDirectory: context.environment["HOME"],
      readFile: { path in try? FileAccess.read(path) })
    do {
      return try finder.find()
    } catch {
      // Without credentials nobody is let in, so that pipelines see it as the refusal that it would be.
      var failure = CommandFailure(error)
      failure.status = .denied
      throw failure
    }
  }

  private func withClient<Result: Sendable>(
    _ configuration: ClientConfiguration, _ target: (ModelArtsClient) async throws -> RemoteTarget,
    _ body: (RemoteSession) async throws -> Result
  ) async throws -> Result {
    do {
      return try await ModelArtsClient.withClient(configuration) { client in
        let remote = ModelArtsRemote(client: client)
        let session = RemoteSession(
          reader: remote, writer: remote, target: try await target(client), client: client)
        return try await body(session)
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

  private func clientOptions(_ context: CommandContext) throws(CommandFailure) -> ClientOptions {
    var options = ClientOptions()
    options.userAgent = "trainyard/\(ProgramVersion.current)"
    options.proxies = try client { () throws(ModelArtsError) in try ProxySettings(environment: context.environment) }
    secrets.hide(in: &options)
    options.authorities = try authorities(context)
    if let proxy = options.proxies.proxy { context.detail("proxy \(proxy.host):\(proxy.port)") }
    if context.isSet("TRAINYARD_DEBUG_HTTP") {
      options.logger = .http(to: context.console)
    } else if context.verbosity == .verbose {
      options.logger = .requests(in: context)
    }
    return options
  }

  /// The authorities that a private cloud's certificates come from.
  private func authorities(_ context: CommandContext) throws(CommandFailure) -> TrustedAuthorities {
    guard let name = context.environment["TRAINYARD_CA_FILE"], !name.isEmpty else { return .system }
    let path = context.absolute(name)
    guard FileAccess.isRegularFile(path) else {
      throw CommandFailure(
        .error, "there is no file of trusted authorities '\(name)'", hint: "check --ca-file, or TRAINYARD_CA_FILE")
    }
    let bytes = try FileAccess.read(path, shown: name)
    context.detail("trusted authorities \(name)")
    return try client { () throws(ModelArtsError) in try TrustedAuthorities(pem: bytes, ofFile: name) }
  }
}

/// How a service would be talked to, and where the credentials come from.
struct RemoteConnection: Sendable {
  let configuration: ClientConfiguration
  let region: String?
  let source: CredentialsSource

  /// What a plan is for, with the project looked up where it is not known.
  func target(_ client: ModelArtsClient) async throws -> RemoteTarget {
    RemoteTarget(
      endpoint: configuration.endpoint, region: region, projectID: try await client.projectID(),
      workspaceID: configuration.workspaceID)
  }
}

extension CommandFailure {
  /// A failure of the client before or beside the planning.
  init(_ error: ModelArtsError) {
    let isDenied = error.kind == .authentication || error.kind == .permission
    let details = [
      error.status.map { "HTTP \($0)" }, error.code?.rawValue, error.requestID.map { "request id \($0)" },
    ].compactMap(\.self)
    let suffix = details.isEmpty ? "" : " (\(details.joined(separator: ", ")))"
    self.init(isDenied ? .denied : .error, error.message + suffix, hint: error.advice)
  }
}
