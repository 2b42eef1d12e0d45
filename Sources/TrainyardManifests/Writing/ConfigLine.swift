internal import TrainyardResources
internal import TrainyardYAML

/// One field of a config, or one parameter, as it is written.
struct ConfigLine {
  var field: ConfigField
  /// The label of a parameter, nil for all other fields.
  var label: String?
  var value: YAMLValue
  /// The value in words for a name, nil where it says nothing or is a secret.
  var words: String?

  init(_ field: ConfigField, label: String? = nil, _ value: YAMLValue, words: String? = nil) {
    self.field = field
    self.label = label
    self.value = value
    self.words = words
  }

  /// What tells the line from all others, to the letter.
  var key: [UInt8] {
    Array(
      YAMLDocumentText.text(
        of: .sequence([YAMLItem(.text(field.rawValue)), YAMLItem(.text(label ?? "")), YAMLItem(value)])
      ).utf8)
  }
}

extension [ConfigLine] {
  /// The longest label that is written as a key; YAML bounds the length of keys.
  private static var longestKey: Int { 200 }

  /// The entries of a config, parameters gathered in one.
  var items: [YAMLItem] {
    var items: [YAMLItem] = []
    let parameters = filter { $0.field == .parameter }
    for line in self where line.field != .parameter { items.append(YAMLItem(line.field.rawValue, line.value)) }
    guard !parameters.isEmpty else { return items }
    let isMapping = parameters.allSatisfy { ($0.label ?? "").utf8.count <= Self.longestKey }
    let entries = parameters.map { line in
      isMapping
        ? YAMLItem(line.label ?? "", line.value)
        : YAMLItem(.mapping([YAMLItem("label", .text(line.label ?? "")), YAMLItem("value", line.value)]))
    }
    let position = firstIndex { $0.field == .parameter } ?? items.count
    items.insert(
      YAMLItem(ConfigField.parameter.rawValue, isMapping ? .mapping(entries) : .sequence(entries)), at: position)
    return items
  }
}
