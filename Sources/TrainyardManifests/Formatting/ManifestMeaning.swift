package import TrainyardDiagnostics
internal import TrainyardYAML

/// Compares what two texts of a manifest say.
package enum ManifestMeaning {
  /// Whether two files are free of errors in their YAML and say the same, document by document.
  package static func isSame(_ left: SourceFile, _ right: SourceFile) -> Bool {
    let left = YAMLStream(parsing: left)
    let right = YAMLStream(parsing: right)
    return !left.diagnostics.hasErrors && isSame(left, right)
  }

  /// Whether a file says what another one without errors says.
  static func isSame(_ left: YAMLStream, _ right: YAMLStream) -> Bool {
    !right.diagnostics.hasErrors && left.documents.count == right.documents.count
      && zip(left.documents, right.documents).allSatisfy { isSame($0, $1) }
  }

  /// Whether two documents say the same: aliases and merge keys resolved, texts and what is nothing compared; the order
  /// of keys counts where formatting leaves it alone.
  private static func isSame(_ left: YAMLNode, _ right: YAMLNode) -> Bool {
    let kind = left.mapping?["kind"]?.scalar.flatMap { Document.Kind(rawValue: $0.text) }
    return isSame(left, right, .document(kind))
  }

  private static func isSame(_ left: YAMLNode, _ right: YAMLNode, _ shape: ManifestShape) -> Bool {
    switch (left.content, right.content) {
    case (.scalar(let left), .scalar(let right)):
      left.isNull ? right.isNull : !right.isNull && hasSameText(left.text, right.text)
    case (.sequence(let left), .sequence(let right)):
      left.count == right.count && zip(left, right).allSatisfy { isSame($0, $1, shape.element) }
    case (.mapping(let left), .mapping(let right)): isSame(left, right, shape)
    default: false
    }
  }

  private static func isSame(_ left: YAMLMapping, _ right: YAMLMapping, _ shape: ManifestShape) -> Bool {
    guard left.entries.count == right.entries.count else { return false }
    var entries = right.entries
    if shape.keys != nil {
      let byKey = Dictionary(right.entries.map { ($0.key, $0) }) { first, _ in first }
      entries = left.entries.compactMap { byKey[$0.key] }
    }
    return entries.count == left.entries.count
      && zip(left.entries, entries).allSatisfy { left, right in
        hasSameText(left.key, right.key) && isSame(left.value, right.value, shape.value(of: left.key))
      }
  }

  /// Compares characters one by one: equality of strings takes some for one another.
  private static func hasSameText(_ left: String, _ right: String) -> Bool {
    left.utf8.elementsEqual(right.utf8)
  }
}
