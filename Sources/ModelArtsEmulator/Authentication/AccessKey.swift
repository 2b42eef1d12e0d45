/// An access key that signs requests, permanent or temporary.
struct AccessKey: Sendable, Hashable {
  var id: String
  var secret: String
  /// What requests must carry and sign as well; nil for a permanent key.
  var securityToken: String?
  /// When a temporary key ends, as wall time in epoch milliseconds; nil for never.
  var expiryTime: Int64?

  /// Whether the key has ended at a wall time in epoch milliseconds.
  func isExpired(at time: Int64) -> Bool {
    expiryTime.map { $0 <= time } ?? false
  }
}

extension EmulatorCredentials {
  /// The key of the account itself.
  var key: AccessKey { AccessKey(id: accessKey, secret: secretKey, securityToken: securityToken) }
}
