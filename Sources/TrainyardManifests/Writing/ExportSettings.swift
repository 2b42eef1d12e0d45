package import TrainyardResources

/// What is exported, and into which project.
package struct ExportSettings: Sendable, Hashable {
  /// The owner that the manifests' project has; objects with its mark are declared as they are.
  package var owner: Owner
  /// The names of jobs to export.
  package var jobs: [GlobPattern]
  /// The names of configurations to export.
  package var configurations: [GlobPattern]
  /// Whether objects that carry another owner's mark are exported too.
  package var includesForeign: Bool
  /// The project's default for versions that no entry declares.
  package var undeclaredVersions: UndeclaredVersionsPolicy
  /// The address of the JSON schema that editors check the files with, relative to them; nil for no such line.
  package var schema: String?
  /// What the project declares as secrets already: no file repeats it, wherever it stands at the service.
  package var secrets: DeclaredSecrets

  package init(
    owner: Owner, jobs: [GlobPattern] = [GlobPattern("*")], configurations: [GlobPattern] = [GlobPattern("*")],
    includesForeign: Bool = false, undeclaredVersions: UndeclaredVersionsPolicy = .keep, schema: String? = nil,
    secrets: DeclaredSecrets = DeclaredSecrets()
  ) {
    self.owner = owner
    self.jobs = jobs
    self.configurations = configurations
    self.includesForeign = includesForeign
    self.undeclaredVersions = undeclaredVersions
    self.schema = schema
    self.secrets = secrets
  }
}
