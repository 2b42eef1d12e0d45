/// Durations as people write them: a number with `ms`, `s`, `m` or `h`.
enum DurationText {
  private static let units: [(name: String, milliseconds: Double)] = [
    ("ms", 1), ("s", 1000), ("m", 60_000), ("h", 3_600_000),
  ]

  /// The longest duration that is taken: a year.
  static let longest = Duration.seconds(366 * 86_400)

  /// Reads a duration; nil for a text of another form, and for more than ``longest``.
  static func duration(_ text: String) -> Duration? {
    guard let milliseconds = milliseconds(text), milliseconds <= Double(longest.milliseconds) else { return nil }
    return .milliseconds(Int64(milliseconds))
  }

  /// Whether a text has the form of a duration and means more than ``longest``.
  static func isTooLong(_ text: String) -> Bool {
    milliseconds(text).map { $0 > Double(longest.milliseconds) } ?? false
  }

  private static func milliseconds(_ text: String) -> Double? {
    guard let unit = units.first(where: { text.hasSuffix($0.name) }) else { return nil }
    let digits = text.dropLast(unit.name.count)
    guard digits.first?.isNumber == true, digits.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") }),
      let number = Double(digits)
    else { return nil }
    return (number * unit.milliseconds).rounded()
  }

  /// Writes a duration in the largest unit that needs no fraction.
  static func text(_ duration: Duration) -> String {
    let milliseconds = duration.milliseconds
    let unit = units.last { milliseconds % Int64($0.milliseconds) == 0 && milliseconds >= Int64($0.milliseconds) }
    guard let unit else { return "\(milliseconds)ms" }
    return "\(milliseconds / Int64(unit.milliseconds))\(unit.name)"
  }
}
