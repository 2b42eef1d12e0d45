internal import TrainyardYAML

/// Puts the keys of a manifest into canonical order, and quotes the texts that other programs would respell.
struct ManifestArranger {
  /// Arranges a document in place.
  func arrange(_ document: YAMLSyntaxDocument) {
    let root = document.root.value
    _ = arrange(root, as: .document(kind(of: root)))
  }

  private func kind(of root: YAMLSyntaxNode) -> Document.Kind? {
    root.collection?.items.first { $0.key?.scalar?.text == "kind" }?.value.scalar
      .flatMap { Document.Kind(rawValue: $0.text) }
  }

  /// Arranges a node.
  ///
  /// - Returns: The anchors and aliases in it, in their order.
  private func arrange(_ node: YAMLSyntaxNode, as shape: ManifestShape) -> [AnchorOccurrence] {
    let own = AnchorOccurrence(node).map { [$0] } ?? []
    switch node.content {
    case .alias: return own
    case .scalar(let scalar):
      if shape == .text, isRespelled(scalar), !node.properties.contains(where: { $0.hasPrefix("!") }) {
        node.content = .scalar(scalar.quoted())
      }
      return own
    case .collection(let collection): return own + arrange(collection, as: shape)
    }
  }

  private func isRespelled(_ scalar: YAMLSyntaxScalar) -> Bool {
    scalar.isPlainLine && RespelledText.contains(scalar.text)
  }

  private func arrange(_ collection: YAMLSyntaxCollection, as shape: ManifestShape) -> [AnchorOccurrence] {
    let occurrences = collection.items.map { item -> [AnchorOccurrence] in
      guard let key = item.key else { return arrange(item.value, as: shape.element) }
      return (AnchorOccurrence(key).map { [$0] } ?? []) + arrange(item.value, as: valueShape(of: item, in: shape))
    }
    let written = occurrences.flatMap(\.self)
    guard collection.kind == .mapping, let keys = shape.keys else { return written }
    let order = canonicalOrder(of: collection.items, keys)
    let ordered = order.flatMap { occurrences[$0] }
    guard written.isEmpty || AnchorResolution(written) == AnchorResolution(ordered) else { return written }
    // The first item has no empty line above it, whichever that is.
    if let first = order.first, first != 0 {
      collection.items[0].hasBlankAbove = collection.items[first].hasBlankAbove
    }
    collection.items = order.map { collection.items[$0] }
    return ordered
  }

  private func valueShape(of item: YAMLSyntaxItem, in shape: ManifestShape) -> ManifestShape {
    let key = item.key?.scalar?.text ?? ""
    // A list behind a merge key holds mappings like the one that they are merged into.
    return key == "<<" && item.value.collection?.kind == .sequence ? .merged(into: shape) : shape.value(of: key)
  }

  /// The indices of entries: merge keys, the known keys in their order, then the others as they are written.
  private func canonicalOrder(of items: [YAMLSyntaxItem], _ keys: [String]) -> [Int] {
    let ranks = Dictionary(zip(["<<"] + keys, 0...)) { first, _ in first }
    let itemRanks = items.map { ranks[$0.key?.scalar?.text ?? ""] ?? .max }
    return items.indices.sorted { (itemRanks[$0], $0) < (itemRanks[$1], $1) }
  }
}
