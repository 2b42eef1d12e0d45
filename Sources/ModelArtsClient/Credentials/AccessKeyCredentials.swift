/// An access key with its secret key; temporary keys have a security token too.
public struct AccessKeyCredentials: Sendable, Hashable {
  /// The id of the key, which is no secret.
  public var accessKey: String
  /// The secret key, which signs and is never sent.
  public var secretKey: Secret
  /// The token of temporary keys, which is sent and signed.
  public var securityToken: Secret?

  /// Creates a pair of keys.
  public init(accessKey: String, secretKey: Secret, securityToken: Secret? = nil) {
    self.accessKey = accessKey
    self.secretKey = secretKey
    self.securityToken = securityToken
  }
}
