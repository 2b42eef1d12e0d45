/// A promise with the value that was measured.
struct Bar: CustomStringConvertible {
  /// What was measured, for people.
  let name: String
  let value: Double
  /// The most that the value may be.
  let limit: Double
  let unit: String

  /// Whether the promise is kept.
  var holds: Bool { value <= limit }

  var description: String { "\(name): \(value.rounded(to: 3)) \(unit), the bar is \(limit.rounded(to: 3)) \(unit)" }
}

extension Double {
  /// The text with a fixed number of digits after the point.
  func rounded(to digits: Int) -> String {
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    let whole = (self * scale).rounded()
    guard whole.magnitude < 1e15 else { return "\(self)" }
    let text = String(Int(whole.magnitude))
    let padded = String(repeating: "0", count: Swift.max(0, digits + 1 - text.count)) + text
    return (whole < 0 ? "-" : "") + padded.dropLast(digits) + (digits > 0 ? "." : "") + padded.suffix(digits)
  }
}
