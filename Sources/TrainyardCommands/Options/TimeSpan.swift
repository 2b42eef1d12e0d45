internal import ArgumentParser

/// A time on the command line: a number with `s`, `m` or `h`.
struct TimeSpan: ExpressibleByArgument, CustomStringConvertible {
  let duration: Duration

  init(_ duration: Duration) {
    self.duration = duration
  }

  init?(argument: String) {
    let factors: [Character: Int] = ["s": 1, "m": 60, "h": 3600]
    guard let unit = argument.last, let factor = factors[unit], let number = Int(argument.dropLast()),
      (0...1_000_000).contains(number)
    else { return nil }
    duration = .seconds(number * factor)
  }

  var description: String {
    let seconds = duration.components.seconds
    return seconds % 60 == 0 && seconds > 60 ? "\(seconds / 60)m" : "\(seconds)s"
  }
}
