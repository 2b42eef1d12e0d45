/// A user of the identity service, whose password buys tokens (authentication page, section 2).
public struct PasswordCredentials: Sendable, Hashable {
  public var userName: String
  public var password: Secret
  /// The account that the user belongs to.
  public var domainName: String
  /// The project that a token is for: its name, which for the default project is the region.
  public var projectName: String?
  /// The project that a token is for: its id, which wins over the name.
  public var projectID: String?

  /// Describes a user.
  public init(
    userName: String, password: Secret, domainName: String, projectName: String? = nil, projectID: String? = nil
  ) {
    self.userName = userName
    self.password = password
    self.domainName = domainName
    self.projectName = projectName
    self.projectID = projectID
  }
}
