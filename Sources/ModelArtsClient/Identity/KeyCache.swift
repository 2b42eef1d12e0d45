/// Holds temporary keys: fetched once for all requests that need them, renewed before they end.
actor KeyCache {
  /// How long to leave the source alone after it failed while the keys at hand are still good.
  private static let pause: Int64 = 60

  private let time: TimeSource
  private let secrets: SecretRegister
  private let fetch: @Sendable () async throws -> TemporaryKeys
  private let gate = ConcurrencyLimit(1)
  private var current: TemporaryKeys?
  private var nextTry = Int64.min

  init(time: TimeSource, secrets: SecretRegister, fetch: @escaping @Sendable () async throws -> TemporaryKeys) {
    self.time = time
    self.secrets = secrets
    self.fetch = fetch
  }

  /// Keys that are good for a request.
  ///
  /// - Throws: ``ModelArtsError`` where there are none; keys that cannot be renewed yet serve as long as they are valid.
  func keys() async throws -> AccessKeyCredentials {
    try await gate.withPlace { try await self.freshKeys() }
  }

  private func freshKeys() async throws -> AccessKeyCredentials {
    let now = time.epochSeconds()
    if let current, !current.areDue(at: now) || (now < nextTry && current.areValid(at: now)) { return current.keys }
    do {
      let new = try await fetch()
      secrets.add(new.keys.secretKey)
      secrets.add(new.keys.securityToken)
      current = new
      return new.keys
    } catch let error as ModelArtsError {
      guard let current, current.areValid(at: now) else { throw error }
      nextTry = now + Self.pause
      return current.keys
    }
  }
}
