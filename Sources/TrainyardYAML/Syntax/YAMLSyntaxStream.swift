package import TrainyardDiagnostics

/// The documents of a file as they are written: comments, styles, anchors and the order of keys included.
///
/// Unlike ``YAMLStream`` it does not check anything: it is for files that have been read without findings.
package struct YAMLSyntaxStream {
  /// The documents, without empty ones; the comments of those stand at their neighbours.
  package var documents: [YAMLSyntaxDocument]
  /// The comments of a file without documents.
  var comments: [YAMLSyntaxComment]

  /// Reads a file.
  ///
  /// - Returns: Nil where the file is not YAML.
  package init?(parsing file: SourceFile) {
    var reader = YAMLSyntaxReader(file)
    guard let documents = try? reader.documents() else { return nil }
    self.documents = []
    comments = []
    for document in documents { add(document) }
    guard let last = self.documents.last else { return }
    last.root.foot += comments
    comments = []
  }

  /// All comments in the order of the file.
  package var allComments: [String] { documents.flatMap(\.allComments) + comments.map(\.text) }

  /// Keeps a document, or only its comments where it is empty.
  private mutating func add(_ document: YAMLSyntaxDocument) {
    let root = document.root
    if document.directives.isEmpty {
      root.head = document.prefix + root.head
      document.prefix = []
    }
    if root.value.isAbsent {
      comments += document.prefix + root.trailing.map { YAMLSyntaxComment($0) } + root.head + root.foot
    } else {
      root.head = comments + root.head
      comments = []
      documents.append(document)
    }
  }
}
