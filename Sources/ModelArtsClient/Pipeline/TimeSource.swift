internal import FoundationEssentials

/// Everything of the world that waiting and dating depend on, so that tests can stand in for it.
package struct TimeSource: Sendable {
  /// The time of day, in seconds of the epoch.
  package var epochSeconds: @Sendable () -> Int64
  /// The time since some fixed moment, never set back.
  package var elapsed: @Sendable () -> Duration
  /// Waits, and ends at once with an error where the task is cancelled.
  package var sleep: @Sendable (Duration) async throws -> Void
  /// A number of 0 up to, but not including, 1.
  package var random: @Sendable () -> Double

  /// Creates a source of time.
  package init(
    epochSeconds: @escaping @Sendable () -> Int64, elapsed: @escaping @Sendable () -> Duration,
    sleep: @escaping @Sendable (Duration) async throws -> Void, random: @escaping @Sendable () -> Double
  ) {
    self.epochSeconds = epochSeconds
    self.elapsed = elapsed
    self.sleep = sleep
    self.random = random
  }

  /// The clocks of this machine.
  package static func system() -> TimeSource {
    let start = ContinuousClock.now
    return TimeSource(
      epochSeconds: { Int64(Date().timeIntervalSince1970) }, elapsed: { ContinuousClock.now - start },
      sleep: { try await Task.sleep(for: $0) }, random: { Double.random(in: 0..<1) })
  }
}
