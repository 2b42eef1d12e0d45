/// What the service reports of one project: all names, and the details of what is in scope.
package struct ObservedState: Sendable, Hashable {
  package var configurations: [ObservedConfiguration]
  package var jobs: [ObservedJob]
  package var catalog: Catalog
  /// How many jobs may still be created, where the service says so.
  package var remainingJobs: Int?

  package init(
    configurations: [ObservedConfiguration] = [], jobs: [ObservedJob] = [], catalog: Catalog = Catalog(),
    remainingJobs: Int? = nil
  ) {
    self.configurations = configurations.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    self.jobs = jobs.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    self.catalog = catalog
    self.remainingJobs = remainingJobs
  }
}
