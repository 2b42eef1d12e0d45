/// Why the gateway does not believe a signature; the text is its own reason (authentication page, section 3).
enum SignatureFailure: Error, Sendable, Hashable {
  /// The header cannot be read, or names a header that is not there.
  case malformed(String)
  /// No such access key.
  case unknownKey(String)
  /// The date is more than fifteen minutes off, or no date.
  case skew
  /// The security token of a temporary key is missing, not signed or wrong.
  case securityToken
  /// The temporary key has ended.
  case expiredSecurityToken
  /// The body is not the one that was signed, or the signature is of something else.
  case mismatch(canonicalRequest: String)
  /// Too many failures in a row.
  case locked

  /// The reason as the gateway prints it.
  var reason: String {
    switch self {
    case .malformed(let detail): "verify aksk signature fail, \(detail)"
    case .unknownKey(let key): "Get secretKey failed,ak:\(key),err:ak not exist"
    case .skew: "verify aksk signature fail, the X-Sdk-Date differs from the server time by more than 15 minutes"
    case .securityToken: "decrypt token fail"
    case .expiredSecurityToken: "decrypt token fail, the security token has expired"
    case .mismatch(let request): "verify aksk signature fail, canonicalRequest:\(request.replacing("\n", with: "|"))"
    case .locked: "AK access failed to reach the limit,forbidden"
    }
  }
}
