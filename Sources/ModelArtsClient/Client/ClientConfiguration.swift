/// Which service, project and workspace a client talks to, as whom and how.
public struct ClientConfiguration: Sendable {
  /// The address of ModelArts, such as `https://modelarts.cn-north-4.myhuaweicloud.com`.
  public var endpoint: String
  /// The address of the identity service; found from the endpoint's region where nil.
  public var identityEndpoint: String?
  /// The project; looked up with the credentials where nil.
  public var projectID: String?
  /// The name by which the project is looked up; the endpoint's region where nil.
  public var projectName: String?
  /// The workspace of the jobs; `"0"` is the default one.
  public var workspaceID: String
  /// As whom.
  public var credentials: Credentials
  /// How the client behaves.
  public var options: ClientOptions

  /// Describes a client for an endpoint.
  public init(
    endpoint: String, identityEndpoint: String? = nil, projectID: String? = nil, projectName: String? = nil,
    workspaceID: String = "0", credentials: Credentials, options: ClientOptions = ClientOptions()
  ) {
    self.endpoint = endpoint
    self.identityEndpoint = identityEndpoint
    self.projectID = projectID
    self.projectName = projectName
    self.workspaceID = workspaceID
    self.credentials = credentials
    self.options = options
  }
}
