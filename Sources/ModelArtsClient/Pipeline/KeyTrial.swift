internal import ModelArtsAPI

/// Lets one request try an access key before others use it.
///
/// Five refused signatures in a row lock a key (authentication page, section 3), and a plan begins with nearly as many
/// requests at once.
actor KeyTrial {
  private enum Finding: Sendable {
    case untried, accepted
    case refused(ModelArtsError)
  }

  private let gate = ConcurrencyLimit(1)
  private var finding = Finding.untried

  /// Sends a request once it is its turn.
  ///
  /// - Parameters:
  ///   - operation: What the request does, for errors.
  ///   - refusal: The error of a response that refuses the key; nil for any other response.
  ///   - send: Sends the request.
  /// - Throws: ``ModelArtsError``; where the key was refused before, that refusal, and nothing is sent.
  func response(
    for operation: ServiceOperation, refusal: @escaping @Sendable (TransportResponse) -> ModelArtsError?,
    _ send: @escaping @Sendable () async throws -> TransportResponse
  ) async throws -> TransportResponse {
    if case .untried = finding,
      let response = try await gate.withPlace({ try await self.firstResponse(for: operation, refusal, send) })
    {
      return response
    }
    try check(operation)
    return try await send()
  }

  /// The response of a request that tries the key; nil where it was accepted meanwhile, so that no one need wait.
  private func firstResponse(
    for operation: ServiceOperation, _ refusal: @Sendable (TransportResponse) -> ModelArtsError?,
    _ send: @Sendable () async throws -> TransportResponse
  ) async throws -> TransportResponse? {
    try check(operation)
    guard case .untried = finding else { return nil }
    let response = try await send()
    // Other failures may come from a gateway that has not looked at the signature.
    if let error = refusal(response) { finding = .refused(error) }
    if (200..<300).contains(response.status) { finding = .accepted }
    return response
  }

  private func check(_ operation: ServiceOperation) throws(ModelArtsError) {
    guard case .refused(let error) = finding else { return }
    throw ModelArtsError(
      kind: error.kind, effect: .notSent, operation: operation, status: error.status, code: error.code,
      message: error.message, requestID: error.requestID, hint: error.hint)
  }
}
