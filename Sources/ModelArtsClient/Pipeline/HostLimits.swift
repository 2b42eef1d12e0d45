internal import Synchronization

/// The limits of every host, made when the first request goes there.
///
/// The identity service and ModelArts bear different loads, and a wait for one must not hold up the other.
final class HostLimits: Sendable {
  /// The limits of one host.
  struct Limits: Sendable {
    let places: ConcurrencyLimit
    let rate: RateLimit
  }

  private let made = Mutex<[String: Limits]>([:])
  private let makeLimits: @Sendable () -> Limits

  /// Creates limits.
  ///
  /// - Parameters:
  ///   - concurrency: How many requests may be under way to one host, at least 1.
  ///   - requestsPerSecond: How many may start in a second to one host; nil for no limit.
  ///   - time: What waits.
  init(concurrency: Int, requestsPerSecond: Double?, time: TimeSource) {
    makeLimits = {
      Limits(
        places: ConcurrencyLimit(concurrency), rate: RateLimit(requestsPerSecond: requestsPerSecond, time: time))
    }
  }

  /// The limits of a host.
  ///
  /// - Parameter authority: The host with its port, where that is not the scheme's own.
  func limits(of authority: String) -> Limits {
    made.withLock { made in
      if let limits = made[authority] { return limits }
      let limits = makeLimits()
      made[authority] = limits
      return limits
    }
  }
}
