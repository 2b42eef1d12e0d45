internal import TrainyardResources

/// Replaces secret values by `sensitive#1`, `sensitive#2`, …: numbered in plan order, equal values alike, so that a change
/// stays visible while the value does not.
struct Redactor {
  private var numbers: [String: Int] = [:]

  mutating func shown(_ value: String?, isSensitive: Bool) -> String? {
    guard let value, isSensitive else { return value }
    let number = numbers[value] ?? numbers.count + 1
    numbers[value] = number
    return "sensitive#\(number)"
  }

  /// The fields of a content by path, secrets replaced.
  mutating func shown(_ content: Content, origins: FieldOrigins) -> [String: String] {
    var fields: [String: String] = [:]
    for field in content.fields {
      fields[field.path.text] = shown(field.value.text, isSensitive: origins.isSensitive(field.path))
    }
    return fields
  }
}
