internal import ModelArtsAPI
internal import TrainyardDiagnostics

/// JSON for programs that people can read too: a member a line.
enum JSONText {
  static func of(_ value: JSONValue) -> String { text(value, "").inertJSON + "\n" }

  private static func text(_ value: JSONValue, _ indent: String) -> String {
    let inner = indent + "  "
    switch value {
    case .array(let elements) where !elements.isEmpty:
      return block("[", "]", elements.map { inner + text($0, inner) }, indent)
    case .object(let object) where !object.members.isEmpty:
      let members = object.members.map { inner + "\(JSONValue.string($0.key)): " + text($0.value, inner) }
      return block("{", "}", members, indent)
    default:
      return value.description
    }
  }

  private static func block(_ open: String, _ close: String, _ lines: [String], _ indent: String) -> String {
    open + "\n" + lines.joined(separator: ",\n") + "\n" + indent + close
  }
}
