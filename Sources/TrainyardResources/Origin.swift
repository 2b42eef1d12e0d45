package import TrainyardDiagnostics

/// The place in the manifests where a value was written.
package struct Origin: Sendable, Hashable {
  package var path: String
  /// The line, from 1.
  package var line: Int
  /// The column, from 1, in Unicode scalars.
  package var column: Int

  package init(path: String, line: Int, column: Int) {
    self.path = path
    self.line = line
    self.column = column
  }

  package init(_ location: SourceLocation) {
    self.init(path: location.file.path, line: location.range.start.line, column: location.range.start.column)
  }
}

extension Origin: CustomStringConvertible {
  /// `path:line`.
  package var description: String { "\(path):\(line)" }
}
