/// How a refusal says when to come back, in the header `Retry-After` (RFC 9110, section 10.2.3).
public enum RetryAfter: Sendable, Hashable, ExpressibleByIntegerLiteral {
  /// A number of seconds.
  case seconds(Int)
  /// A date, this many seconds after the answer on the real clock.
  case date(secondsFromNow: Int)

  /// Creates a number of seconds.
  public init(integerLiteral seconds: Int) {
    self = .seconds(seconds)
  }

  /// The value of the header.
  ///
  /// - Parameter wallTime: The real time in epoch milliseconds.
  func text(at wallTime: Int64) -> String {
    switch self {
    case .seconds(let seconds): String(seconds)
    // Rounded up: a client that comes at that second has waited long enough.
    case .date(let seconds): HTTPDate.text(of: (wallTime + 999) / 1000 + Int64(seconds))
    }
  }
}
