/// Puts the parts of a client together.
struct PipelineBuilder {
  let configuration: ClientConfiguration
  let transport: any HTTPTransport
  let time: TimeSource

  func pipeline() throws(ModelArtsError) -> RequestPipeline {
    let url = try ServiceURL(configuration.endpoint)
    let region = Region(endpoint: url)
    let retrier = Retrier(policy: configuration.options.retry, time: time)
    let identity = IdentityService(
      url: try identityURL(service: url, region: region), courier: courier, retrier: retrier)
    let projectName = configuration.projectName ?? region?.id
    let authenticator = Authenticator(
      credentials: scoped(configuration.credentials, projectName: projectName), dialect: configuration.options.dialect,
      identity: identity, metadata: MetadataService(transport: transport, time: time), secrets: secrets)
    let projects = ProjectResolver(
      given: configuration.projectID, projectName: projectName, authenticator: authenticator, identity: identity)
    return RequestPipeline(
      url: url, projects: projects, authenticator: authenticator, courier: courier, retrier: retrier,
      isSecretParameter: configuration.options.isSecretParameter)
  }

  private let limits: HostLimits
  private let secrets: SecretRegister

  init(configuration: ClientConfiguration, transport: any HTTPTransport, time: TimeSource) {
    self.configuration = configuration
    self.transport = transport
    self.time = time
    secrets = SecretRegister(keeping: configuration.options.secrets)
    limits = HostLimits(
      concurrency: configuration.options.maximumConcurrency,
      requestsPerSecond: configuration.options.requestsPerSecond, time: time)
  }

  private var courier: Courier {
    Courier(
      transport: transport, allowedHosts: configuration.options.allowedHosts,
      userAgent: configuration.options.userAgent, limits: limits, time: time,
      logger: configuration.options.logger, secrets: secrets)
  }

  /// The address given, else the one of the region, else the service's own, as on a machine that serves both.
  private func identityURL(service: ServiceURL, region: Region?) throws(ModelArtsError) -> ServiceURL {
    if let endpoint = configuration.identityEndpoint { return try ServiceURL(endpoint) }
    if let region { return try ServiceURL(region.identityEndpoint) }
    return service
  }

  /// A password's token must be for a project.
  private func scoped(_ credentials: Credentials, projectName: String?) -> Credentials {
    guard case .password(var user) = credentials, user.projectID == nil, user.projectName == nil else {
      return credentials
    }
    user.projectID = configuration.projectID
    user.projectName = projectName
    return .password(user)
  }
}
