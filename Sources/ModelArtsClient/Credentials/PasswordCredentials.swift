/// A user of the identity service, whose password buys tokens (authentication page, section 2).
public struct PasswordCredentials: Sendable, Hashable {
  /// The name of the user, which needs an account beside it; empty where ``userID`` is given.
  public var userName: String
  /// The id of the user, which stands for name and account.
  public var userID: String?
  /// The password.
  public var password: Secret
  /// The account that the user belongs to, by its name; empty where ``domainID`` is given.
  public var domainName: String
  /// The account that the user belongs to, by its id, which wins over the name.
  public var domainID: String?
  /// The project that a token is for: its name, which for the default project is the region.
  public var projectName: String?
  /// The project that a token is for: its id, which wins over the name.
  public var projectID: String?

  /// Describes a user by name.
  public init(
    userName: String, password: Secret, domainName: String, domainID: String? = nil, projectName: String? = nil,
    projectID: String? = nil
  ) {
    self.userName = userName
    self.password = password
    self.domainName = domainName
    self.domainID = domainID
    self.projectName = projectName
    self.projectID = projectID
  }

  /// Describes a user by id.
  public init(userID: String, password: Secret, projectName: String? = nil, projectID: String? = nil) {
    self.init(
      userName: "", password: password, domainName: "", projectName: projectName, projectID: projectID)
    self.userID = userID
  }
}
