import Foundation
import Testing
import TrainyardPlanner

@testable import TrainyardReports

/// The schemas for programs name every key that can be written, each with its meaning, and no others.
struct JSONSchemaTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "examples/schema")

  private static func schema(_ name: String) throws -> [String: Any] {
    let data = try Data(contentsOf: folder.appending(path: "\(name).schema.json"))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  /// Keys that are written although readers do without them.
  private static let written: Set<String> = ["before", "after", "before_sensitive"]

  static let documents = ["plan", "apply", "findings", "failure", "events"]

  private func shape(_ name: String) throws -> JSONShape {
    let ending = try JSONShape.of(EndingDocument.self)
    switch name {
    case "plan": return try JSONShape.of(PlanDocument.self).merged(with: ending)
    case "apply": return try JSONShape.of(ApplyDocument.self).merged(with: ending)
    case "findings": return try JSONShape.of(DiagnosticsDocument.self).merged(with: ending)
    case "failure": return try JSONShape.of(FailureDocument.self).merged(with: ending)
    default: return try JSONShape.of(ApplyEventDocument.self)
    }
  }

  @Test(arguments: documents)
  func `a schema and what is written agree`(_ name: String) throws {
    var check = SchemaCheck(root: try Self.schema(name), written: Self.written)
    // Findings are the document itself there, and a plan's own schema is checked on its own.
    if name == "failure" { check.absent = ["diagnostics"] }
    check.compare(try shape(name), check.root, at: name)
    #expect(check.differences == [])
  }

  @Test(arguments: documents)
  func `a schema says what readers may rely on`(_ name: String) throws {
    let schema = try Self.schema(name)
    #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    #expect((schema["description"] as? String)?.contains("Readers ignore keys that they do not know") == true)
  }
}

/// Compares a schema with a shape, key by key.
private struct SchemaCheck {
  let root: [String: Any]
  let written: Set<String>
  /// Keys of the shape that this document never has.
  var absent: Set<String> = []
  private(set) var differences: [String] = []

  init(root: [String: Any], written: Set<String>) {
    self.root = root
    self.written = written
  }

  mutating func compare(_ shape: JSONShape, _ schema: [String: Any], at path: String) {
    // Another file has tests of its own.
    guard let schema = resolved(schema, at: path) else { return }
    let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
    compareKeys(shape, properties, required: Set(schema["required"] as? [String] ?? []), at: path)
    for (key, property) in properties {
      if let inner = shape.properties[key] { compare(inner, property, at: "\(path).\(key)") }
      if property["description"] == nil { differences.append("\(path).\(key) is not described") }
    }
    if let items = shape.items {
      compare(items, schema["items"] as? [String: Any] ?? ["missing": path], at: "\(path)[]")
    }
    if shape.values != nil, schema["additionalProperties"] == nil { differences.append("\(path) has keys of any name") }
    let words = schema["enum"] as? [String] ?? schema["examples"] as? [String] ?? []
    if !shape.words.isEmpty, Set(words) != shape.words { differences.append("\(path) has the words \(shape.words)") }
    if schema["additionalProperties"] as? Bool == false { differences.append("\(path) refuses unknown keys") }
  }

  private mutating func compareKeys(
    _ shape: JSONShape, _ properties: [String: Any], required: Set<String>, at path: String
  ) {
    let keys =
      path.contains(".") || path.contains("[")
      ? Set(shape.properties.keys) : Set(shape.properties.keys).subtracting(absent)
    for key in keys.symmetricDifference(properties.keys).sorted() {
      differences.append(keys.contains(key) ? "\(path).\(key) is not in the schema" : "\(path).\(key) is never written")
    }
    for key in keys.sorted() where !written.contains(key) {
      if shape.required.contains(key) != required.contains(key) {
        differences.append("\(path).\(key) is \(shape.required.contains(key) ? "always" : "not always") there")
      }
    }
  }

  /// The schema that a reference stands for; nil where it is in another file.
  private mutating func resolved(_ schema: [String: Any], at path: String) -> [String: Any]? {
    guard let reference = schema["$ref"] as? String else { return schema }
    guard reference.hasPrefix("#/$defs/") else { return nil }
    let name = String(reference.dropFirst(8))
    guard let found = (root["$defs"] as? [String: [String: Any]])?[name] else {
      differences.append("\(path) refers to \(name), which is missing")
      return nil
    }
    return found
  }
}
