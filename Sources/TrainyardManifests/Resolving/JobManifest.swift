internal import TrainyardDiagnostics
internal import TrainyardResources
internal import TrainyardYAML

/// A `TrainingJob` as it was read.
struct JobManifest {
  /// The name, nil where there is none, which is noted.
  var name: String?
  var nameNode: PlacedNode
  var fields: Fields
  var layer: ConfigLayer
  var entries: [EntryManifest]

  static let keys = KeyList([
    "job_desc", "undeclared_versions", "protect", "adopt", "ignore", "config", "versions",
  ])

  init?(_ document: Document, _ substituter: Substituter, _ findings: inout Findings) {
    guard let fields = Fields(document.spec, "the spec of a TrainingJob", keys: Self.keys, &findings) else {
      return nil
    }
    name = document.name.flatMap { ObjectName.read($0, "a job", substituter, &findings) }
    nameNode = document.name ?? document.spec.start
    self.fields = fields
    layer = ConfigLayer(ofConfigIn: fields, &findings)
    entries = Self.entries(fields, document.spec, &findings)
  }

  private static func entries(_ fields: Fields, _ spec: PlacedNode, _ findings: inout Findings) -> [EntryManifest] {
    guard let versions = fields.present("versions") else {
      findings.error(
        .required, "a TrainingJob needs 'versions'", at: spec.startLocation,
        hint: "'versions: []' is a job without a run")
      return []
    }
    guard let items = versions.node.sequence else {
      findings.error(
        .type, "'versions' must be a list, not \(versions.node.kindName)", at: versions.location,
        hint: versions.node.isNull ? "'versions: []' is a job without a run" : nil)
      return []
    }
    return items.compactMap { EntryManifest(versions.sibling($0), &findings) }
  }
}

/// One element of `versions` as it was read.
struct EntryManifest {
  var node: PlacedNode
  /// The name as written, nil where it is missing, which is noted.
  var name: PlacedNode?
  var fields: Fields
  var layer: ConfigLayer

  private static let keys: KeyList = ["name", "matrix", "parent", "runs", "retry", "config"]

  init?(_ node: PlacedNode, _ findings: inout Findings) {
    guard let fields = Fields(node, "an entry of 'versions'", keys: Self.keys, &findings) else { return nil }
    self.node = node
    name = fields.required("name", of: "an entry of 'versions'", &findings)
    self.fields = fields
    layer = ConfigLayer(ofConfigIn: fields, &findings)
  }

  /// What findings about the whole entry point at.
  var place: SourceLocation { name?.location ?? node.startLocation }

  /// The entry for messages, named as written, so that what every entry of a matrix lacks is said once.
  var title: String { name?.node.scalar.map { "entry '\($0.text)'" } ?? "the entry" }
}

extension ConfigLayer {
  /// Reads the value of `config`; empty where there is none.
  init(ofConfigIn fields: Fields, _ findings: inout Findings) {
    self.init()
    guard let node = fields["config"],
      let config = Fields(node, "'config'", keys: ConfigLayer.keysWithBase, &findings)
    else { return }
    self.init(config, &findings)
  }
}
