internal import TrainyardDiagnostics

/// A stretch of a file in the repository, as services that know nothing of YAML look for it.
struct FindingPlace: Sendable, Hashable {
  /// The columns of a stretch, from 1, in UTF-16 code units; the last one stands behind the stretch.
  struct Columns: Sendable, Hashable {
    var start: Int
    var end: Int
  }

  /// The path from the repository's root.
  var path: String
  /// The first line, from 1.
  var line: Int
  var endLine: Int
  /// Nil where only the lines are known.
  var columns: Columns?

  init(path: String, line: Int) {
    self.path = path
    self.line = max(1, line)
    endLine = self.line
  }

  /// - Parameters:
  ///   - path: The path from the repository's root.
  ///   - location: The stretch of the file.
  init(path: String, _ location: SourceLocation) {
    let range = location.range
    self.path = path
    line = max(1, range.start.line)
    endLine = max(line, range.end.line)
    columns = Columns(start: location.file.utf16Column(of: range.start), end: location.file.utf16Column(of: range.end))
  }
}

extension SourceFile {
  /// The column of a position in UTF-16 code units, from 1.
  fileprivate func utf16Column(of position: SourcePosition) -> Int {
    let before = line(position.line)?.unicodeScalars.prefix(position.column - 1) ?? "".unicodeScalars[...]
    // What lies behind the end of the line counts as it is.
    return position.column + before.reduce(0) { $0 + UTF16.width($1) - 1 }
  }
}
