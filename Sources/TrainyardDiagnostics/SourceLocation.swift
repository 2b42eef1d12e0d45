/// A stretch of one file.
package struct SourceLocation: Sendable, Hashable, CustomStringConvertible {
  package var file: SourceFile
  package var range: SourceRange

  package init(file: SourceFile, range: SourceRange) {
    self.file = file
    self.range = range
  }

  /// `path:line:column` of the first character.
  package var description: String { "\(file.path):\(range.start.line):\(range.start.column)" }
}

extension SourceLocation: Comparable {
  package static func < (left: SourceLocation, right: SourceLocation) -> Bool {
    if left.file.path != right.file.path { return left.file.path.utf8.lexicographicallyPrecedes(right.file.path.utf8) }
    return left.range.start < right.range.start
  }
}
