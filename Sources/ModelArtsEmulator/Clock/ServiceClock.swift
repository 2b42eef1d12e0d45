internal import Synchronization

/// The emulator's time in epoch milliseconds, real, scaled or stepped; it never goes back.
final class ServiceClock: Sendable {
  private struct State {
    /// Service time at ``wallBase``.
    var base: Int64
    var wallBase: Int64
    var latest: Int64
  }

  private let speed: Double
  private let wallTime: @Sendable () -> Int64
  private let state: Mutex<State>

  /// Creates a clock.
  ///
  /// - Parameters:
  ///   - mode: How time passes.
  ///   - earliest: The latest time that the store has seen; the clock starts there if it would start earlier.
  ///   - wallTime: The real time.
  init(_ mode: EmulatorClock, notBefore earliest: Int64?, wallTime: @escaping @Sendable () -> Int64 = WallClock.now) {
    let wall = wallTime()
    var start = wall
    switch mode {
    case .real: speed = 1
    case .scaled(let factor): speed = max(0, factor)
    case .stepped(let time):
      speed = 0
      start = time ?? wall
    }
    let base = max(start, earliest ?? start)
    self.wallTime = wallTime
    state = Mutex(State(base: base, wallBase: wall, latest: base))
  }

  /// The current time.
  func now() -> Int64 {
    state.withLock { current(&$0) }
  }

  /// Moves the time forward, on any kind of clock.
  ///
  /// - Parameter duration: How far; nothing happens for a negative value.
  /// - Returns: The new time.
  @discardableResult
  func advance(by duration: Duration) -> Int64 {
    state.withLock { state in
      state.base += max(0, duration.milliseconds)
      return current(&state)
    }
  }

  /// Takes notice of a time that another process on the same store has reached: the clock does not stay behind.
  ///
  /// - Parameter time: Epoch milliseconds of the service; nil where none is known.
  func observe(_ time: Int64?) {
    guard let time else { return }
    state.withLock { state in
      let behind = time - current(&state)
      if behind > 0 { state.base += behind }
    }
  }

  private func current(_ state: inout State) -> Int64 {
    let elapsed = Double(wallTime() - state.wallBase) * speed
    state.latest = max(state.latest, state.base + Int64(elapsed))
    return state.latest
  }
}
