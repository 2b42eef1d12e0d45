internal import ArgumentParser

/// A time on the command line: a number with `s`, `m` or `h`.
struct TimeSpan: Sendable, CustomStringConvertible {
  let duration: Duration

  init(_ duration: Duration) {
    self.duration = duration
  }

  /// Reads a time from the command line.
  static func read(_ argument: String) throws -> TimeSpan {
    let factors: [Character: Int] = ["s": 1, "m": 60, "h": 3600]
    guard let unit = argument.last, let factor = factors[unit], let number = Int(argument.dropLast()),
      (0...1_000_000).contains(number)
    else { throw ValidationError("write a number with a unit, such as 60s, 30m or 2h") }
    return TimeSpan(.seconds(number * factor))
  }

  var description: String {
    let seconds = duration.components.seconds
    return seconds % 60 == 0 && seconds > 60 ? "\(seconds / 60)m" : "\(seconds)s"
  }
}
