public import ModelArtsAPI

/// What goes wrong with a request.
public enum FaultEffect: Sendable, Hashable {
  /// The answer takes longer, on the real clock.
  case delay(Duration)
  /// The answer takes longer by a random time between the two, on the real clock.
  case randomDelay(from: Duration, upTo: Duration)
  /// An HTTP status with a failure in its body, and `Retry-After` where given.
  case fail(status: Int, code: ServiceCode, message: String, retryAfter: RetryAfter? = nil)
  /// A failure with `is_success: false` under HTTP status 200.
  case failSoftly(code: ServiceCode, message: String)
  /// A body that is no JSON, as a proxy in front of the service answers.
  case answer(status: Int, text: String)
  /// Random bytes under status 200, said to be JSON.
  case garbage
  /// The connection is closed without an answer.
  case dropConnection
  /// Nothing is answered until the client goes away or the time is over, on the real clock; then the connection is closed.
  case hang(atMost: Duration = .seconds(600))
  /// The head of the answer with its whole length, a part of the body, then the connection is closed.
  ///
  /// - Parameter bytes: How much of the body arrives, always less than all of it; nil for half.
  case truncate(afterBytes: Int? = nil)
  /// The answer has another form.
  case quirk(AnswerQuirk)
  /// Lists show which objects there were this long ago, in service time: a new one is missing, a deleted one still there.
  ///
  /// Only lists are late: a job, version or configuration that is asked for by its id or name is there or gone at once.
  case staleLists(for: Duration)
  /// A job or version whose deletion is accepted stays readable for this long, in service time, before it is gone.
  case slowDeletes(by: Duration)

  /// The gateway's refusal of too many requests.
  ///
  /// - Parameter retryAfter: When to come back, nil for no such header.
  public static func throttle(retryAfter: RetryAfter? = 1) -> FaultEffect {
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
