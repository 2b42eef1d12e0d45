/// The difference of two texts, line by line, in the unified format that `diff -u` and Git print.
package struct UnifiedDiff: Sendable {
  /// The lines around a change.
  package static let context = 3

  /// The differences, with the lines around them.
  private let hunks: [DiffHunk]

  /// Compares two texts.
  ///
  /// Where the texts differ in very many lines, the difference is correct and maybe not the shortest.
  package init(from old: String, to new: String) {
    let oldLines = Self.lines(of: old)
    let newLines = Self.lines(of: new)
    let edits = LineComparison(oldLines, newLines).edits
    hunks = DiffHunk.hunks(of: edits, context: Self.context)
  }

  /// Whether the texts are the same.
  package var isEmpty: Bool { hunks.isEmpty }

  /// The difference as text, empty where the texts are the same.
  ///
  /// - Parameters:
  ///   - oldName: What the old text is called in the heading, such as `specs/flowers.yaml`.
  ///   - newName: What the new text is called.
  package func text(from oldName: String, to newName: String) -> String {
    guard !isEmpty else { return "" }
    return "--- \(oldName)\n+++ \(newName)\n" + hunks.map(\.text).joined()
  }

  /// The lines of a text with their line feeds, so that a missing last one is a difference.
  private static func lines(of text: String) -> [Substring] {
    var lines: [Substring] = []
    var rest = text[...]
    // Swift takes CR LF for one character: scalars tell line feeds apart.
    while let end = rest.unicodeScalars.firstIndex(of: "\n") {
      let next = rest.unicodeScalars.index(after: end)
      lines.append(rest[..<next])
      rest = rest[next...]
    }
    if !rest.isEmpty { lines.append(rest) }
    return lines
  }
}
