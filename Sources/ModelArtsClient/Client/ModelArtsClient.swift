internal import ModelArtsAPI

/// A client of the ModelArts training API, version 1.
///
/// Reads, updates and deletions are repeated when they fail for a passing reason. A launch, a stop and the creation of
/// a configuration are sent once; ``ModelArtsError/effect-swift.property`` tells what a failed one has done.
///
/// ```swift
/// let credentials = Credentials.accessKey(AccessKeyCredentials(accessKey: key, secretKey: secret))
/// let configuration = ClientConfiguration(
///   endpoint: "https://modelarts.cn-north-4.myhuaweicloud.com", projectID: project, credentials: credentials)
/// let versions = try await ModelArtsClient.withClient(configuration) { client in
///   try await client.allVersions(ofJob: 567524).versions
/// }
/// ```
public struct ModelArtsClient: Sendable {
  /// The workspace of the jobs.
  public let workspaceID: String
  let pipeline: RequestPipeline

  /// Creates a client over a transport.
  ///
  /// - Parameters:
  ///   - configuration: Which service, as whom and how.
  ///   - transport: What sends the requests; its owner closes it.
  /// - Throws: ``ModelArtsError`` of kind `configuration` for what cannot work.
  public init(_ configuration: ClientConfiguration, transport: any HTTPTransport) throws(ModelArtsError) {
    try self.init(configuration, transport: transport, time: .system())
  }

  package init(
    _ configuration: ClientConfiguration, transport: any HTTPTransport, time: TimeSource
  ) throws(ModelArtsError) {
    workspaceID = configuration.workspaceID
    pipeline = try PipelineBuilder(configuration: configuration, transport: transport, time: time).pipeline()
  }

  /// Runs a body with a client over the network, and closes its connections afterwards.
  ///
  /// - Parameters:
  ///   - configuration: Which service, as whom and how.
  ///   - body: What is done with the client.
  /// - Returns: What the body returns.
  /// - Throws: ``ModelArtsError`` of kind `configuration`, or what the body throws.
  public static func withClient<Result>(
    _ configuration: ClientConfiguration, _ body: (ModelArtsClient) async throws -> Result
  ) async throws -> Result {
    let transport = NetworkTransport(
      timeouts: configuration.options.timeouts, proxies: configuration.options.proxies,
      trusting: configuration.options.authorities)
    do {
      let result = try await body(try ModelArtsClient(configuration, transport: transport))
      try await transport.shutdown()
      return result
    } catch {
      // What went wrong first is what counts.
      try? await transport.shutdown()
      throw error
    }
  }
}
