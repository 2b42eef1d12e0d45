/// The decimal value of a number's text, in one canonical form: `0.010`, `1e-2` and `0.01` are equal.
package struct DecimalText: Sendable, Hashable, CustomStringConvertible {
  private var isNegative: Bool
  private var digits: [UInt8]
  private var exponent: Int

  /// Reads a decimal number.
  ///
  /// - Parameter text: Digits with an optional sign, fraction and exponent.
  /// - Returns: Nil for all other text.
  package init?(_ text: String) {
    guard let first = text.utf8.first, Self.isDigit(first) || first == UInt8(ascii: "-") || first == UInt8(ascii: "+")
    else { return nil }
    var rest = Array(text.utf8)[...]
    isNegative = rest.first == UInt8(ascii: "-")
    if isNegative || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    let whole = rest.prefix(while: Self.isDigit)
    rest = rest.dropFirst(whole.count)
    var fraction: ArraySlice<UInt8> = []
    if rest.first == UInt8(ascii: ".") {
      fraction = rest.dropFirst().prefix(while: Self.isDigit)
      rest = rest.dropFirst(fraction.count + 1)
    }
    guard !whole.isEmpty else { return nil }
    exponent = -fraction.count
    if let mark = rest.first, mark == UInt8(ascii: "e") || mark == UInt8(ascii: "E") {
      guard let power = Int(String(decoding: rest.dropFirst(), as: UTF8.self)),
        Self.exponents.contains(power)
      else { return nil }
      exponent += power
    } else if !rest.isEmpty {
      return nil
    }
    digits = Array((whole + fraction).drop { $0 == UInt8(ascii: "0") })
    while digits.last == UInt8(ascii: "0") {
      digits.removeLast()
      exponent += 1
    }
    if digits.isEmpty {
      isNegative = false
      exponent = 0
    }
  }

  /// `-12e-3`: sign, digits without zeros at either end, exponent.
  package var description: String {
    (isNegative ? "-" : "") + (digits.isEmpty ? "0" : String(decoding: digits, as: UTF8.self)) + "e\(exponent)"
  }

  /// The canonical form of a number's text, nil for all other text.
  static func canonical(_ text: String) -> String? {
    // Whole numbers are nearly all that there is: they need no more than their zeros moved.
    let bytes = text.utf8
    guard let first = bytes.first, (UInt8(ascii: "1")...UInt8(ascii: "9")).contains(first), bytes.count <= 12,
      bytes.allSatisfy(isDigit)
    else { return DecimalText(text)?.description }
    let zeros = bytes.reversed().prefix { $0 == UInt8(ascii: "0") }.count
    return "\(text.dropLast(zeros))e\(zeros)"
  }

  /// The exponents that are read; none of a real setting lies outside.
  private static let exponents = -999_999...999_999

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
}
