/// Holds the token of a password: bought once for all requests that need it, renewed in time.
actor TokenCache {
  private let identity: IdentityService
  private let credentials: PasswordCredentials
  private let gate = ConcurrencyLimit(1)
  private var current: (token: IssuedToken, boughtAt: Duration)?
  private var refusal: ModelArtsError?

  init(identity: IdentityService, credentials: PasswordCredentials) {
    self.identity = identity
    self.credentials = credentials
  }

  /// A token that is fresh.
  ///
  /// - Throws: ``ModelArtsError``; a password that was refused once is not tried again, since failures in a row lock
  ///   the user.
  func token() async throws -> IssuedToken {
    try await gate.withPlace { try await self.freshToken() }
  }

  /// Gives up a token that the service did not accept.
  func discard(_ token: Secret) {
    if current?.token.token == token { current = nil }
  }

  private func freshToken() async throws -> IssuedToken {
    if let refusal { throw refusal }
    let now = identity.courier.time.elapsed()
    if let current, current.token.isFresh(atAge: now - current.boughtAt) { return current.token }
    do {
      let token = try await identity.issueToken(credentials)
      identity.courier.secrets.add(token.token)
      current = (token, now)
      return token
    } catch let error as ModelArtsError where error.kind == .authentication {
      refusal = error
      throw error
    }
  }
}
