internal import Synchronization

/// A clock that goes forward by what is slept, so that nobody waits for it.
package final class VirtualTime: Sendable {
  private let time = Mutex(Duration.zero)

  package init() {}

  package var now: Duration { time.withLock(\.self) }

  /// Ends at once, the time being later by then.
  package func sleep(_ length: Duration) async throws {
    let end = now + length
    await Task.yield()
    try Task.checkCancellation()
    time.withLock { $0 = max($0, end) }
  }
}
