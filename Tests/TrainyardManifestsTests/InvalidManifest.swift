import Testing

/// A manifest that breaks rules at the places that are marked in it, one rule a mark.
struct InvalidManifest: Sendable, CustomTestStringConvertible {
  var name: String
  var rules: [String]
  var text: String

  init(_ name: String, _ rules: String..., in text: String) {
    self.name = name
    self.rules = rules
    self.text = text
  }

  var testDescription: String { name }
}
