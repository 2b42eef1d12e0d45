internal import TrainyardDiagnostics
internal import TrainyardYAML

/// Finds references inside the text of a file.
enum ReferenceLocator {
  /// The place of a reference inside the scalar that holds it.
  ///
  /// - Parameters:
  ///   - written: The reference as written, such as `${var.x}`.
  ///   - earlier: How many references that read the same come before it in the scalar.
  /// - Returns: The whole scalar where escapes or folded lines hide the reference.
  static func location(of written: String, after earlier: Int, in node: PlacedNode) -> SourceLocation {
    let range = node.node.range
    var left = earlier
    for number in range.start.line...max(range.start.line, range.end.line) {
      guard let line = node.file.line(number) else { break }
      let firstColumn = number == range.start.line ? range.start.column : 1
      for match in line.ranges(of: written) {
        let column = line[..<match.lowerBound].unicodeScalars.count + 1
        guard column >= firstColumn else { continue }
        if left == 0 { return location(number, column, written.unicodeScalars.count, in: node.file) }
        left -= 1
      }
    }
    return node.location
  }

  private static func location(_ line: Int, _ column: Int, _ width: Int, in file: SourceFile) -> SourceLocation {
    SourceLocation(
      file: file,
      range: SourceRange(
        start: SourcePosition(line: line, column: column), end: SourcePosition(line: line, column: column + width)))
  }
}
