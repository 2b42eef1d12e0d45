/// Dates as HTTP headers write them (RFC 9110, section 5.6.7): `Sun, 06 Nov 1994 08:49:37 GMT`.
enum HTTPDate {
  private static let weekdays = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// The text of a time in seconds since 1970.
  static func text(of seconds: Int64) -> String {
    let days = seconds / 86_400
    let rest = Int(seconds % 86_400)
    let (year, month, day) = date(ofDay: Int(days))
    let time = [rest / 3600, rest / 60 % 60, rest % 60].map(twoDigits).joined(separator: ":")
    return "\(weekdays[Int(days % 7)]), \(twoDigits(day)) \(months[month]) \(year) \(time) GMT"
  }

  private static func date(ofDay number: Int) -> (year: Int, month: Int, day: Int) {
    var (year, day) = (1970, number)
    while day >= (isLeap(year) ? 366 : 365) {
      day -= isLeap(year) ? 366 : 365
      year += 1
    }
    let lengths = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    var month = 0
    while day >= lengths[month] {
      day -= lengths[month]
      month += 1
    }
    return (year, month, day + 1)
  }

  private static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  private static func twoDigits(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
}
