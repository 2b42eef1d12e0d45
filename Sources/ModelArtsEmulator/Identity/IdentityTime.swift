internal import FoundationEssentials

/// How the identity service writes times: with six digits of a second, as `2019-02-13T06:52:13.855000Z`.
enum IdentityTime {
  /// The text of a wall time in epoch milliseconds.
  static func text(_ milliseconds: Int64) -> String {
    let seconds = Date(timeIntervalSince1970: Double(milliseconds / 1000)).formatted(.iso8601)
    let fraction = String(milliseconds % 1000)
    let padding = String(repeating: "0", count: 3 - fraction.count)
    return "\(seconds.dropLast()).\(padding)\(fraction)000Z"
  }
}
