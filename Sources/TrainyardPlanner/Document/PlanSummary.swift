internal import TrainyardResources

/// A plan in numbers.
package struct PlanSummary: Sendable, Hashable, Codable {
  package var create: Int
  package var update: Int
  package var stop: Int
  package var delete: Int
  /// Declared configurations and runs, and jobs without runs of their own, that are as they should be.
  package var unchanged: Int
  package var unmanaged: Int
  package var withheld: Int
  package var launches: Int
  package var nodes: Int
  /// Accelerators that would start, by type.
  package var accelerators: [String: Int]
  package var kills: Int
  package var killedNodes: Int
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
    drift = Drift(
      missing: plan.actions.count {
        [.createConfig, .createJob, .createVersion].contains($0.kind) && $0.replaces == nil
      },
      extra: count(.deleteConfig, .deleteJob) + Set(plan.actions.filter(\.endsVersion).map(\.address)).count,
      changed: update + plan.actions.count { $0.replaces != nil },
      failed: plan.unchanged.count { $0.status?.category == .failed }
        + plan.actions.count { $0.reason.code == .failedRunRetry })
  }
}

extension UnchangedObject {
  /// Jobs count by their runs.
  fileprivate var countsAlone: Bool {
    if case .job = address { false } else { true }
  }
}

extension Action {
  fileprivate var endsVersion: Bool { kind == .stopVersion || kind == .deleteVersion }
}
