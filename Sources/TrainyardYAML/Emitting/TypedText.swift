/// Plain scalars that some reader of YAML takes for a number, a date, a truth value or nothing.
enum TypedText {
  /// The words that YAML 1.1, YAML 1.2 or a widespread reader gives a type, in lower case.
  private static let words: Set<String> = [
    "", "~", "null", "nil", "none", "y", "n", "yes", "no", "on", "off", "true", "false", "=", "<<", ".nan", ".inf",
    "+.inf", "-.inf", "nan", "inf", "infinity",
  ]
  /// The characters of numbers to all bases, dates and times, in all spellings.
  private static let numerals = Set("0123456789abcdefABCDEFxXoOtTzZ_:.,+- ".unicodeScalars)

  /// Whether some reader might give the plain scalar a type.
  ///
  /// Texts that look like a number count even where no reader is known that takes them for one.
  static func mayBeTyped(_ text: String) -> Bool {
    // No word is longer than "infinity".
    if text.utf8.count <= 8, words.contains(text.lowercased()) { return true }
    let digits = text.unicodeScalars.drop { "+-.".unicodeScalars.contains($0) }
    guard let first = digits.first, ("0"..."9").contains(first) else { return false }
    return text.unicodeScalars.allSatisfy(numerals.contains)
  }
}
