/// A comment, from its `#` to the end of its line.
package struct YAMLSyntaxComment: Sendable, Hashable {
  /// The comment with its `#`, without blanks behind it.
  package var text: String
  /// Whether an empty line stands above it.
  package var isSpaced: Bool

  package init(_ text: String, isSpaced: Bool = false) {
    self.text = text
    self.isSpaced = isSpaced
  }
}
