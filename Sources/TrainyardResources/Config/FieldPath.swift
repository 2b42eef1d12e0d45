/// The path of one value: `train_url`, `parameter.learning_rate`, `volumes[0].nfs.id`, `job_desc`.
///
/// Paths are equal where their bytes are: the service takes labels for different ones that Unicode calls equivalent.
package struct FieldPath: Sendable {
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
  /// The mark at the end of a description, which is shown apart from the user's text.
  package static let mark = FieldPath("mark")

  /// The label of a parameter's path, nil for all other paths.
  package var parameterLabel: String? {
    guard isParameter else { return nil }
    return String(text[text.utf8.index(text.startIndex, offsetBy: Self.parameterPrefix.utf8.count)...])
  }

  /// Whether this is the path of one parameter.
  var isParameter: Bool { text.utf8.starts(with: Self.parameterPrefix.utf8) }

  private static let parameterPrefix = "parameter."

  /// Whether the other path is this one or lies inside it.
  ///
  /// A parameter has nothing inside: its label may itself contain dots and brackets.
  package func covers(_ other: FieldPath) -> Bool {
    if isParameter { return self == other }
    guard other.text.utf8.starts(with: text.utf8) else { return false }
    let rest = other.text.utf8.dropFirst(text.utf8.count)
    return rest.isEmpty || rest.first == UInt8(ascii: ".") || rest.first == UInt8(ascii: "[")
  }
}

extension FieldPath: Hashable, Comparable, CustomStringConvertible {
  package static func == (left: FieldPath, right: FieldPath) -> Bool { left.text.hasSameBytes(as: right.text) }

  package func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }

  package static func < (left: FieldPath, right: FieldPath) -> Bool {
    left.text.isBefore(right.text)
  }

  package var description: String { text }
}
