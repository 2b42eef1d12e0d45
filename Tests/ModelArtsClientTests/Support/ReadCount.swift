import Synchronization

/// Counts what a scripted service is asked.
final class ReadCount: Sendable {
  private let value = Mutex(0)

  var count: Int { value.withLock { $0 } }

  /// The number of this time, from 0.
  func next() -> Int {
    value.withLock { value in
      defer { value += 1 }
      return value
    }
  }
}
