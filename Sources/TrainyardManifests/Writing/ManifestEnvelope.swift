internal import TrainyardYAML

/// What stands around the spec of a manifest.
enum ManifestEnvelope {
  /// A whole document.
  static func document(_ kind: Document.Kind, named name: String, spec: [YAMLItem]) -> YAMLValue {
    .mapping([
      YAMLItem("apiVersion", .text(kind.apiVersion)), YAMLItem("kind", .text(kind.rawValue)),
      YAMLItem("metadata", .mapping([YAMLItem("name", .text(name))])), YAMLItem("spec", .mapping(spec)),
    ])
  }

  /// The line that tells editors where the schema is.
  static func modeline(_ schema: String) -> String { "yaml-language-server: $schema=\(schema)" }
}
