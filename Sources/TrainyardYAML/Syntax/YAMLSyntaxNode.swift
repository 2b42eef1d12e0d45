/// A node as it is written: its anchor and tag, and a scalar, an alias or a collection.
package final class YAMLSyntaxNode {
  package enum Content {
    case alias(String)
    case scalar(YAMLSyntaxScalar)
    case collection(YAMLSyntaxCollection)
  }

  /// The anchor and the tag in written order, such as `&lr` and `!!str`.
  package var properties: [String] = []
  package var content: Content

  package init(_ content: Content) {
    self.content = content
  }

  package var scalar: YAMLSyntaxScalar? {
    if case .scalar(let scalar) = content { scalar } else { nil }
  }

  package var collection: YAMLSyntaxCollection? {
    if case .collection(let collection) = content { collection } else { nil }
  }

  /// The name of the anchor that the node sets.
  package var anchor: String? { properties.first { $0.hasPrefix("&") }.map { String($0.dropFirst()) } }

  /// Whether there is nothing at all in the node's place.
  var isAbsent: Bool { properties.isEmpty && scalar?.isEmpty == true }
}
