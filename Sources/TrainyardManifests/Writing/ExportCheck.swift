internal import TrainyardDiagnostics
internal import TrainyardResources
internal import TrainyardYAML

/// Loads what was written, so that nothing is exported that says something else than what it was made from.
struct ExportCheck {
  let settings: ExportSettings

  /// The desired state of one document, or the first thing that is wrong with it.
  func load(_ document: YAMLValue, _ secrets: SecretVariables) -> Result<DesiredState, Problem> {
    let file = SourceFile(path: "export.yaml", text: YAMLDocumentText.text(of: document))
    var project = Project(owner: settings.owner, specs: [])
    project.undeclaredVersions = settings.undeclaredVersions
    var findings = Findings()
    var resolver = ManifestResolver(project: project, scope: SubstitutionScope(environment: secrets.environment))
    resolver.read(file, &findings)
    let desired = resolver.resolve(allowsEmpty: false, at: file, &findings)
    if let error = findings.all.first(where: { $0.severity == .error }) {
      return .failure(Problem(message: error.message))
    }
    return desired.map { .success($0) } ?? .failure(.changed)
  }

  /// What keeps a document from being exported.
  struct Problem: Error {
    var message: String

    /// Nothing is wrong with the document, but it does not say what it was made from.
    static let changed = Problem(message: "a manifest does not reproduce it")
  }
}
