import TrainyardDiagnostics
import TrainyardYAML

extension YAMLNode {
  /// The tree on one line: scalars in quotes, `null` for nothing, `[…]` and `{…}` for collections.
  var outline: String {
    switch content {
    case .scalar(let scalar): scalar.isNull ? "null" : "'\(scalar.text)'"
    case .sequence(let items): "[\(items.map(\.outline).joined(separator: ", "))]"
    case .mapping(let mapping):
      "{\(mapping.entries.map { "\($0.key): \($0.value.outline)" }.joined(separator: ", "))}"
    }
  }
}

extension YAMLStream {
  /// The outlines of all documents of a text.
  static func outlines(_ text: String) -> [String] {
    YAMLStream(parsing: .init(path: "test.yaml", text: text)).documents.map(\.outline)
  }
}
