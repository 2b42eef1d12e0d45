internal import Synchronization

/// Spaces requests evenly.
final class RateLimit: Sendable {
  private let interval: Duration
  private let time: TimeSource
  private let nextStart = Mutex(Duration.zero)

  /// Creates a limit.
  ///
  /// - Parameter requestsPerSecond: How many requests may start in a second; nil or 0 for no limit.
  init(requestsPerSecond: Double?, time: TimeSource) {
    let rate = requestsPerSecond ?? 0
    interval = rate > 0 ? .seconds(1 / rate) : .zero
    self.time = time
  }

  /// Waits for one's turn.
  func waitForTurn() async throws {
    guard interval > .zero else { return }
    let now = time.elapsed()
    let start = nextStart.withLock { next in
      let start = max(next, now)
      next = start + interval
      return start
    }
    if start > now { try await time.sleep(start - now) }
  }
}
