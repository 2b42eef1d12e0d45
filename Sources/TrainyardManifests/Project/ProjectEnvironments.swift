package import TrainyardDiagnostics
internal import TrainyardYAML

/// The environments that a project file declares, without choosing one or substituting anything.
package enum ProjectEnvironments {
  /// The names in the order in which they are written; none where the file cannot be read.
  package static func named(in file: SourceFile) -> [String] {
    let stream = YAMLStream(parsing: file)
    guard !stream.diagnostics.hasErrors, let root = stream.documents.first?.mapping else { return [] }
    return root["spec"]?.mapping?["environments"]?.mapping?.entries.map(\.key) ?? []
  }
}
