import Synchronization

@testable import ModelArtsClient

/// Time that passes only when somebody sleeps.
final class TestTime: Sendable {
  private let state = Mutex((elapsed: Duration.zero, sleeps: [Duration]()))
  private let random: Double

  init(random: Double = 0.5) {
    self.random = random
  }

  /// How long was slept, each time.
  var sleeps: [Duration] { state.withLock { $0.sleeps } }

  func advance(by duration: Duration) {
    state.withLock { $0.elapsed += duration }
  }

  /// 2023-05-06T07:08:09Z when nothing has passed.
  var source: TimeSource {
    TimeSource(
      epochSeconds: { 1_683_356_889 + self.state.withLock { $0.elapsed.components.seconds } },
      elapsed: { self.state.withLock { $0.elapsed } },
      sleep: { duration in
        try Task.checkCancellation()
        self.state.withLock { state in
          state.elapsed += duration
          state.sleeps.append(duration)
        }
      },
      random: { self.random })
  }
}
