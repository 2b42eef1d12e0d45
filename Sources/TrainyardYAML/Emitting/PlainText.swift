/// Texts that may be written without quotes: their characters mean nothing to YAML where they stand.
enum PlainText {
  /// The characters that mean something at the beginning of a scalar.
  private static let indicators = Set("-?:,[]{}#&*!|>'\"%@`=".unicodeScalars)
  /// The characters that end a scalar inside `[…]` or `{…}`, or do so for some readers.
  private static let flowIndicators = Set(",[]{}?:".unicodeScalars)

  /// Whether a reader gets the text back, as text or as whatever type it reads into it.
  ///
  /// - Parameter inFlow: Whether it stands inside `[…]` or `{…}`.
  static func isReadable(_ text: String, inFlow: Bool) -> Bool {
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.first, let last = scalars.last, first != " ", last != " ", last != ":" else {
      return false
    }
    guard !indicators.contains(first) || isNegativeNumber(scalars), !text.hasPrefix("...") else { return false }
    guard scalars.allSatisfy(\.isPrintedRaw) else { return false }
    if inFlow, scalars.contains(where: flowIndicators.contains) { return false }
    return !zip(scalars, scalars.dropFirst()).contains { $0 == ":" && $1 == " " || $0 == " " && $1 == "#" }
  }

  /// A minus in front of a digit is no indicator.
  private static func isNegativeNumber(_ scalars: [Unicode.Scalar]) -> Bool {
    scalars.count > 1 && scalars[0] == "-" && ("0"..."9").contains(scalars[1])
  }
}
