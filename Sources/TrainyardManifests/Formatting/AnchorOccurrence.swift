internal import TrainyardYAML

/// An anchor or an alias in a document.
struct AnchorOccurrence: Hashable {
  var name: String
  var isAlias: Bool
  /// The node that is anchored, or that the alias is.
  var node: ObjectIdentifier

  /// The anchor or alias of a node, if it has one.
  init?(_ node: YAMLSyntaxNode) {
    if case .alias(let name) = node.content {
      self.name = name
      isAlias = true
    } else if let anchor = node.anchor {
      name = anchor
      isAlias = false
    } else {
      return nil
    }
    self.node = ObjectIdentifier(node)
  }
}

/// What the aliases of a stretch stand for. A name may be set several times; an alias stands for the last before it.
struct AnchorResolution: Equatable {
  /// The anchored node of each alias that has one in the stretch.
  private var targets: [ObjectIdentifier: ObjectIdentifier] = [:]
  /// The anchored nodes that aliases behind the stretch stand for.
  private var current: [String: ObjectIdentifier] = [:]

  init(_ occurrences: [AnchorOccurrence]) {
    for occurrence in occurrences {
      if occurrence.isAlias {
        targets[occurrence.node] = current[occurrence.name]
      } else {
        current[occurrence.name] = occurrence.node
      }
    }
  }
}
