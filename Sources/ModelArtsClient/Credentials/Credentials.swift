/// How requests prove who sends them.
public enum Credentials: Sendable, Hashable {
  /// Requests are signed.
  case accessKey(AccessKeyCredentials)
  /// Requests carry a token that was obtained elsewhere; it is never renewed.
  case token(Secret)
  /// Requests carry a token that a password buys and that is renewed in time.
  case password(PasswordCredentials)
}
