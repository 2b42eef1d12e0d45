/// How requests prove who sends them (authentication page, section 1).
public enum Credentials: Sendable, Hashable {
  /// Requests are signed with these keys.
  case accessKey(AccessKeyCredentials)
  /// Requests carry a token that was obtained elsewhere; it is never renewed.
  case token(Secret)
  /// Requests carry a token that a password buys and that is renewed in time.
  case password(PasswordCredentials)
  /// Requests are signed with temporary keys of the agency that is bound to this virtual machine. Its metadata service
  /// hands them out; they are renewed 40 minutes before they end.
  case machine
}
