/// How long a run stays in each state, on the emulator's clock.
///
/// The order of states is INIT (1), WAITING (7), RUNNING (8), then the outcome; what the real service takes is not
/// documented (contract section 10, row 41).
public struct RunTimings: Sendable, Hashable {
  /// Time in INIT, 1 second unless told.
  public var initializing: Duration
  /// Time in WAITING, 1 second unless told.
  public var waiting: Duration
  /// Time in RUNNING, 3 seconds unless told.
  public var running: Duration
  /// Time in KILLING (9) of a run that is stopped or deleted while active, 1 second unless told.
  public var stopping: Duration

  /// Creates timings from durations of zero or more.
  public init(
    initializing: Duration = .seconds(1),
    waiting: Duration = .seconds(1),
    running: Duration = .seconds(3),
    stopping: Duration = .seconds(1)
  ) {
    self.initializing = initializing
    self.waiting = waiting
    self.running = running
    self.stopping = stopping
  }
}
