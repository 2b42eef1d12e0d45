import Foundation
import Testing
import TrainyardManifests

/// A printed schema, for tests to walk through.
struct SchemaDocument {
  private let root: [String: Any]

  init(_ schema: ManifestSchema) throws {
    let text = ManifestSchema.text(schema)
    root = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  /// One schema inside the document.
  struct Node {
    var path: [String]
    var keywords: [String: Any]

    var propertyNames: [String] { (keywords["properties"] as? [String: Any] ?? [:]).keys.sorted() }
    /// Whether keys without a name in the schema are refused.
    var isClosed: Bool { keywords["additionalProperties"] as? Bool == false }
    var name: String { path.joined(separator: ".") }
  }

  /// The schema of a value: names are keys, `[]` is any element, `*` any other key.
  func node(at path: [String]) -> Node? {
    path.reduce(Node(path: [], keywords: root)) { node, name in node.flatMap { child(name, of: $0) } }
  }

  /// The schemas of all values, from the outside to the inside.
  var nodes: [Node] { nodes(of: Node(path: [], keywords: root)) }

  private func nodes(of node: Node) -> [Node] {
    [node] + (node.propertyNames + ["[]", "*"]).compactMap { child($0, of: node) }.flatMap(nodes)
  }

  private func child(_ name: String, of node: Node) -> Node? {
    let value =
      switch name {
      case "[]": node.keywords["items"]
      case "*": node.keywords["additionalProperties"]
      default: (node.keywords["properties"] as? [String: Any])?[name]
      }
    guard let keywords = value as? [String: Any] else { return nil }
    return Node(path: node.path + [name], keywords: keywords.merging(referred(by: keywords)) { own, _ in own })
  }

  /// What the only reference of a schema refers to.
  private func referred(by keywords: [String: Any]) -> [String: Any] {
    guard let all = keywords["allOf"] as? [[String: Any]], let reference = all.first?["$ref"] as? String,
      let name = reference.split(separator: "/").last
    else { return [:] }
    return (root["definitions"] as? [String: Any])?[String(name)] as? [String: Any] ?? [:]
  }
}
