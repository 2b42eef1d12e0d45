/// The form of a signature (authentication page, sections 3 and 3.1).
public enum SignatureDialect: Sendable, Hashable {
  /// `SDK-HMAC-SHA256 Access=…`, which every gateway of the public clouds takes.
  case standard
  /// `SDK-HMAC-SHA256 Credential=…/sdk_request`, the scoped form of older tools; either part may be empty.
  case scoped(region: String, service: String)
}
