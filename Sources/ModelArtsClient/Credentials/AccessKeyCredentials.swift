/// An access key with its secret key; temporary keys have a security token too.
public struct AccessKeyCredentials: Sendable, Hashable {
  public var accessKey: String
  public var secretKey: Secret
  public var securityToken: Secret?

  /// Creates a pair of keys.
  public init(accessKey: String, secretKey: Secret, securityToken: Secret? = nil) {
    self.accessKey = accessKey
    self.secretKey = secretKey
    self.securityToken = securityToken
  }
}
