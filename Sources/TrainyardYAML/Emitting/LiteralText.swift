/// A text of several lines as a literal block, where every reader gets it back from there.
struct LiteralText {
  /// `|`, with what becomes of the last line break.
  let header: String
  let lines: [String]

  /// Nil for texts that are better written on one line: of one line, or with blanks and line ends that readers, or
  /// people, could mistake.
  init?(_ text: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let endsLine = lines.count > 1 && lines.last == ""
    if endsLine { lines.removeLast() }
    guard lines.count > 1, let first = lines.first, let last = lines.last, !first.isEmpty, !last.isEmpty else {
      return nil
    }
    // A block takes the blanks in front of its first line for indentation.
    guard first.unicodeScalars.first != " ", lines.allSatisfy(Self.isReadable) else { return nil }
    header = endsLine ? "|" : "|-"
    self.lines = lines
  }

  /// Whether the line holds nothing but characters that are seen, and blanks between them or in front of them.
  private static func isReadable(_ line: String) -> Bool {
    let scalars = line.unicodeScalars
    return scalars.allSatisfy(\.isPrintedRaw) && scalars.last != " "
  }
}
