internal import Testing
package import TrainyardPlanner
package import TrainyardResources

/// A small desired and observed state, named for what its plan proves.
package struct World: Sendable, CustomTestStringConvertible {
  package var name: String
  package var desired: DesiredState
  package var observed: ObservedState
  package var options: PlanOptions

  package init(
    _ name: String, configurations: [DeclaredConfiguration] = [], jobs: [DeclaredJob] = [],
    remoteConfigurations: [ObservedConfiguration] = [], remoteJobs: [ObservedJob] = [],
    options: PlanOptions = PlanOptions(), owner: Owner = Samples.owner, catalog: Catalog = Samples.catalog,
    remainingJobs: Int? = nil, secrets: [String] = []
  ) {
    self.name = name
    var declared = DeclaredSecrets()
    for secret in secrets { declared.add(secret: secret) }
    desired = DesiredState(owner: owner, configurations: configurations, jobs: jobs, secrets: declared)
    observed = ObservedState(
      configurations: remoteConfigurations, jobs: remoteJobs, catalog: catalog, remainingJobs: remainingJobs)
    self.options = options
  }

  package var plan: Plan { Planner(target: Samples.target, options: options).plan(desired, observed) }

  package var testDescription: String { name }

  /// The name as a file name.
  package var fileName: String { name.split { !$0.isLetter && !$0.isNumber }.joined(separator: "-") }
}
