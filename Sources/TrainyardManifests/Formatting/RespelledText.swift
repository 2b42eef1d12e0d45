/// Plain scalars that other programs take for numbers, dates or truth values and print in another spelling.
///
/// Our own reader keeps every text, but manifests pass through other programs too. Whole numbers and decimals that all of
/// them print as they read them are not among these, nor are `true` and `false`.
enum RespelledText {
  /// The words that YAML 1.1 or 1.2 types, less those that are printed as they are read. Words for nothing are left out:
  /// plain, they are nothing in manifests too.
  private static let words: Set<String> = [
    "y", "Y", "n", "N", "yes", "Yes", "YES", "no", "No", "NO", "on", "On", "ON", "off", "Off", "OFF", "True", "TRUE",
    "False", "FALSE", "=", "<<", ".nan", ".NaN", ".NAN", ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF", "-.inf",
    "-.Inf", "-.INF",
  ]

  /// Whether other programs would print the plain scalar in another spelling.
  static func contains(_ text: String) -> Bool {
    if words.contains(text) { return true }
    let bytes = Array(text.utf8)
    guard bytes.count <= 256, bytes.contains(where: isDigit) else { return isLongNumber(bytes) }
    let digits = bytes.first == plus || bytes.first == minus ? bytes.dropFirst() : bytes[...]
    guard let first = digits.first, isDigit(first) || first == dot else { return false }
    if isDate(bytes[...]) || isBased(digits) || isSexagesimal(digits) { return true }
    return isNumber(digits) && !isStable(bytes)
  }

  private static let plus = UInt8(ascii: "+")
  private static let minus = UInt8(ascii: "-")
  private static let dot = UInt8(ascii: ".")
  private static let zero = UInt8(ascii: "0")

  private static func isDigit(_ byte: UInt8) -> Bool { (zero...UInt8(ascii: "9")).contains(byte) }
  private static func isDigitOrUnderscore(_ byte: UInt8) -> Bool { isDigit(byte) || byte == UInt8(ascii: "_") }

  /// Numbers too long to be looked at closely are respelled by everybody.
  private static func isLongNumber(_ bytes: [UInt8]) -> Bool {
    bytes.count > 256 && bytes.allSatisfy { isDigitOrUnderscore($0) || "+-.eE".utf8.contains($0) }
  }

  /// `0x1F`, `0o17`, `0b11`.
  private static func isBased(_ bytes: ArraySlice<UInt8>) -> Bool {
    let prefix = bytes.prefix(2).map { $0 | 0x20 }
    guard bytes.count > 2, prefix.first == zero | 0x20 else { return false }
    return switch prefix.last {
    case UInt8(ascii: "x"): bytes.dropFirst(2).allSatisfy(isHexDigit)
    case UInt8(ascii: "o"), UInt8(ascii: "b"): bytes.dropFirst(2).allSatisfy(isDigitOrUnderscore)
    default: false
    }
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    isDigitOrUnderscore(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
  }

  /// `1:30`, `190:20:30.15`: numbers to the base of sixty.
  private static func isSexagesimal(_ bytes: ArraySlice<UInt8>) -> Bool {
    let parts = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard parts.count > 1, let first = parts.first, let last = parts.last else { return false }
    let end = last.split(separator: dot, maxSplits: 1, omittingEmptySubsequences: false)
    return !first.isEmpty && first.allSatisfy(isDigitOrUnderscore)
      && (parts.dropFirst().dropLast() + [end[0]]).allSatisfy { (1...2).contains($0.count) && $0.allSatisfy(isDigit) }
      && end.dropFirst().allSatisfy { $0.allSatisfy(isDigitOrUnderscore) }
  }

  /// `2001-12-14`, alone or with a time behind it.
  private static func isDate(_ bytes: ArraySlice<UInt8>) -> Bool {
    let day = bytes.prefix { isDigit($0) || $0 == minus }
    let parts = day.split(separator: minus, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts.dropFirst().allSatisfy({ (1...2).contains($0.count) }) else {
      return false
    }
    guard let next = bytes.dropFirst(day.count).first else { return true }
    return next | 0x20 == UInt8(ascii: "t") || next == UInt8(ascii: " ") || next == UInt8(ascii: "\t")
  }

  /// Digits with or without a point, underscores and an exponent.
  private static func isNumber(_ bytes: ArraySlice<UInt8>) -> Bool {
    let parts = bytes.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 | 0x20 == UInt8(ascii: "e") }
    let fraction = parts[0].split(separator: dot, maxSplits: 1, omittingEmptySubsequences: false)
    guard fraction.allSatisfy({ $0.allSatisfy(isDigitOrUnderscore) }), parts[0].contains(where: isDigit) else {
      return false
    }
    guard parts.count == 2 else { return true }
    let exponent = parts[1].first == plus || parts[1].first == minus ? parts[1].dropFirst() : parts[1]
    return !exponent.isEmpty && exponent.allSatisfy(isDigit)
  }

  /// Numbers that everybody prints as they are: no sign but a minus, no zeros that say nothing, no exponent, few enough
  /// digits for a binary number of 64 bits, and neither so large nor so small that some would print an exponent.
  private static func isStable(_ bytes: [UInt8]) -> Bool {
    let isNegative = bytes.first == minus
    let parts = (isNegative ? bytes.dropFirst() : bytes[...])
      .split(separator: dot, maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isDigit) }), let whole = parts.first else { return false }
    guard whole.first != zero || whole.count == 1 else { return false }
    guard parts.count == 2, let fraction = parts.last else {
      return whole.count <= 15 && !(isNegative && whole == [zero])
    }
    let zeros = fraction.prefix { $0 == zero }.count
    return fraction.last != zero && whole.count <= 6 && whole.count + fraction.count <= 15
      && (whole != [zero] || zeros <= 3)
  }
}
