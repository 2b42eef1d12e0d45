/// Credentials with what their source says beside them.
public struct FoundCredentials: Sendable, Hashable {
  /// The credentials.
  public var credentials: Credentials
  /// Where they were found.
  public var source: CredentialsSource
  /// The region, such as `cn-north-4`.
  public var region: String?
  /// The id of the project.
  public var projectID: String?
  /// The name of the project.
  public var projectName: String?
  /// The address of the identity service. It comes from the same place as the credentials, so its host may be trusted
  /// with them.
  public var identityEndpoint: String?

  /// Describes credentials.
  public init(
    credentials: Credentials, source: CredentialsSource, region: String? = nil, projectID: String? = nil,
    projectName: String? = nil, identityEndpoint: String? = nil
  ) {
    self.credentials = credentials
    self.source = source
    self.region = region
    self.projectID = projectID
    self.projectName = projectName
    self.identityEndpoint = identityEndpoint
  }
}
