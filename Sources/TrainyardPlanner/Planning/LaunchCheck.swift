internal import TrainyardResources

/// Checks what is sent against what the service offers, before anything is sent.
///
/// Each of the service's lists is read once at most; one that it does not offer says nothing, and a note tells so.
struct LaunchCheck {
  let catalog: Catalog
  let remainingJobs: Int?

  func check(_ plan: inout Plan) {
    var findings = PreflightFindings()
    for action in plan.actions {
      guard let config = action.operation.sentConfig else { continue }
      let subject = PreflightSubject(action)
      check(config.resource, nodes: config.workerServerNum, subject, &findings)
      check(config.code, subject, &findings)
    }
    plan.problems += findings.problems
    plan.warnings += findings.warnings
    plan.notes += findings.notes
    checkQuota(&plan)
  }

  private func checkQuota(_ plan: inout Plan) {
    let newJobs = plan.actions.count { $0.kind == .createJob }
    guard let remainingJobs, newJobs > remainingJobs else { return }
    plan.warnings.append(
      PlanProblem(
        .jobQuota, nil,
        "\(newJobs) jobs would be created, the quota leaves room for \(remainingJobs):"
          + " \(newJobs - remainingJobs) too many",
        hint: "delete jobs that nobody needs, or ask for a higher quota"))
  }

  // MARK: - Code

  private func check(_ code: RunCode?, _ subject: PreflightSubject, _ findings: inout PreflightFindings) {
    switch code {
    case .engine(_, _, let engine): check(engine, subject, &findings)
    case .model(let id): checkModel(id, subject, &findings)
    case .image, nil: break
    }
  }

  private func check(_ engine: EngineReference, _ subject: PreflightSubject, _ findings: inout PreflightFindings) {
    guard let engines = catalog.engines else {
      return findings.skip("engines", "engine_version and engine_id")
    }
    switch engine {
    case .version(let version):
      guard catalog.engine(version: version) == nil else { return }
      let versions = engines.filter { !$0.isInternal }.map(\.version)
      // Without an id there is nothing that could be sent.
      findings.fail(
        .unknownEngine, subject, "the service has no engine '\(version)'", hint: .nearest(to: version, in: versions))
    case .id(let id):
      guard !engines.contains(where: { $0.id == id }) else { return }
      let choices = engines.filter { !$0.isInternal }.map { "\($0.id) (\($0.version))" }
      findings.unknownID(
        .unknownEngine, subject, "the service has no engine with engine_id \(id)", hint: .choices(choices))
    }
  }

  private func checkModel(_ id: Int64, _ subject: PreflightSubject, _ findings: inout PreflightFindings) {
    guard let algorithms = catalog.algorithms else { return findings.skip("preset algorithms", "model_id") }
    guard catalog.algorithm(id: id) == nil else { return }
    findings.unknownID(
      .unknownModel, subject, "the service has no preset algorithm \(id)",
      hint: .choices(algorithms.map { "\($0.id) (\($0.name))" }))
  }

  // MARK: - Resources

  private func check(
    _ resource: ComputeResource?, nodes: Int, _ subject: PreflightSubject, _ findings: inout PreflightFindings
  ) {
    switch resource {
    // No list names the dedicated pools.
    case .pool, nil: return
    case .specCode, .specID: break
    }
    guard catalog.flavors != nil else {
      return findings.skip("flavors", "spec_code, spec_id and worker_server_num")
    }
    guard let flavor = flavor(of: resource, subject, &findings), subject.isLaunch else { return }
    if let maximum = flavor.maximumNodes, nodes > maximum {
      findings.warn(
        .tooManyNodes, subject, "\(nodes) nodes are asked for, '\(flavor.code)' allows \(maximum)")
    }
    if flavor.isSoldOut { findings.warn(.soldOut, subject, "'\(flavor.code)' is sold out at the moment") }
  }

  private func flavor(
    of resource: ComputeResource?, _ subject: PreflightSubject, _ findings: inout PreflightFindings
  ) -> Flavor? {
    let flavors = catalog.flavors ?? []
    switch resource {
    case .specCode(let code):
      if let flavor = catalog.flavor(code: code) { return flavor }
      findings.fail(
        .unknownFlavor, subject, "the service has no flavor '\(code)'",
        hint: .nearest(to: code, in: flavors.map(\.code)))
    case .specID(let id):
      if let flavor = catalog.flavor(id: id) { return flavor }
      findings.unknownID(
        .unknownFlavor, subject, "the service has no flavor with spec_id \(id)",
        hint: .choices(flavors.map { "\($0.id) (\($0.code))" }))
    case .pool, nil: break
    }
    return nil
  }
}

extension Operation {
  /// The config that the operation sends, whether it starts a run or not.
  var sentConfig: RunConfig? {
    switch self {
    case .createConfiguration(_, _, let config), .updateConfiguration(_, _, let config): config
    case .createJob(_, _, let config, let first): first?.config ?? config
    case .createVersion(_, _, let launch): launch.config
    case .deleteConfiguration, .updateJob, .deleteJob, .stopVersion, .deleteVersion: nil
    }
  }
}
