internal import TrainyardDiagnostics
internal import TrainyardYAML

/// Finds references inside the text of a file.
enum ReferenceLocator {
  /// The place of a reference inside the scalar that holds it; the whole scalar where escapes or folded lines hide it.
  static func location(of reference: Substituter.Reference) -> SourceLocation {
    let isOpen = reference.name.isEmpty && !reference.scalar.text[reference.start...].hasPrefix("${}")
    let written = Array((isOpen ? "${" : "${\(reference.name)}").utf8)
    let before = reference.scalar.text.utf8[..<reference.start]
    return location(of: written, after: occurrences(of: written, in: Array(before)).count, in: reference.node)
  }

  /// - Parameter earlier: How many references that read the same come before it in the scalar.
  private static func location(of written: [UInt8], after earlier: Int, in node: PlacedNode) -> SourceLocation {
    let range = node.node.range
    var left = earlier
    for number in range.start.line...max(range.start.line, range.end.line) {
      guard let line = node.file.line(number) else { break }
      let bytes = Array(line.utf8)
      let firstColumn = number == range.start.line ? range.start.column : 1
      for offset in occurrences(of: written, in: bytes) {
        let column = scalars(in: bytes[..<offset]) + 1
        guard column >= firstColumn else { continue }
        if left == 0 { return location(number, column, scalars(in: written[...]), in: node.file) }
        left -= 1
      }
    }
    return node.location
  }

  /// Where a text occurs in another, without overlaps.
  private static func occurrences(of text: [UInt8], in bytes: [UInt8]) -> [Int] {
    guard let first = text.first, bytes.count >= text.count else { return [] }
    var result: [Int] = []
    var index = 0
    while index <= bytes.count - text.count {
      if bytes[index] == first, bytes[index..<index + text.count].elementsEqual(text) {
        result.append(index)
        index += text.count
      } else {
        index += 1
      }
    }
    return result
  }

  /// The number of Unicode scalars that begin in the bytes.
  private static func scalars(in bytes: ArraySlice<UInt8>) -> Int { bytes.count { $0 & 0xC0 != 0x80 } }

  private static func location(_ line: Int, _ column: Int, _ width: Int, in file: SourceFile) -> SourceLocation {
    SourceLocation(
      file: file,
      range: SourceRange(
        start: SourcePosition(line: line, column: column), end: SourcePosition(line: line, column: column + width)))
  }
}
