public import ModelArtsAPI

/// What goes wrong with a request.
public enum FaultEffect: Sendable, Hashable {
  /// The answer takes longer, on the real clock.
  case delay(Duration)
  /// An HTTP status with a failure in its body, and seconds in `Retry-After` where given.
  case fail(status: Int, code: ServiceCode, message: String, retryAfter: Int? = nil)
  /// A failure with `is_success: false` under HTTP status 200.
  case failSoftly(code: ServiceCode, message: String)
  /// A body that is no JSON, as a proxy in front of the service answers.
  case answer(status: Int, text: String)
  /// The connection is closed without an answer.
  case dropConnection

  /// The gateway's refusal of too many requests.
  ///
  /// - Parameter retryAfter: Seconds to wait, nil for no such header.
  public static func throttle(retryAfter: Int? = 1) -> FaultEffect {
    .fail(
      status: 429, code: .gatewayThrottled, message: "The throttling threshold has been reached",
      retryAfter: retryAfter)
  }

  /// The service's own error 500.
  public static let internalError = FaultEffect.fail(
    status: 500, code: .internalError, message: "Internal error.")

  /// A gateway that cannot reach the service; its body is no JSON.
  public static let badGateway = FaultEffect.answer(
    status: 502, text: "<html><head><title>502 Bad Gateway</title></head></html>")
}
