internal import TrainyardResources

/// Compares a plan with what one plan may do.
struct GuardCheck {
  let plan: Plan
  let observed: ObservedState
  let options: PlanOptions

  var verdicts: [GuardVerdict] {
    deletes + deletePercents + launches + kills
  }

  private var limits: GuardLimits { options.limits }

  private var deletes: [GuardVerdict] {
    let count = plan.actions.reduce(0) { $0 + $1.deletedObjects }
    guard count > limits.maxDeletes else { return [] }
    return [
      GuardVerdict(
        .deletes, count: count, limit: limits.maxDeletes,
        "\(count) deletes, the limit is \(limits.maxDeletes) (guards.max_deletes)")
    ]
  }

  private var deletePercents: [GuardVerdict] {
    let managed = observed.jobs.filter { $0.description.mark?.owner == plan.owner }
    let configs = observed.configurations.filter { $0.description.mark?.owner == plan.owner }
    return [
      percent("configurations", deleted: deleted(.deleteConfig), of: configs.count),
      percent("jobs", deleted: deleted(.deleteJob), of: managed.count),
      percent(
        "versions", deleted: plan.actions.reduce(0) { $0 + $1.deletedVersions },
        of: managed.reduce(0) { $0 + ($1.versions?.count ?? $1.versionCount ?? 0) }),
    ].compactMap(\.self)
  }

  private func deleted(_ kind: Action.Kind) -> Int { plan.actions.count { $0.kind == kind } }

  private func percent(_ kind: String, deleted: Int, of existing: Int) -> GuardVerdict? {
    guard deleted >= 2, deleted * 100 > limits.maxDeletePercent * existing else { return nil }
    let share = existing == 0 ? 100 : deleted * 100 / existing
    return GuardVerdict(
      .deletePercent, count: share, limit: limits.maxDeletePercent,
      "\(deleted) of \(existing) \(kind) (\(share) %) would be deleted, the limit is \(limits.maxDeletePercent) %"
        + " (guards.max_delete_percent)")
  }

  private var launches: [GuardVerdict] {
    var (launches, nodes) = (0, 0)
    for action in plan.actions {
      guard let count = action.operation.launchedNodes else { continue }
      launches += 1
      nodes += count
    }
    var verdicts: [GuardVerdict] = []
    if launches > limits.maxLaunches {
      verdicts.append(
        GuardVerdict(
          .launches, count: launches, limit: limits.maxLaunches,
          "\(launches) launches, the limit is \(limits.maxLaunches) (guards.max_launches)"))
    }
    if nodes > limits.maxNodes {
      verdicts.append(
        GuardVerdict(
          .nodes, count: nodes, limit: limits.maxNodes,
          "\(nodes) nodes would start, the limit is \(limits.maxNodes) (guards.max_nodes)"))
    }
    return verdicts
  }

  /// Ending a run needs its address on the command line, or the job's where the whole job goes.
  private var kills: [GuardVerdict] {
    var seen: Set<Address> = []
    return plan.actions.filter { !$0.kills.isEmpty && !options.allowKill.contains($0.address.description) }
      .filter { seen.insert($0.address).inserted }
      .map { action in
        let names = action.kills.map { "\($0.name) (\($0.words))" }.joined(separator: ", ")
        return GuardVerdict(
          .kill, address: action.address, count: action.kills.count, limit: 0,
          "\(action.address) would end \(names); allow it by name with --allow-kill '\(action.address)'")
      }
  }
}

extension Action {
  /// How many versions the action deletes.
  fileprivate var deletedVersions: Int {
    switch operation {
    case .deleteVersion: 1
    case .deleteJob(_, _, let versions): versions.count
    default: 0
    }
  }

  /// How many objects the action deletes; a job counts with its versions.
  fileprivate var deletedObjects: Int {
    switch operation {
    case .deleteVersion, .deleteConfiguration: 1
    case .deleteJob(_, _, let versions): versions.count + 1
    default: 0
    }
  }
}
