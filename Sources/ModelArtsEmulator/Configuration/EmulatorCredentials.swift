/// The one account that an emulator knows, with every way to prove to be it.
public struct EmulatorCredentials: Sendable, Hashable {
  /// The access key of signed requests.
  public var accessKey: String
  /// The secret that signs them.
  public var secretKey: String
  /// The token that signed requests must carry when the key is a temporary one; nil for a permanent key.
  public var securityToken: String?
  /// The user name of password tokens.
  public var userName: String
  /// The password of password tokens.
  public var password: String
  /// The account (domain) that the user belongs to.
  public var domainName: String
  /// The agency through which a user acts for the account (`assume_role`).
  public var agencyName: String
  /// The only project; it must be the one in the path of every request.
  public var projectID: String
  /// The name of the project, which for a default project is the region's id.
  public var projectName: String

  /// Creates an account; the defaults are fixed, so that quick starts and tests can name them.
  public init(
    accessKey: String = "EMULATORACCESSKEY",
    secretKey: String = "emulator-secret-key-of-forty-characters-",
    securityToken: String? = nil,
    userName: String = "emulator",
    password: String = "emulator-password",
    domainName: String = "emulator-account",
    agencyName: String = "emulator-agency",
    projectID: String = "0123456789abcdef0123456789abcdef",
    projectName: String = "cn-north-4"
  ) {
    self.accessKey = accessKey
    self.secretKey = secretKey
    self.securityToken = securityToken
    self.userName = userName
    self.password = password
    self.domainName = domainName
    self.agencyName = agencyName
    self.projectID = projectID
    self.projectName = projectName
  }

  /// The id of the account, derived from its name.
  var domainID: String { StableHash.hex(of: "domain/" + domainName, digits: 32) }

  /// The id of the user, derived from its name.
  var userID: String { StableHash.hex(of: "user/" + userName, digits: 32) }
}
