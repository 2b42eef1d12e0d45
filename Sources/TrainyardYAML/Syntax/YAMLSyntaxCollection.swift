/// A list or a mapping as it is written.
package final class YAMLSyntaxCollection {
  package enum Kind: Sendable {
    case sequence, mapping
  }

  package let kind: Kind
  /// Whether it is written in brackets or braces.
  package let isFlow: Bool
  package var items: [YAMLSyntaxItem] = []
  /// The comments below the last item.
  package var foot: [YAMLSyntaxComment] = []

  init(_ kind: Kind, isFlow: Bool) {
    self.kind = kind
    self.isFlow = isFlow
  }
}

extension YAMLSyntaxCollection {
  /// Whether comments stand anywhere in it.
  var hasComments: Bool { !foot.isEmpty || items.contains(where: \.hasComments) }

  /// All comments in it.
  var allComments: [String] { items.flatMap(\.allComments) + foot.map(\.text) }
}
