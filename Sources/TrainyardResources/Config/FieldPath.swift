/// The path of one value: `train_url`, `parameter.learning_rate`, `volumes[0].nfs.id`, `job_desc`.
package struct FieldPath: Sendable, Hashable {
  package let text: String

  /// A path as people write it, for instance under `ignore`.
  package init(_ text: String) {
    self.text = text
  }

  package init(_ field: ConfigField) {
    text = field.rawValue
  }

  /// A path inside a field, such as `[0].nfs.id` inside `volumes`.
  package init(_ field: ConfigField, _ detail: String) {
    text = field.rawValue + detail
  }

  package static func parameter(_ label: String) -> FieldPath { FieldPath(.parameter, ".\(label)") }
  package static let jobDescription = FieldPath("job_desc")
  package static let configDescription = FieldPath("config_desc")

  /// The label of a parameter's path, nil for all other paths.
  package var parameterLabel: String? {
    text.hasPrefix("parameter.") ? String(text.dropFirst("parameter.".count)) : nil
  }

  /// Whether the other path is this one or lies inside it.
  ///
  /// A parameter has nothing inside: its label may itself contain dots and brackets.
  package func covers(_ other: FieldPath) -> Bool {
    if parameterLabel != nil { return self == other }
    guard other.text.utf8.starts(with: text.utf8) else { return false }
    let rest = other.text.utf8.dropFirst(text.utf8.count)
    return rest.isEmpty || rest.first == UInt8(ascii: ".") || rest.first == UInt8(ascii: "[")
  }
}

extension FieldPath: Comparable, CustomStringConvertible {
  package static func < (left: FieldPath, right: FieldPath) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }

  package var description: String { text }
}
