import TrainyardDiagnostics
import TrainyardManifests

/// Feeds bytes to loading and resolving, and says which promise of them is broken.
///
/// What stands in front of the first line `#####` is the project file; without such a line all of it is a manifest of a
/// fixed project.
package struct ManifestProbe {
  /// A value that must never be shown.
  private static let secret = "hush-7f3a-hush"

  private static let project = """
    apiVersion: trainyard/v1
    kind: Project
    metadata: {name: vision}
    spec:
      variables: {bucket: flowers, api_token: \(secret)}
      environments: {prod: {variables: {bucket: prod}}, lab: }

    """

  /// What is wrong about how the bytes are handled; nil where nothing is.
  package static func violation(_ bytes: [UInt8]) -> String? {
    let (project, manifest) = parts(of: bytes)
    let projectFile = SourceFile(path: "trainyard.yaml", bytes: project)
    let input = Manifests.Input(
      projectFile: projectFile, environmentName: bytes.count.isMultiple(of: 7) ? nil : "prod",
      environment: ["X": "x", "NODES": "4", "WANDB": secret], mocksEnvironment: bytes.count.isMultiple(of: 5))
    let file = SourceFile(path: "flowers.yaml", bytes: manifest)
    let loaded = Manifests(input) { _ in [file] }
    if loaded.desired == nil, !loaded.diagnostics.hasErrors { return "neither a state nor an error" }
    if loaded.desired != nil, loaded.diagnostics.hasErrors { return "both a state and an error" }
    for finding in loaded.diagnostics {
      if !Rule.names.contains(finding.rule) { return "the unknown rule \(finding.rule)" }
      for location in [finding.location] + finding.notes.map(\.location) {
        if let location, !contains(location) { return "\(finding.rule) lies outside its file: \(location)" }
      }
    }
    return wrongText(of: loaded.diagnostics.prefix(200), for: bytes)
  }

  private static func parts(of bytes: [UInt8]) -> (project: [UInt8], manifest: [UInt8]) {
    let separator = Array("#####\n".utf8)
    let start = bytes.indices.first { index in
      bytes[index] == separator[0] && bytes[index...].starts(with: separator)
    }
    guard let start else { return (Array(project.utf8), bytes) }
    return (Array(bytes[..<start]), Array(bytes[(start + separator.count)...]))
  }

  /// Whether a place lies in its file, or just behind a line's or the file's end.
  private static func contains(_ location: TrainyardDiagnostics.SourceLocation) -> Bool {
    let range = location.range
    guard range.start <= range.end, range.start.line >= 1, range.start.column >= 1 else { return false }
    return [range.start, range.end].allSatisfy { position in
      if let line = location.file.line(position.line) { return position.column <= line.unicodeScalars.count + 1 }
      let previous = position.line == 1 || location.file.line(position.line - 1) != nil
      return previous && position.column == 1
    }
  }

  private static func wrongText(of findings: ArraySlice<Diagnostic>, for bytes: [UInt8]) -> String? {
    let text = DiagnosticFormatter().format(findings)
    let control = text.unicodeScalars.first { scalar in
      scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\t"
    }
    if let control { return "prints the control character \(control.value)" }
    let isWritten = String(decoding: bytes, as: UTF8.self).contains(secret)
    return text.contains(secret) && !isWritten && !bytes.isEmpty && !showsProject(findings) ? "shows a secret" : nil
  }

  /// Whether a finding shows a line of the project file, which may hold values in plain text.
  private static func showsProject(_ findings: ArraySlice<Diagnostic>) -> Bool {
    findings.contains { finding in
      ([finding.location] + finding.notes.map(\.location)).contains { $0?.file.path == "trainyard.yaml" }
    }
  }
}
