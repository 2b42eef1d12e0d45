/// One document as it is written.
package final class YAMLSyntaxDocument {
  /// The comments above the directives.
  var prefix: [YAMLSyntaxComment] = []
  /// The directives, such as `%YAML 1.1`.
  var directives: [String] = []
  /// The root, as an item without a key; the comments above the first key of a mapping are its head.
  package let root = YAMLSyntaxItem()

  /// All comments of the document.
  var allComments: [String] { prefix.map(\.text) + root.allComments }
}
