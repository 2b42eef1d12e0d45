/// The time that runs live by: when they start, end, are stopped and vanish.
///
/// A file store remembers the latest time that it saw, and no clock goes back behind it. Signatures and tokens are
/// checked against the real clock whatever this says.
public enum EmulatorClock: Sendable, Hashable {
  /// Wall time.
  case real
  /// Wall time that passes faster (above 1) or slower (below 1).
  case scaled(by: Double)
  /// Time that stands still until it is advanced.
  ///
  /// - Parameter startingAt: Epoch milliseconds; nil starts at the wall time.
  case stepped(startingAt: Int64? = nil)
}
