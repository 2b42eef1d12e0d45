/// When a request that may be repeated is repeated: exponential backoff with full jitter, and no sooner than the
/// service asks for.
public struct RetryPolicy: Sendable, Hashable {
  /// How often a request is sent at most, the first time included.
  public var maximumAttempts: Int
  /// The bound of the first wait; it doubles with each further one.
  public var baseDelay: Duration
  /// The bound that no wait exceeds, unless the service asks for a longer one.
  public var maximumDelay: Duration
  /// The time that all tries and waits of one request may take.
  public var totalTime: Duration

  /// Sets the limits.
  public init(
    maximumAttempts: Int = 4, baseDelay: Duration = .milliseconds(500), maximumDelay: Duration = .seconds(8),
    totalTime: Duration = .seconds(90)
  ) {
    self.maximumAttempts = maximumAttempts
    self.baseDelay = baseDelay
    self.maximumDelay = maximumDelay
    self.totalTime = totalTime
  }

  /// A policy that repeats nothing.
  public static let never = RetryPolicy(maximumAttempts: 1)
}

extension RetryPolicy {
  /// How long to wait before the next try.
  ///
  /// - Parameters:
  ///   - error: Why the last try failed.
  ///   - attempt: Its number, from 1.
  ///   - elapsed: The time since the first try began.
  ///   - random: A number of 0 up to 1.
  /// - Returns: Nil where the request must not, or need not, be tried again.
  func delay(after error: ModelArtsError, attempt: Int, elapsed: Duration, random: Double) -> Duration? {
    guard error.kind.isTransient, attempt < maximumAttempts else { return nil }
    let bound = min(maximumDelay, baseDelay * (1 << min(attempt - 1, 20)))
    let delay = max(bound * random, error.retryAfter ?? .zero)
    return elapsed + delay <= totalTime ? delay : nil
  }
}
