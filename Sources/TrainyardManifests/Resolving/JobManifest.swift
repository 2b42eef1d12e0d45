internal import TrainyardDiagnostics
internal import TrainyardResources
internal import TrainyardYAML

/// A `TrainingJob` as it was read.
struct JobManifest {
  var name: String
  var nameNode: PlacedNode
  var fields: Fields
  var layer: ConfigLayer
  var entries: [EntryManifest]

  static let keys = ["job_desc", "undeclared_versions", "protect", "adopt", "ignore", "config", "versions"]

  init?(_ document: Document, _ substituter: Substituter, _ findings: inout Findings) {
    guard let fields = Fields(document.spec, "the spec of a TrainingJob", keys: Self.keys, &findings),
      let name = ObjectName.read(document.name, "a job", substituter, &findings)
    else { return nil }
    self.name = name
    nameNode = document.name
    self.fields = fields
    layer = ConfigLayer()
    if let node = fields["config"],
      let config = Fields(node, "'config'", keys: ["from"] + ConfigLayer.keys, &findings)
    {
      layer = ConfigLayer(config, &findings)
    }
    guard let versions = fields.present("versions") else {
      findings.error(
        .required, "a TrainingJob needs 'versions'", at: document.spec.startLocation,
        hint: "'versions: []' is a job without a run")
      return nil
    }
    guard let items = versions.node.sequence else {
      findings.error(.type, "'versions' must be a list, not \(versions.node.kindName)", at: versions.location)
      return nil
    }
    let read = items.map { EntryManifest(versions.sibling($0), &findings) }
    entries = read.compactMap(\.self)
    if entries.count != read.count { return nil }
  }
}

/// One element of `versions` as it was read.
struct EntryManifest {
  var node: PlacedNode
  var name: PlacedNode
  var fields: Fields
  var layer: ConfigLayer

  init?(_ node: PlacedNode, _ findings: inout Findings) {
    let keys = ["name", "matrix", "parent", "runs", "retry", "config"]
    guard let fields = Fields(node, "an entry of 'versions'", keys: keys, &findings),
      let name = fields.required("name", of: "an entry of 'versions'", &findings)
    else { return nil }
    self.node = node
    self.name = name
    self.fields = fields
    layer = ConfigLayer()
    if let config = fields["config"],
      let configFields = Fields(config, "'config'", keys: ["from"] + ConfigLayer.keys, &findings)
    {
      layer = ConfigLayer(configFields, &findings)
    }
  }
}
