package import TrainyardResources

/// Compares what should exist with what exists: one pure call from both to a ``Plan``.
package struct Planner: Sendable {
  package var target: RemoteTarget
  package var options: PlanOptions

  package init(target: RemoteTarget, options: PlanOptions = PlanOptions()) {
    self.target = target
    self.options = options
  }

  /// Plans every change that turns the observed state into the desired one.
  ///
  /// - Parameters:
  ///   - desired: What the manifests declare.
  ///   - observed: What the service reported.
  /// - Returns: The same plan for the same inputs, whatever their order.
  package func plan(_ desired: DesiredState, _ observed: ObservedState) -> Plan {
    let observed = observed.knowingCodes()
    var context = PlanContext(
      owner: desired.owner, observed: observed, options: options, catalog: CatalogIndex(observed.catalog),
      secrets: desired.secrets)
    var plan = Plan(owner: desired.owner, target: target)
    ConfigurationPlanner(context: context).plan(desired.configurations, into: &plan)
    context.configurationActions = Set(plan.actions.map(\.id))
    let undeclared = UndeclaredJobPlanner(context: context, declared: Set(desired.jobs.map(\.name)))
    let remoteJobs = Dictionary(observed.jobs.map { ($0.name, $0) }) { first, _ in first }
    var candidates = FormerJobs(undeclared.marked)
    for job in desired.jobs {
      JobPlanner(context: context, job: job).plan(remoteJobs[job.name], candidates: &candidates, into: &plan)
    }
    undeclared.plan(keeping: candidates.claimed, into: &plan)
    ConfigurationPlanner(context: context).planUndeclared(desired.configurations, into: &plan)
    plan.endWritersFirst(observed)
    plan.apply(options.filter, desired, observed)
    LaunchCheck(catalog: observed.catalog, index: context.catalog, remainingJobs: observed.remainingJobs).check(&plan)
    ParentCheck(desired: desired, observed: observed).check(&plan)
    plan.orderActions()
    plan.verdicts = GuardCheck(plan: plan, observed: observed, options: options).verdicts
    return plan
  }
}

/// What all parts of planning look things up in.
struct PlanContext {
  let owner: Owner
  let observed: ObservedState
  let options: PlanOptions
  let catalog: CatalogIndex
  /// What is a secret anywhere in the project.
  let secrets: DeclaredSecrets
  /// The actions of this plan on configurations.
  var configurationActions: Set<Action.ID> = []

  /// The actions on configurations that a job's entries are based on.
  func baseActions(of job: DeclaredJob) -> Set<Action.ID> {
    guard !configurationActions.isEmpty else { return [] }
    let ids = job.bases.flatMap { name in
      [Action.ID(.createConfig, .configuration(name)), Action.ID(.updateConfig, .configuration(name))]
    }
    return Set(ids).intersection(configurationActions)
  }
}
