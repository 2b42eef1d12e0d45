#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// Times and durations of the service in words.
enum Moment {
  /// A time as ISO 8601 in UTC.
  ///
  /// - Parameter milliseconds: The time in milliseconds of the epoch; 0 stands for none.
  static func text(_ milliseconds: Int64?) -> String? {
    guard let milliseconds, milliseconds > 0 else { return nil }
    return Date(timeIntervalSince1970: Double(milliseconds / 1000)).formatted(.iso8601)
  }

  /// A duration such as `1h02m03s`.
  ///
  /// - Parameter milliseconds: The duration in milliseconds.
  static func duration(_ milliseconds: Int64?) -> String? {
    guard let milliseconds, milliseconds > 0 else { return nil }
    let seconds = milliseconds / 1000
    let parts = [seconds / 3600, seconds / 60 % 60, seconds % 60]
    let first = parts.firstIndex { $0 > 0 } ?? 2
    return zip(parts, ["h", "m", "s"]).enumerated().dropFirst(first).map { index, part in
      (index > first && part.0 < 10 ? "0" : "") + "\(part.0)\(part.1)"
    }.joined()
  }
}
