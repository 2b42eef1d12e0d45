internal import FoundationEssentials

/// The real time.
enum WallClock {
  /// Epoch milliseconds.
  static func now() -> Int64 {
    Int64((Date().timeIntervalSince1970 * 1000).rounded(.down))
  }
}
