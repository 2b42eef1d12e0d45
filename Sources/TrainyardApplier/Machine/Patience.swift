/// How long something is looked for: growing pauses until a time is over.
///
/// Time is what the driver says it is; nothing here reads a clock.
struct Patience: Sendable {
  private let limit: Duration
  private let longest: Duration
  private var first: Duration
  /// When the waiting began, nil while nothing is waited for.
  private var since: Duration?
  private var pauses = 0

  /// - Parameters:
  ///   - limit: How long the waiting lasts at most.
  ///   - first: The first pause; each next one is twice as long.
  ///   - longest: No pause is longer.
  init(_ limit: Duration, first: Duration = .seconds(1), longest: Duration = .seconds(10)) {
    self.limit = limit
    self.first = first
    self.longest = longest
  }

  /// The next pause, nil where the time is over; the time begins with the first call.
  mutating func pause(at now: Duration) -> Duration? {
    let start = since ?? now
    since = start
    let left = start + limit - now
    guard left > .zero else { return nil }
    pauses += 1
    return min(first * (1 << min(pauses - 1, 10)), longest, left)
  }

  /// Whether the time is over; it begins with the first question or pause.
  mutating func isOver(at now: Duration) -> Bool {
    let start = since ?? now
    since = start
    return now >= start + limit
  }

  /// Begins anew.
  mutating func reset() {
    since = nil
    pauses = 0
  }
}
