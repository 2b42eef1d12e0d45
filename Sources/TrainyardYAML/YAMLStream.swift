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
  /// Reading ends at the first error of syntax; documents before it are kept.
  package init(parsing file: SourceFile, limits: YAMLLimits = YAMLLimits()) {
    guard file.bytes.count <= limits.fileSize else {
      let start = SourcePosition(line: 1, column: 1)
      documents = []
      diagnostics = [
        Diagnostic(
          .error, "the file has \(file.bytes.count) bytes, at most \(limits.fileSize) are read", rule: "yaml-limit",
          at: SourceLocation(file: file, range: SourceRange(start: start, end: start)),
          hint: "split it into several files")
      ]
      return
    }
    var composer = YAMLComposer(file: file, limits: limits)
    documents = composer.documents()
    diagnostics = composer.diagnostics
  }
}
