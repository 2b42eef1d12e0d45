extension CivilDate {
  /// The form of the `X-Sdk-Date` header: `20240229T235959Z`.
  var signatureText: String {
    [(year, 4), (month, 2), (day, 2)].map(Self.padded).joined() + "T"
      + [(hour, 2), (minute, 2), (second, 2)].map(Self.padded).joined() + "Z"
  }

  private static func padded(_ number: Int, width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// Reads `2019-02-13T06:52:13.855000Z`, the form of the identity service; fractions are dropped.
  init?(iso8601 text: String) {
    let numbers = text.split { !$0.isASCII || !$0.isNumber }.compactMap { Int($0) }
    guard numbers.count >= 6, text.hasSuffix("Z") else { return nil }
    self.init(
      year: numbers[0], month: numbers[1], day: numbers[2], hour: numbers[3], minute: numbers[4], second: numbers[5])
    guard isPlausible else { return nil }
  }

  /// Reads `Sun, 06 Nov 1994 08:49:37 GMT`, the form of the `Retry-After` header.
  init?(httpDate text: String) {
    let words = text.split { $0 == " " || $0 == ":" || $0 == "," }
    guard words.count == 8, words[7] == "GMT", let month = Self.months.firstIndex(of: String(words[2])) else {
      return nil
    }
    let numbers = [1, 3, 4, 5, 6].compactMap { Int(words[$0]) }
    guard numbers.count == 5 else { return nil }
    self.init(
      year: numbers[1], month: month + 1, day: numbers[0], hour: numbers[2], minute: numbers[3], second: numbers[4])
    guard isPlausible else { return nil }
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  private var isPlausible: Bool {
    (1...9999).contains(year) && (1...12).contains(month) && (1...31).contains(day) && (0...23).contains(hour)
      && (0...59).contains(minute) && (0...60).contains(second)
  }
}
