package import TrainyardDiagnostics

/// The documents of one file with everything that is wrong with its YAML.
package struct YAMLStream: Sendable {
  /// The roots of the documents, without empty ones.
  package var documents: [YAMLNode]
  package var diagnostics: [Diagnostic]
}

extension YAMLStream {
  /// Reads all documents of a file.
  ///
  /// Behind an error of syntax reading goes on with the next line that begins a document.
  package init(parsing file: SourceFile, limits: YAMLLimits = YAMLLimits()) {
    if let excess = limits.excess(of: file) {
      documents = []
      diagnostics = [excess]
      return
    }
    var composer = YAMLComposer(file: file, limits: limits)
    documents = composer.documents()
    diagnostics = composer.diagnostics
  }
}

extension YAMLLimits {
  /// What is too much about a file before it is read at all; nil where nothing is.
  fileprivate func excess(of file: SourceFile) -> Diagnostic? {
    if file.bytes.count > fileSize {
      return Diagnostic(
        .error, "the file has more than \(fileSize) bytes", rule: YAMLRule.limit.rawValue,
        at: SourceLocation(file: file, range: SourceRange(line: 1)), hint: "split it into several files")
    }
    guard let line = file.lines(beginningWith: UInt8(ascii: "%")).dropFirst(directives).first else { return nil }
    return Diagnostic(
      .error, "the file has more than \(directives) lines that begin with '%'", rule: YAMLRule.limit.rawValue,
      at: SourceLocation(file: file, range: SourceRange(line: line)), hint: "manifests need no directives")
  }
}

extension SourceRange {
  /// The first character of a line.
  init(line: Int) {
    let position = SourcePosition(line: line, column: 1)
    self.init(start: position, end: position)
  }
}
