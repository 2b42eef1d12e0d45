internal import ModelArtsAPI

/// Adds the credentials to requests.
struct Authenticator: Sendable {
  private enum Method: Sendable {
    case keys(AccessKeyCredentials, KeyTrial)
    case temporaryKeys(KeyCache)
    case token(Secret)
    case password(TokenCache)
  }

  private let method: Method
  private let dialect: SignatureDialect
  private let time: TimeSource

  init(
    credentials: Credentials, dialect: SignatureDialect, identity: IdentityService, metadata: MetadataService,
    secrets: SecretRegister
  ) {
    time = identity.courier.time
    self.dialect = dialect
    switch credentials {
    case .accessKey(let keys):
      secrets.add(keys.secretKey)
      secrets.add(keys.securityToken)
      method = .keys(keys, KeyTrial())
    case .token(let token):
      secrets.add(token)
      method = .token(token)
    case .password(let user):
      secrets.add(user.password)
      method = .password(TokenCache(identity: identity, credentials: user))
    case .machine:
      method = .temporaryKeys(KeyCache(time: time, secrets: secrets) { try await metadata.keys() })
    }
  }

  /// Returns the request with its credentials.
  func authorizing(_ request: TransportRequest) async throws -> TransportRequest {
    var result = request
    switch method {
    case .keys(let keys, _): return signing(request, with: keys)
    case .temporaryKeys(let cache): return signing(request, with: try await cache.keys())
    case .token(let token):
      result.headers["X-Auth-Token"] = token.reveal()
    case .password(let cache):
      result.headers["X-Auth-Token"] = try await cache.token().token.reveal()
    }
    return result
  }

  private func signing(_ request: TransportRequest, with keys: AccessKeyCredentials) -> TransportRequest {
    var result = request
    result.headers["X-Security-Token"] = keys.securityToken?.reveal()
    let signer = RequestSigner(
      key: SigningKey(accessKey: keys.accessKey, secretKey: keys.secretKey), dialect: dialect)
    return signer.signing(result, at: CivilDate(epochSeconds: time.epochSeconds()))
  }

  /// Sends a request that has its credentials; keys that are not yet known to be good are tried by one at a time.
  ///
  /// - Parameters:
  ///   - operation: What the request does, for errors.
  ///   - refusal: The error of a response that refuses the credentials; nil for any other response.
  ///   - send: Sends the request.
  func sending(
    _ operation: ServiceOperation, refusal: @escaping @Sendable (TransportResponse) -> ModelArtsError?,
    _ send: @escaping @Sendable () async throws -> TransportResponse
  ) async throws -> TransportResponse {
    guard case .keys(_, let trial) = method else { return try await send() }
    return try await trial.response(for: operation, refusal: refusal, send)
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
