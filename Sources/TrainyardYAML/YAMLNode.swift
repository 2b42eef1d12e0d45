package import TrainyardDiagnostics

/// One node of a YAML document with the place where it was written.
package struct YAMLNode: Sendable {
  package enum Content: Sendable {
    case scalar(YAMLScalar)
    case sequence([YAMLNode])
    case mapping(YAMLMapping)
  }

  package var content: Content
  package var range: SourceRange

  package init(_ content: Content, range: SourceRange) {
    self.content = content
    self.range = range
  }

  package var scalar: YAMLScalar? {
    if case .scalar(let scalar) = content { scalar } else { nil }
  }

  package var sequence: [YAMLNode]? {
    if case .sequence(let nodes) = content { nodes } else { nil }
  }

  package var mapping: YAMLMapping? {
    if case .mapping(let mapping) = content { mapping } else { nil }
  }

  /// Whether the node is nothing: an empty plain scalar, `~` or `null`.
  package var isNull: Bool { scalar?.isNull ?? false }

  /// What the node is, for messages.
  package var kindName: String {
    switch content {
    case .scalar(let scalar): scalar.isNull ? "nothing" : "a scalar"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }
}

/// A scalar with its text as written; only the field that takes it gives it a type.
package struct YAMLScalar: Sendable, Hashable {
  package enum Style: Sendable, Hashable {
    case plain, singleQuoted, doubleQuoted, literal, folded
  }

  package var text: String
  package var style: Style

  package init(_ text: String, style: Style = .plain) {
    self.text = text
    self.style = style
  }

  /// Whether the scalar is one of the words for nothing, without quotes.
  package var isNull: Bool {
    guard style == .plain, text.utf8.count <= 4 else { return false }
    return text.isEmpty || text == "~" || text == "null" || text == "Null" || text == "NULL"
  }
}

/// The entries of a mapping in written order; keys are scalars, each once.
package struct YAMLMapping: Sendable {
  package struct Entry: Sendable {
    package var key: String
    package var keyRange: SourceRange
    package var value: YAMLNode
  }

  package var entries: [Entry]

  package init(_ entries: [Entry] = []) {
    self.entries = entries
  }

  package subscript(key: String) -> YAMLNode? { entries.first { $0.key == key }?.value }
}
