internal import TrainyardDiagnostics
internal import TrainyardResources

/// Checks launches against what the service offers, before anything is sent.
///
/// A list that was not read says nothing: its checks are left out.
struct LaunchCheck {
  let catalog: Catalog
  let remainingJobs: Int?

  func check(_ plan: inout Plan) {
    for action in plan.actions {
      if let launch = action.operation.launch {
        check(launch.config, launch.address, origin: launch.origin, into: &plan)
      } else if case .createConfiguration(_, _, let config) = action.operation {
        check(config, action.address, origin: action.origin, into: &plan)
      } else if case .updateConfiguration(_, _, let config) = action.operation {
        check(config, action.address, origin: action.origin, into: &plan)
      }
    }
    let newJobs = plan.actions.count { $0.kind == .createJob }
    if let remainingJobs, newJobs > remainingJobs {
      plan.warnings.append(
        PlanProblem(.jobQuota, nil, "\(newJobs) jobs would be created, the quota leaves room for \(remainingJobs)"))
    }
  }

  private func check(_ config: RunConfig, _ address: Address, origin: Origin?, into plan: inout Plan) {
    checkResource(config, address, origin: origin, into: &plan)
    if case .engine(_, _, .version(let version)) = config.code, let engines = catalog.engines,
      catalog.engine(version: version) == nil
    {
      plan.problems.append(
        PlanProblem(
          .unknownEngine, address, "the service has no engine '\(version)'",
          hint: Suggestion.hint(for: version, in: engines.map(\.version)), origin: origin))
    }
    if case .model(let id) = config.code, let algorithms = catalog.algorithms, catalog.algorithm(id: id) == nil {
      plan.problems.append(
        PlanProblem(
          .unknownModel, address, "the service has no preset algorithm \(id)",
          hint: "it has " + algorithms.map { "\($0.id) (\($0.name))" }.joined(separator: ", "), origin: origin))
    }
  }

  private func checkResource(_ config: RunConfig, _ address: Address, origin: Origin?, into plan: inout Plan) {
    guard let flavors = catalog.flavors else { return }
    let flavor: Flavor?
    switch config.resource {
    case .specCode(let code):
      flavor = catalog.flavor(code: code)
      if flavor == nil {
        plan.problems.append(
          PlanProblem(
            .unknownFlavor, address, "the service has no flavor '\(code)'",
            hint: Suggestion.hint(for: code, in: flavors.map(\.code))
              ?? "it has " + flavors.map(\.code).joined(separator: ", "), origin: origin))
      }
    case .specID(let id):
      flavor = catalog.flavor(id: id)
      if flavor == nil {
        plan.problems.append(
          PlanProblem(.unknownFlavor, address, "the service has no flavor with spec_id \(id)", origin: origin))
      }
    case .pool, nil: return
    }
    guard let flavor else { return }
    if let maximum = flavor.maximumNodes, config.workerServerNum > maximum {
      plan.warnings.append(
        PlanProblem(
          .tooManyNodes, address, "\(config.workerServerNum) nodes are asked for, '\(flavor.code)' allows \(maximum)",
          origin: origin))
    }
    if flavor.isSoldOut {
      plan.warnings.append(PlanProblem(.soldOut, address, "'\(flavor.code)' is sold out at the moment", origin: origin))
    }
  }
}
