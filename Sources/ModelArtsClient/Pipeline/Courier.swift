internal import Logging
internal import ModelArtsAPI

/// Sends single requests within the limits: to allowed hosts only, not too many at a time, not too fast.
struct Courier: Sendable {
  let transport: any HTTPTransport
  let allowedHosts: AllowedHosts
  let userAgent: String
  let limits: HostLimits
  let time: TimeSource
  let logger: Logger
  let secrets: SecretRegister

  /// Sends a request once.
  ///
  /// - Parameters:
  ///   - request: The request with its credentials.
  ///   - operation: What the request does, for errors and the log.
  /// - Throws: ``ModelArtsError`` where there is no response.
  func send(_ request: TransportRequest, for operation: ServiceOperation) async throws -> TransportResponse {
    try check(request.url, for: operation)
    var message = request
    message.headers["User-Agent"] = userAgent
    message.headers["Accept"] = "application/json"
    let complete = message
    let limits = limits.limits(of: request.url.authority)
    return try await limits.places.withPlace {
      try await limits.rate.waitForTurn()
      try Task.checkCancellation()
      return try await exchange(complete, for: operation)
    }
  }

  /// Refuses a host that may not see credentials.
  func check(_ url: ServiceURL, for operation: ServiceOperation) throws(ModelArtsError) {
    guard allowedHosts.allow(url) else {
      throw ModelArtsError(
        kind: .forbiddenHost, effect: .notSent, operation: operation,
        message: "the host '\(url.authority)' is not one that may receive credentials")
    }
  }

  private func exchange(
    _ request: TransportRequest, for operation: ServiceOperation
  ) async throws -> TransportResponse {
    let start = time.elapsed()
    let wireLog = WireLog(logger: logger, secrets: secrets)
    wireLog.note(request)
    do {
      let response = try await transport.send(request)
      wireLog.note(response)
      // Neither header nor query nor body stands here: each can hold a secret.
      logger.debug(
        "\(operation)",
        metadata: [
          "method": "\(request.method.rawValue)", "path": "\(request.path)", "status": "\(response.status)",
          "request-id": "\(response.headers["X-Request-Id"] ?? "")", "duration": "\(time.elapsed() - start)",
        ])
      return response
    } catch let failure as TransportFailure {
      logger.debug("\(operation) failed", metadata: ["path": "\(request.path)", "reason": "\(failure.reason)"])
      throw error(failure, host: request.url.authority, operation: operation)
    }
  }

  private func error(_ failure: TransportFailure, host: String, operation: ServiceOperation) -> ModelArtsError {
    switch failure.delivery {
    case _ where failure.isUntrusted:
      ModelArtsError(
        kind: .untrusted, effect: .notSent, operation: operation,
        message: "the host \(host) cannot be trusted: \(failure.reason)")
    case .notSent:
      ModelArtsError(
        kind: .unreachable, effect: .notSent, operation: operation,
        message: "no connection to \(host): \(failure.reason)")
    case .unknown:
      ModelArtsError(
        kind: .interrupted, effect: .unknown, operation: operation,
        message: "no answer from \(host): \(failure.reason)")
    }
  }
}
