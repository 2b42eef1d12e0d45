package import TrainyardDiagnostics
internal import TrainyardYAML

/// The files and folders that a project file names, without choosing an environment or substituting anything.
package enum ProjectSpecs {
  /// The written values of `spec.specs`, as far as they can be read.
  ///
  /// - Returns: The paths relative to the project file, the default where there are none; nil where the file is no
  ///   mapping, or where a path needs a variable.
  package static func named(in file: SourceFile) -> [String]? {
    let stream = YAMLStream(parsing: file)
    guard !stream.diagnostics.hasErrors, let root = stream.documents.first?.mapping else { return nil }
    guard let specs = root["spec"]?.mapping?["specs"] else { return ["."] }
    let paths = specs.sequence?.compactMap { $0.scalar?.text }
    return paths.flatMap { $0.contains { $0.contains("${") } ? nil : $0 }
  }
}
