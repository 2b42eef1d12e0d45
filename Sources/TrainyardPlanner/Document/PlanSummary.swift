internal import TrainyardResources

/// A plan in numbers.
package struct PlanSummary: Sendable, Hashable, Codable {
  package var create: Int
  package var update: Int
  package var stop: Int
  package var delete: Int
  /// Declared configurations and runs that are as they should be; jobs count by their runs.
  package var unchanged: Int
  package var unmanaged: Int
  package var withheld: Int
  package var launches: Int
  package var nodes: Int
  /// Accelerators that would start, by type.
  package var accelerators: [String: Int]
  package var kills: Int
  package var killedNodes: Int
  /// Accelerators of the runs that would end, by type, where the service tells them.
  package var killedAccelerators: [String: Int]
  package var drift: Drift

  /// How the remote side differs, by class.
  package struct Drift: Sendable, Hashable, Codable {
    /// Declared and not there.
    package var missing: Int
    /// There and declared nowhere.
    package var extra: Int
    /// There with other fields.
    package var changed: Int
    /// Declared runs that failed.
    package var failed: Int
  }

  init(_ plan: Plan) {
    func count(_ kinds: Action.Kind...) -> Int { plan.actions.count { kinds.contains($0.kind) } }
    create = count(.createConfig, .createJob, .createVersion)
    update = count(.updateConfig, .updateJob)
    stop = count(.stopVersion)
    delete = count(.deleteConfig, .deleteJob, .deleteVersion)
    unchanged = plan.unchanged.count { $0.countsAlone }
    unmanaged = plan.unmanaged.count
    withheld = plan.withheld.count
    let starts = plan.actions.compactMap(\.operation.launch)
    launches = starts.count
    nodes = starts.reduce(0) { $0 + $1.nodes }
    accelerators = starts.reduce(into: [:]) { sums, launch in
      if let accelerators = launch.accelerators, accelerators.count > 0 {
        sums[accelerators.type, default: 0] += accelerators.count * launch.nodes
      }
    }
    kills = plan.actions.reduce(0) { $0 + $1.kills.count }
    killedNodes = plan.actions.reduce(0) { $0 + $1.kills.reduce(0) { $0 + $1.nodes } }
    killedAccelerators = plan.actions.reduce(into: [:]) { sums, action in
      for run in action.kills {
        guard let accelerators = run.accelerators, accelerators.count > 0 else { continue }
        sums[accelerators.type, default: 0] += accelerators.count * run.nodes
      }
    }
    drift = Drift(plan)
  }
}

extension PlanSummary.Drift {
  /// Each difference is counted once: what is replaced is changed, neither missing nor extra, and a run that is tried
  /// again is failed. What is withheld or unmanaged is no drift.
  fileprivate init(_ plan: Plan) {
    let creations = plan.actions.filter { [.createConfig, .createJob, .createVersion].contains($0.kind) }
    let replaced = Set(plan.actions.compactMap(\.replaces?.id))
    let ended = plan.actions.filter { action in action.endedVersion.map { !replaced.contains($0.id) } ?? false }
    missing = creations.count { $0.replaces == nil && $0.reason.code != .failedRunRetry }
    extra =
      plan.actions.count { $0.kind == .deleteConfig || $0.kind == .deleteJob } + Set(ended.map(\.address)).count
    changed = plan.actions.count { $0.kind == .updateConfig || $0.kind == .updateJob || $0.replaces != nil }
    failed =
      plan.unchanged.count { $0.status?.category == .failed }
      + creations.count { $0.reason.code == .failedRunRetry }
  }

  /// The number of all differences.
  package var total: Int { missing + extra + changed + failed }
}

extension UnchangedObject {
  /// Jobs count by their runs.
  fileprivate var countsAlone: Bool {
    if case .job = address { false } else { true }
  }
}

extension Action {
  /// The version that the action stops or deletes.
  var endedVersion: ObservedVersion? {
    switch operation {
    case .stopVersion(_, _, let version), .deleteVersion(_, _, let version): version
    default: nil
    }
  }
}
