import Testing
import TrainyardDiagnostics
import TrainyardManifests

/// What the fixtures of the schemas are, by the manifests' own rules.
struct SchemaAgreementTests {
  @Test func `there are fixtures`() {
    #expect(SchemaFixture.valid.count > 50 && SchemaFixture.invalid.count > 50 && !SchemaFixture.beyondSchema.isEmpty)
  }

  @Test(arguments: SchemaFixture.valid)
  func `a valid fixture has no errors`(_ fixture: SchemaFixture) {
    let loaded = fixture.loaded
    #expect(!loaded.diagnostics.hasErrors, "\(loaded.report)")
  }

  @Test(arguments: SchemaFixture.invalid + SchemaFixture.beyondSchema)
  func `an invalid fixture has an error`(_ fixture: SchemaFixture) {
    #expect(fixture.loaded.diagnostics.hasErrors)
  }

  /// Mappings with a key that they do not take, and where their schema lies.
  static let mappings: [(text: String, path: [String])] = [
    (Sample.job() + "zzzzzzzzzzzz: 1\n", []),
    (Sample.job().replacing("{name: flowers}", with: "{name: flowers, zzzzzzzzzzzz: 1}"), ["metadata"]),
    (Sample.job(spec: ["zzzzzzzzzzzz: 1"]), ["spec"]), (Sample.job(["zzzzzzzzzzzz: 1"]), ["spec", "config"]),
    (Sample.job(versions: "- {name: a, zzzzzzzzzzzz: 1}"), ["spec", "versions", "[]"]),
    (
      Sample.job(["data_source: [{type: obs, data_url: /a/b/, zzzzzzzzzzzz: 1}]"], without: ["data_url"]),
      ["spec", "config", "data_source", "[]"]
    ),
    (Sample.job(["volumes: [{zzzzzzzzzzzz: 1}]"]), ["spec", "config", "volumes", "[]"]),
    (Sample.job(["volumes: [{nfs: {zzzzzzzzzzzz: 1}}]"]), ["spec", "config", "volumes", "[]", "nfs"]),
    (Sample.job(["volumes: [{host_path: {zzzzzzzzzzzz: 1}}]"]), ["spec", "config", "volumes", "[]", "host_path"]),
    (Sample.job(["parameter: [{zzzzzzzzzzzz: 1}]"]), ["spec", "config", "parameter", "[]"]),
    (Sample.configuration(["zzzzzzzzzzzz: 1"]), ["spec"]), (Sample.project + "  zzzzzzzzzzzz: 1\n", ["spec"]),
    (Sample.project + "  remote: {zzzzzzzzzzzz: 1}\n", ["spec", "remote"]),
    (Sample.project + "  guards: {zzzzzzzzzzzz: 1}\n", ["spec", "guards"]),
    (Sample.project + "  ownership: {zzzzzzzzzzzz: 1}\n", ["spec", "ownership"]),
    (Sample.project + "  environments: {prod: {zzzzzzzzzzzz: 1}}\n", ["spec", "environments", "*"]),
  ]

  @Test(arguments: mappings.indices)
  func `a mapping takes the keys that its schema names`(_ index: Int) throws {
    let (text, path) = Self.mappings[index]
    let finding = try #require(
      SchemaFixture(name: "", text: text).loaded.diagnostics.first { $0.rule == "unknown-key" }, "\(path)")
    let hint = try #require(finding.hint)
    #expect(hint.hasPrefix("it takes "), "\(hint)")
    let taken = hint.dropFirst("it takes ".count).split(separator: ", ").map(String.init)
    let schema: ManifestSchema =
      text.contains("kind: Project\n") ? .project : text.contains("kind: TrainingJobConfig\n") ? .configuration : .job
    let node = try #require(SchemaDocument(schema).node(at: path), "\(path)")
    #expect(node.propertyNames.sorted() == taken.sorted(), "\(path)")
    #expect(node.isClosed, "\(path)")
  }
}
