/// Everything that the manifests of one project and environment declare, sorted by name.
package struct DesiredState: Sendable, Hashable {
  package var owner: Owner
  package var configurations: [DeclaredConfiguration]
  package var jobs: [DeclaredJob]
  /// The values in them that are secret, which nothing may show wherever they stand.
  package var secrets: DeclaredSecrets

  package init(
    owner: Owner, configurations: [DeclaredConfiguration] = [], jobs: [DeclaredJob] = [],
    secrets: DeclaredSecrets = DeclaredSecrets()
  ) {
    self.owner = owner
    self.secrets = secrets
    self.configurations = configurations.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    self.jobs = jobs.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }
}
