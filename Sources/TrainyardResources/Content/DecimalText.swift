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
    guard let first = text.utf8.first, Self.isDigit(first) || "-+.".utf8.contains(first) else { return nil }
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
    guard !whole.isEmpty || !fraction.isEmpty else { return nil }
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

  /// The canonical form of a number's text, which is its ``description``; nil for all other text.
  package static func canonical(_ text: String) -> String? {
    // Short numbers without an exponent are nearly all that there is: their digits fit into one integer.
    guard let first = text.utf8.first, isDigit(first), text.utf8.count <= 18 else {
      return DecimalText(text)?.description
    }
    var digits: UInt64 = 0
    var exponent: Int?
    for byte in text.utf8 {
      if isDigit(byte) {
        digits = digits * 10 + UInt64(byte - UInt8(ascii: "0"))
        exponent = exponent.map { $0 - 1 }
      } else if byte == UInt8(ascii: "."), exponent == nil {
        exponent = 0
      } else {
        return DecimalText(text)?.description
      }
    }
    return canonical(digits, exponent ?? 0)
  }

  private static func canonical(_ digits: UInt64, _ exponent: Int) -> String {
    guard digits > 0 else { return "0e0" }
    var (digits, exponent) = (digits, exponent)
    while digits % 10 == 0 { (digits, exponent) = (digits / 10, exponent + 1) }
    return "\(digits)e\(exponent)"
  }

  /// The exponents that are read; none of a real setting lies outside.
  private static let exponents = -999_999...999_999

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
}
