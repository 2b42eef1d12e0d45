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
    let context = PlanContext(owner: desired.owner, observed: observed, options: options)
    var plan = Plan(owner: desired.owner, target: target)
    ConfigurationPlanner(context: context).plan(desired.configurations, into: &plan)
    let undeclared = UndeclaredJobPlanner(context: context, declared: Set(desired.jobs.map(\.name)))
    let remoteJobs = Dictionary(observed.jobs.map { ($0.name, $0) }) { first, _ in first }
    var renamed: Set<String> = []
    for job in desired.jobs {
      var planner = JobPlanner(context: context, job: job, candidates: undeclared.marked)
      planner.plan(remoteJobs[job.name], into: &plan)
      renamed.formUnion(planner.possibleFormerNames)
    }
    undeclared.plan(keeping: renamed, into: &plan)
    ConfigurationPlanner(context: context).planUndeclared(desired.configurations, into: &plan)
    LaunchCheck(catalog: observed.catalog, remainingJobs: observed.remainingJobs).check(&plan)
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
}
