/// Everything that the manifests of one project and environment declare, sorted by name.
package struct DesiredState: Sendable, Hashable {
  package var owner: Owner
  package var configurations: [DeclaredConfiguration]
  package var jobs: [DeclaredJob]

  package init(owner: Owner, configurations: [DeclaredConfiguration] = [], jobs: [DeclaredJob] = []) {
    self.owner = owner
    self.configurations = configurations.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    self.jobs = jobs.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }
}
