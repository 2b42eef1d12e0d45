internal import Synchronization

/// Counts signature failures in a row and locks the access key after five, for five minutes.
final class AccessKeyLock: Sendable {
  private static let limit = 5
  private static let duration: Int64 = 5 * 60_000

  private struct State {
    var failures = 0
    var lockedUntil: Int64 = 0
  }

  private let state = Mutex(State())

  /// Whether the key is locked at a wall time in epoch milliseconds.
  func isLocked(at time: Int64) -> Bool {
    state.withLock { time < $0.lockedUntil }
  }

  /// Counts a verified signature.
  func recordSuccess() {
    state.withLock { $0.failures = 0 }
  }

  /// Counts a failed signature at a wall time in epoch milliseconds.
  func recordFailure(at time: Int64) {
    state.withLock { state in
      state.failures += 1
      guard state.failures >= Self.limit else { return }
      state = State(failures: 0, lockedUntil: time + Self.duration)
    }
  }
}
