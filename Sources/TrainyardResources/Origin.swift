package import TrainyardDiagnostics

/// The place in the manifests where a value was written.
package struct Origin: Sendable, Hashable {
  package var path: String
  /// The line and the column, from 1, the column in Unicode scalars.
  private var position: SourcePosition

  package init(path: String, line: Int, column: Int) {
    self.path = path
    position = SourcePosition(line: line, column: column)
  }

  /// The line, from 1.
  package var line: Int {
    get { position.line }
    set { position.line = newValue }
  }

  /// The column, from 1, in Unicode scalars.
  package var column: Int {
    get { position.column }
    set { position.column = newValue }
  }

  package init(_ location: SourceLocation) {
    self.init(path: location.file.path, line: location.range.start.line, column: location.range.start.column)
  }
}

extension Origin: CustomStringConvertible {
  /// `path:line`.
  package var description: String { "\(path):\(line)" }
}
