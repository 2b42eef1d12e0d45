/// What stands in a collection or, as its root, in a document: an element or an entry, with the comments about it.
package final class YAMLSyntaxItem {
  /// The comments above it.
  package var head: [YAMLSyntaxComment] = []
  /// Whether an empty line stands above it, below the comments.
  package var isSpaced = false
  /// The key; nil for an element of a list and for a root.
  package var key: YAMLSyntaxNode?
  package var value = YAMLSyntaxNode(.scalar(YAMLSyntaxScalar()))
  /// The comment at the end of its line, and the comments that continue it on lines of their own.
  package var trailing: [String] = []
  /// The comments directly below it, with an empty line between them and what follows.
  package var foot: [YAMLSyntaxComment] = []

  package init() {}
}

extension YAMLSyntaxItem {
  /// Whether an empty line stands above the item and its comments.
  package var hasBlankAbove: Bool {
    get { head.first?.isSpaced ?? isSpaced }
    set { if head.isEmpty { isSpaced = newValue } else { head[0].isSpaced = newValue } }
  }

  /// Whether comments stand at the item or anywhere in its value.
  var hasComments: Bool {
    !head.isEmpty || !trailing.isEmpty || !foot.isEmpty || (value.collection?.hasComments ?? false)
  }

  /// All comments of the item and of its value.
  var allComments: [String] {
    head.map(\.text) + trailing + (value.collection?.allComments ?? []) + foot.map(\.text)
  }
}
