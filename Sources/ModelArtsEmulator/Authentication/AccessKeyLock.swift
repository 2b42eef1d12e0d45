internal import Synchronization

/// Counts signature failures in a row and locks an access key after five, for five minutes.
final class AccessKeyLock: Sendable {
  private static let limit = 5
  private static let duration: Int64 = 5 * 60_000

  private struct State {
    var failures = 0
    var lockedUntil: Int64 = 0
  }

  private let states = Mutex<[String: State]>([:])

  /// Whether a key is locked at a wall time in epoch milliseconds.
  func isLocked(_ key: String, at time: Int64) -> Bool {
    states.withLock { time < $0[key]?.lockedUntil ?? 0 }
  }

  /// Counts a verified signature.
  func recordSuccess(_ key: String) {
    states.withLock { $0[key] = nil }
  }

  /// Counts a failed signature at a wall time in epoch milliseconds.
  func recordFailure(_ key: String, at time: Int64) {
    states.withLock { states in
      states[key, default: State()].failures += 1
      guard states[key]?.failures == Self.limit else { return }
      states[key] = State(failures: 0, lockedUntil: time + Self.duration)
    }
  }
}
