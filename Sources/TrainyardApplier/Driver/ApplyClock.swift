/// Time as an apply sees it, so that tests and simulations need not wait.
package struct ApplyClock: Sendable {
  /// The time since some moment; it only goes forward.
  package var now: @Sendable () -> Duration
  package var sleep: @Sendable (Duration) async throws -> Void

  package init(now: @escaping @Sendable () -> Duration, sleep: @escaping @Sendable (Duration) async throws -> Void) {
    self.now = now
    self.sleep = sleep
  }

  /// The clock of the machine, which goes on while the program sleeps.
  package static var continuous: ApplyClock {
    let start = ContinuousClock.now
    return ApplyClock(now: { ContinuousClock.now - start }, sleep: { try await Task.sleep(for: $0) })
  }
}
