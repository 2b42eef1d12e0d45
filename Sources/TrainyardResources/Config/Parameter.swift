/// One hyper-parameter, or environment variable of a custom image: a label with its text.
package struct Parameter: Sendable, Hashable {
  package var label: String
  /// The text that reaches the training script.
  package var value: String

  package init(label: String, value: String) {
    self.label = label
    self.value = value
  }
}
