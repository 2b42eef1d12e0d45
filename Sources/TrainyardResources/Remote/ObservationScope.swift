/// What has to be read for one plan.
package struct ObservationScope: Sendable, Hashable {
  package var owner: Owner
  /// The names that manifests declare.
  package var jobs: Set<String>
  package var configurations: Set<String>
  /// The names that are managed by pattern even when no manifest declares them any more.
  package var ownership: OwnershipPatterns
  /// Which of the service's lists are needed.
  package var needsFlavors: Bool
  package var needsEngines: Bool
  package var needsAlgorithms: Bool

  package init(
    owner: Owner, jobs: Set<String> = [], configurations: Set<String> = [],
    ownership: OwnershipPatterns = OwnershipPatterns(), needsFlavors: Bool = false, needsEngines: Bool = false,
    needsAlgorithms: Bool = false
  ) {
    self.owner = owner
    self.jobs = jobs
    self.configurations = configurations
    self.ownership = ownership
    self.needsFlavors = needsFlavors
    self.needsEngines = needsEngines
    self.needsAlgorithms = needsAlgorithms
  }

  /// The scope of a desired state.
  package init(of desired: DesiredState, ownership: OwnershipPatterns = OwnershipPatterns()) {
    self.init(
      owner: desired.owner, jobs: Set(desired.jobs.map(\.name)),
      configurations: Set(desired.configurations.map(\.name)), ownership: ownership)
    for config in desired.jobs.flatMap({ $0.entries.map(\.config) }) + desired.configurations.map(\.config) {
      if config.resource != nil { needsFlavors = true }
      if case .engine(_, _, .version) = config.code { needsEngines = true }
      if case .model = config.code { needsAlgorithms = true }
    }
  }
}

/// The names whose undeclared objects are deleted, given that they carry our mark.
package struct OwnershipPatterns: Sendable, Hashable {
  package var jobs: [GlobPattern]
  package var configurations: [GlobPattern]

  package init(jobs: [GlobPattern] = [], configurations: [GlobPattern] = []) {
    self.jobs = jobs
    self.configurations = configurations
  }
}
