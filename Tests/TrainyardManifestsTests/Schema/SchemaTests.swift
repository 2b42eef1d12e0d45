import Foundation
import Testing
import TrainyardManifests

struct SchemaTests {
  static let kinds: [ManifestSchema] = [.job, .configuration, .project]

  @Test(arguments: kinds)
  func `every field says what it is`(_ schema: ManifestSchema) throws {
    let nodes = try SchemaDocument(schema).nodes
    #expect(nodes.count > 20)
    for node in nodes where !["[]", "*"].contains(node.path.last) {
      let description = node.keywords["description"] as? String ?? ""
      #expect(description.hasSuffix("."), "\(node.name)")
    }
  }

  @Test(arguments: kinds)
  func `every field occurs in a valid fixture`(_ schema: ManifestSchema) throws {
    let text = SchemaFixture.valid.map(\.text).joined()
    for node in try SchemaDocument(schema).nodes {
      guard let name = node.path.last, !["[]", "*"].contains(name) else { continue }
      let isThere = ["\n", " ", "{"].contains { text.contains("\($0)\(name):") }
      #expect(isThere, "\(node.name)")
    }
  }

  @Test func `the schema of all kinds tells them apart`() throws {
    let text = ManifestSchema.text(.all)
    let root = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let definitions = try #require(root["definitions"] as? [String: Any])
    #expect(Set(definitions.keys) == ["TrainingJob", "TrainingJobConfig", "Project", "config"])
    #expect((root["allOf"] as? [Any])?.count == 3)
  }

  @Test func `names of the schemas differ`() throws {
    let ids = try ManifestSchema.allCases.map { schema in
      try #require(SchemaDocument(schema).node(at: [])?.keywords["$id"] as? String)
    }
    #expect(Set(ids).count == ids.count)
  }

  /// The texts that a key of the OpenAPI document has, by the path of the field that has it.
  private func values(of key: String, in value: Any, path: [String] = []) -> [String: String] {
    guard let object = value as? [String: Any] else { return [:] }
    var result: [String: String] = [:]
    if let text = object[key] as? String { result[path.joined(separator: ".")] = text }
    for (name, child) in object {
      result.merge(values(of: key, in: child, path: path + (name == "properties" ? [] : [name]))) { first, _ in first }
    }
    return result
  }

  @Test func `kustomize learns which lists merge by which key`() throws {
    let data = Data(ManifestSchema.kustomizeOpenAPI().utf8)
    let root = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let definitions = try #require(root["definitions"] as? [String: [String: Any]])
    let jobs = ["modelarts.v1.TrainingJob", "modelarts.v1.TrainingJobConfig"]
    for (name, kind) in zip(jobs, ["TrainingJob", "TrainingJobConfig"]) {
      let ids = definitions[name]?["x-kubernetes-group-version-kind"] as? [[String: String]]
      #expect(ids == [["group": "modelarts", "version": "v1", "kind": kind]])
    }
    let keys = [
      "modelarts.v1.TrainingJob.spec.versions": "name", "modelarts.v1.TrainingJobConfig.spec.parameter": "label",
      "modelarts.v1.Config.parameter": "label",
    ]
    #expect(values(of: "x-kubernetes-patch-merge-key", in: definitions) == keys)
    #expect(values(of: "x-kubernetes-patch-strategy", in: definitions) == keys.mapValues { _ in "merge" })
  }
}
