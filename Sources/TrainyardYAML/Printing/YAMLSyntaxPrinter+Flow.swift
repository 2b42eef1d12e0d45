extension YAMLSyntaxPrinter {
  /// The longest key that YAML takes without `?`.
  private static let longestKey = 1024

  /// The text of a key that needs no `?` in front of it.
  func simpleKey(_ key: YAMLSyntaxNode) -> String? {
    var parts = key.properties
    switch key.content {
    // Readers of YAML 1.2 take a colon for a part of the name.
    case .alias(let name): return "*\(name) "
    case .scalar(let scalar):
      guard !scalar.isMultiline else { return nil }
      if let line = scalar.lines.first { parts.append(line.text) } else { parts.append("\"\"") }
    case .collection: return nil
    }
    let text = parts.joined(separator: " ")
    return text.unicodeScalars.count <= Self.longestKey ? text : nil
  }

  /// The text of a collection in brackets.
  ///
  /// - Parameter width: The characters that it may take; an empty collection may take more.
  /// - Returns: Nil where it has to stand in block style.
  func flowText(of node: YAMLSyntaxNode, within width: Int) -> String? {
    guard let collection = node.collection, collection.isFlow, !collection.hasComments else { return nil }
    return flowText(node, within: collection.items.isEmpty ? .max : width)
  }

  private func flowText(_ node: YAMLSyntaxNode, within width: Int) -> String? {
    var parts = node.properties
    switch node.content {
    case .alias(let name): parts.append("*\(name)")
    case .scalar(let scalar):
      guard !scalar.isMultiline, let text = scalar.lines.first?.text ?? writtenEmpty(node) else { return nil }
      parts.append(text)
    case .collection(let collection):
      guard let text = flowText(collection, within: width) else { return nil }
      parts.append(text)
    }
    let text = parts.joined(separator: " ")
    return text.unicodeScalars.count <= width ? text : nil
  }

  private func flowText(_ collection: YAMLSyntaxCollection, within width: Int) -> String? {
    var texts: [String] = []
    var rest = width - 2
    for item in collection.items {
      var text = ""
      if let key = item.key {
        guard let simple = simpleKey(key) else { return nil }
        text = simple + ": "
      }
      guard let value = flowText(item.value, within: rest - text.unicodeScalars.count) else { return nil }
      text += value
      texts.append(text)
      rest -= text.unicodeScalars.count + 2
    }
    let inside = texts.joined(separator: ", ")
    return collection.kind == .sequence ? "[\(inside)]" : "{\(inside)}"
  }

  /// What says "nothing" inside brackets, where an empty place is easily overlooked and not always allowed.
  ///
  /// - Returns: Nil for an anchor alone: as a key, its alias has an empty text.
  private func writtenEmpty(_ node: YAMLSyntaxNode) -> String? {
    if node.properties.isEmpty { return "null" }
    return node.properties.contains { $0.hasPrefix("!") } ? "\"\"" : nil
  }
}
