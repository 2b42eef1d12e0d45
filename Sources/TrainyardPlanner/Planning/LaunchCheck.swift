internal import TrainyardResources

/// Checks what is sent against what the service offers, before anything is sent.
///
/// Each of the service's lists is read once at most. One that it does not offer says nothing of ids, and a note tells so;
/// codes cannot be sent without it.
struct LaunchCheck {
  let catalog: Catalog
  let index: CatalogIndex
  let remainingJobs: Int?

  func check(_ plan: inout Plan) {
    var findings = PreflightFindings()
    for action in plan.actions {
      guard let config = action.operation.sentConfig else { continue }
      check(config.box.value.resource, nodes: config.box.value.workerServerNum, action, &findings)
      check(config.box.value.code, action, &findings)
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

  private func check(_ code: RunCode?, _ action: Action, _ findings: inout PreflightFindings) {
    switch code {
    case .engine(_, _, let engine): check(engine, action, &findings)
    case .model(let id): checkModel(id, action, &findings)
    case .image, nil: break
    }
  }

  private func check(_ engine: EngineReference, _ action: Action, _ findings: inout PreflightFindings) {
    guard let engines = catalog.engines else { return checkWithoutEngines(engine, action, &findings) }
    guard !index.has(engine) else { return }
    switch engine {
    case .version(let version):
      let versions = engines.filter { !$0.isInternal }.map(\.version)
      let value = NamedValue(version, of: .engineVersion, in: action)
      // Without an id there is nothing that could be sent.
      findings.fail(
        .unknownEngine, action, "the service has no engine \(value.shown)", hint: value.hint(among: versions))
    case .id(let id):
      let choices = engines.filter { !$0.isInternal }.map { "\($0.id) (\($0.version))" }
      findings.unknownID(
        .unknownEngine, action,
        "the service has no engine with engine_id \(NamedValue(id, of: .engineID, in: action).shown)",
        hint: .choices(choices))
    }
  }

  private func checkWithoutEngines(
    _ engine: EngineReference, _ action: Action, _ findings: inout PreflightFindings
  ) {
    switch engine {
    case .version(let version):
      let value = NamedValue(version, of: .engineVersion, in: action)
      findings.notOffered("engines", .engineVersion, value, instead: .engineID, action)
    case .id: findings.skip("engines", "engine_id")
    }
  }

  private func checkModel(_ id: Int64, _ action: Action, _ findings: inout PreflightFindings) {
    guard let algorithms = catalog.algorithms else { return findings.skip("preset algorithms", "model_id") }
    guard catalog.algorithm(id: id) == nil else { return }
    findings.unknownID(
      .unknownModel, action, "the service has no preset algorithm \(NamedValue(id, of: .modelID, in: action).shown)",
      hint: .choices(algorithms.map { "\($0.id) (\($0.name))" }))
  }

  // MARK: - Resources

  private func check(
    _ resource: ComputeResource?, nodes: Int, _ action: Action, _ findings: inout PreflightFindings
  ) {
    guard catalog.flavors != nil else { return checkWithoutFlavors(resource, action, &findings) }
    guard let flavor = flavor(of: resource, action, &findings), action.operation.startsRun else { return }
    if let maximum = flavor.maximumNodes, nodes > maximum {
      findings.warn(
        .tooManyNodes, action, "\(nodes) nodes are asked for, '\(flavor.code)' allows \(maximum)")
    }
    if flavor.isSoldOut { findings.warn(.soldOut, action, "'\(flavor.code)' is sold out at the moment") }
  }

  private func checkWithoutFlavors(
    _ resource: ComputeResource?, _ action: Action, _ findings: inout PreflightFindings
  ) {
    switch resource {
    case .specCode(let code):
      let value = NamedValue(code, of: .specCode, in: action)
      findings.notOffered("flavors", .specCode, value, instead: .specID, action)
    case .specID: findings.skip("flavors", "spec_id and worker_server_num")
    // No list names the dedicated pools.
    case .pool, nil: break
    }
  }

  private func flavor(
    of resource: ComputeResource?, _ action: Action, _ findings: inout PreflightFindings
  ) -> Flavor? {
    if let flavor = index.flavor(of: resource) { return flavor }
    let flavors = catalog.flavors ?? []
    switch resource {
    case .specCode(let code):
      let value = NamedValue(code, of: .specCode, in: action)
      findings.fail(
        .unknownFlavor, action, "the service has no flavor \(value.shown)", hint: value.hint(among: flavors.map(\.code))
      )
    case .specID(let id):
      findings.unknownID(
        .unknownFlavor, action,
        "the service has no flavor with spec_id \(NamedValue(id, of: .specID, in: action).shown)",
        hint: .choices(flavors.map { "\($0.id) (\($0.code))" }))
    case .pool, nil: break
    }
    return nil
  }
}

extension Operation {
  /// The config that the operation sends, whether it starts a run or not.
  var sentConfig: Shared<RunConfig>? {
    switch self {
    case .createConfiguration(_, _, let config), .updateConfiguration(_, _, let config): Shared(wrappedValue: config)
    case .createJob(_, _, let config, let first): first?.$config ?? Shared(wrappedValue: config)
    case .createVersion(_, _, let launch): launch.$config
    case .deleteConfiguration, .updateJob, .deleteJob, .stopVersion, .deleteVersion: nil
    }
  }
}
