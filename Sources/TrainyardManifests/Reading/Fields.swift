internal import TrainyardDiagnostics
internal import TrainyardYAML

/// The fields of one mapping: each is read once by name; what nobody reads is unknown.
struct Fields {
  let node: PlacedNode
  private let mapping: YAMLMapping

  /// Reads a mapping, or notes that the node is none.
  ///
  /// - Parameters:
  ///   - what: What the mapping is, for messages.
  ///   - keys: The keys that it takes.
  init?(_ node: PlacedNode, _ what: String, keys: KeyList, _ findings: inout Findings) {
    guard let mapping = node.node.mapping else {
      findings.error(.type, "\(what) must be a mapping, not \(node.node.kindName)", at: node.location)
      return nil
    }
    self.node = node
    self.mapping = mapping
    for entry in mapping.entries where !keys.contains(entry.key) {
      findings.error(
        .unknownKey, "\(what) has no key '\(entry.key)'", at: SourceLocation(file: node.file, range: entry.keyRange),
        hint: KeyHint.hint(for: entry.key, in: keys, findings))
    }
  }

  /// The keys and values as they were written.
  var entries: [YAMLMapping.Entry] { mapping.entries }

  /// The value of a key; nil where it is absent or nothing.
  subscript(key: String) -> PlacedNode? {
    guard let value = mapping[key], !value.isNull else { return nil }
    return node.sibling(value)
  }

  /// The value of a key even where it is nothing.
  func present(_ key: String) -> PlacedNode? { mapping[key].map(node.sibling) }

  /// The place of a key.
  func keyLocation(_ key: String) -> SourceLocation? {
    mapping.entries.first { $0.key == key }.map { SourceLocation(file: node.file, range: $0.keyRange) }
  }

  /// The value of a required key, noted where it is missing.
  func required(_ key: String, of what: String, _ findings: inout Findings) -> PlacedNode? {
    if let value = self[key] { return value }
    findings.error(.required, "\(what) needs '\(key)'", at: keyLocation(key) ?? node.startLocation)
    return nil
  }
}

extension PlacedNode {
  /// The first character of the node, as a node for messages.
  var start: PlacedNode { PlacedNode(YAMLNode(.scalar(YAMLScalar("")), range: startLocation.range), in: file) }

  /// The first character of the node.
  var startLocation: SourceLocation {
    SourceLocation(file: file, range: SourceRange(start: node.range.start, end: node.range.start))
  }
}
