internal import TrainyardDiagnostics
internal import TrainyardYAML

/// One manifest: its kind, name and spec.
struct Document {
  var kind: Kind
  /// The name as written, before substitution; nil where it is missing, which is noted.
  var name: PlacedNode?
  var spec: PlacedNode

  enum Kind: String, CaseIterable {
    case job = "TrainingJob"
    case configuration = "TrainingJobConfig"
    case project = "Project"

    var apiVersion: String { self == .project ? "trainyard/v1" : "modelarts/v1" }
  }

  /// Reads the envelope of a document.
  ///
  /// - Parameter kinds: The kinds that may stand here.
  /// - Returns: Nil, with findings, where the envelope is wrong.
  init?(_ node: PlacedNode, kinds: [Kind], _ findings: inout Findings) {
    guard
      let fields = Fields(node, "a manifest", keys: ["apiVersion", "kind", "metadata", "spec"], &findings),
      let kind = Self.kind(fields, kinds, &findings)
    else { return nil }
    let metadata = fields.required("metadata", of: kind.rawValue, &findings)
      .flatMap { Fields($0, "'metadata'", keys: ["name", "labels", "annotations"], &findings) }
    let name = metadata?.required("name", of: "'metadata'", &findings)
    guard let spec = fields.required("spec", of: kind.rawValue, &findings) else { return nil }
    self.kind = kind
    self.name = name
    self.spec = spec
  }

  private static func kind(_ fields: Fields, _ kinds: [Kind], _ findings: inout Findings) -> Kind? {
    let version = fields.required("apiVersion", of: "a manifest", &findings)
    guard let node = fields.required("kind", of: "a manifest", &findings) else { return nil }
    let names = kinds.map(\.rawValue)
    guard let text = node.node.scalar?.text, let kind = kinds.first(where: { $0.rawValue == text }) else {
      let written = node.node.scalar?.text ?? node.node.kindName
      findings.error(
        .kind, "there is no kind '\(written)' here", at: node.location,
        hint: Suggestion.hint(for: written, in: names) ?? "it is \(names.joined(separator: " or "))")
      return nil
    }
    // What is wrong behind a wrong version is said as well.
    if let version, version.node.scalar?.text != kind.apiVersion {
      findings.error(
        .kind, "a \(kind.rawValue) has the apiVersion '\(kind.apiVersion)'", at: version.location,
        hint: "write '\(kind.apiVersion)'")
    }
    return kind
  }
}
