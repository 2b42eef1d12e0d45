internal import ModelArtsAPI

/// Adds the credentials to requests.
struct Authenticator: Sendable {
  private enum Method: Sendable {
    case signature(RequestSigner, securityToken: Secret?)
    case token(Secret)
    case password(TokenCache)
  }

  private let method: Method
  private let time: TimeSource

  init(credentials: Credentials, dialect: SignatureDialect, identity: IdentityService, time: TimeSource) {
    self.time = time
    method =
      switch credentials {
      case .accessKey(let keys):
        .signature(
          RequestSigner(key: SigningKey(accessKey: keys.accessKey, secretKey: keys.secretKey), dialect: dialect),
          securityToken: keys.securityToken)
      case .token(let token): .token(token)
      case .password(let user): .password(TokenCache(identity: identity, credentials: user))
      }
  }

  /// Returns the request with its credentials.
  func authorizing(_ request: TransportRequest) async throws -> TransportRequest {
    var result = request
    switch method {
    case .signature(let signer, let securityToken):
      result.headers["X-Security-Token"] = securityToken?.reveal()
      return signer.signing(result, at: CivilDate(epochSeconds: time.epochSeconds()))
    case .token(let token):
      result.headers["X-Auth-Token"] = token.reveal()
    case .password(let cache):
      result.headers["X-Auth-Token"] = try await cache.token().token.reveal()
    }
    return result
  }

  /// Whether new credentials can be had after some were refused; gives up the refused ones.
  ///
  /// A refused signature is never repeated: five failures in a row lock the key (authentication page, section 3).
  func canRenew(after request: TransportRequest) async -> Bool {
    guard case .password(let cache) = method, let token = request.headers["X-Auth-Token"] else { return false }
    await cache.discard(Secret(token))
    return true
  }

  /// The project that the credentials name by themselves.
  func projectID() async throws -> String? {
    guard case .password(let cache) = method else { return nil }
    return try await cache.token().projectID
  }
}
