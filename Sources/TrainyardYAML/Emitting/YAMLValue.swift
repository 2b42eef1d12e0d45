/// A tree that is written as YAML.
package indirect enum YAMLValue: Sendable, Hashable {
  /// A text that every reader shall take for this string.
  case text(String)
  /// A number or truth value, which readers may give its type: written without quotes wherever it can be read back.
  case word(String)
  /// A list; on one line where it fits there and that is asked for.
  case sequence([YAMLItem], isFlow: Bool = false)
  /// A mapping in the order of its entries; on one line where it fits there and that is asked for.
  case mapping([YAMLItem], isFlow: Bool = false)
}

/// An element of a list, or an entry of a mapping.
package struct YAMLItem: Sendable, Hashable {
  /// The key; ignored in a list.
  package var key: String
  package var value: YAMLValue
  /// Lines of comment above the item, without `#`; an empty one separates paragraphs.
  package var comments: [String]
  /// Whether an empty line stands above the item and its comments.
  package var isApart: Bool

  /// An entry of a mapping.
  package init(_ key: String, _ value: YAMLValue, comments: [String] = [], isApart: Bool = false) {
    self.key = key
    self.value = value
    self.comments = comments
    self.isApart = isApart
  }

  /// An element of a list.
  package init(_ value: YAMLValue, comments: [String] = [], isApart: Bool = false) {
    self.init("", value, comments: comments, isApart: isApart)
  }
}

extension YAMLValue {
  /// A whole number.
  package static func number(_ number: some BinaryInteger) -> YAMLValue { .word(String(number)) }

  /// `true` or `false`.
  package static func flag(_ value: Bool) -> YAMLValue { .word(value ? "true" : "false") }

  /// A list of texts.
  package static func texts(_ texts: [String], isFlow: Bool = false) -> YAMLValue {
    .sequence(texts.map { YAMLItem(.text($0)) }, isFlow: isFlow)
  }
}
