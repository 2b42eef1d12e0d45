/// What has to be read for one plan.
package struct ObservationScope: Sendable, Hashable {
  package var owner: Owner
  /// The names that manifests declare.
  package var jobs: Set<String>
  package var configurations: Set<String>
  /// The names that are managed by pattern even when no manifest declares them any more.
  package var ownership: OwnershipPatterns
  /// Objects that are read although no manifest declares them.
  package var extra = OwnershipPatterns()
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
      switch config.resource {
      case .specID, .specCode: needsFlavors = true
      case .pool, nil: break
      }
      if case .engine = config.code { needsEngines = true }
      if case .model = config.code { needsAlgorithms = true }
    }
  }
}

extension ObservationScope {
  /// The scope of an export: everything whose name is covered, and all lists.
  ///
  /// - Parameter patterns: The names.
  package init(exporting patterns: OwnershipPatterns, of owner: Owner) {
    self.init(owner: owner, needsFlavors: true, needsEngines: true, needsAlgorithms: true)
    extra = patterns
  }

  /// Whether the versions of a job are read.
  package func reads(job name: String) -> Bool {
    jobs.contains(name) || extra.jobs.contains { $0.matches(name) }
  }

  /// Whether the settings of a configuration are read.
  package func reads(configuration name: String) -> Bool {
    configurations.contains(name) || extra.configurations.contains { $0.matches(name) }
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
