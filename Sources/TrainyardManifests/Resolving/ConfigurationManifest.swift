internal import TrainyardDiagnostics
internal import TrainyardResources

/// A `TrainingJobConfig` as it was read.
struct ConfigurationManifest {
  /// The name, nil where there is none, which is noted.
  var name: String?
  var nameNode: PlacedNode
  var layer: ConfigLayer
  var description: PlacedNode?
  var adopts: PlacedNode?
  var spec: PlacedNode

  static let keys = KeyList(["config_desc", "adopt"] + ConfigLayer.keys.all)

  init?(_ document: Document, _ substituter: Substituter, _ findings: inout Findings) {
    guard let fields = Fields(document.spec, "the spec of a TrainingJobConfig", keys: Self.keys, &findings) else {
      return nil
    }
    name = document.name.flatMap { ObjectName.read($0, "a configuration", substituter, &findings) }
    nameNode = document.name ?? document.spec.start
    layer = ConfigLayer(fields, &findings).withoutRemovals
    description = fields["config_desc"]
    adopts = fields["adopt"]
    spec = document.spec
  }

  /// The configuration with all values resolved.
  func resolved(owner: Owner, _ substituter: Substituter, _ findings: inout Findings) -> DeclaredConfiguration? {
    let title = name.map { "configuration '\($0)'" } ?? "the configuration"
    var resolver = ConfigResolver(layer, substituter, owner: title, place: nameNode.location, isRun: false)
    let config = resolver.resolve(&findings)
    var reader = DescriptionReader(substituter: substituter, mark: Mark(owner: owner))
    let text = description.flatMap { reader.text(of: $0, &findings) }
    let adopts = adopts.map { Flag.value($0, "adopt", substituter, &findings) }
    guard var config, let name, reader.isValid, adopts != .some(nil) else { return nil }
    if let description { config.origins.places[.configDescription] = Origin(description.location) }
    return DeclaredConfiguration(
      name: name, description: text, config: config.config, adopts: adopts.flatMap(\.self) ?? false,
      origin: Origin(nameNode.location), origins: config.origins)
  }
}
