internal import TrainyardResources

extension Plan {
  /// Makes each launch wait for the ends of active runs that write to its `train_url`, in whichever job they are.
  ///
  /// Such an end waits for no launch itself: two jobs may swap where they write.
  ///
  /// - Parameter observed: What tells where the runs of removed jobs write.
  mutating func endWritersFirst(_ observed: ObservedState) {
    let writers = writers(observed)
    guard !writers.isEmpty else { return }
    var first: Set<Action.ID> = []
    for index in actions.indices {
      guard let url = actions[index].operation.launch?.trainURL, let ends = writers[url] else { continue }
      actions[index].dependencies.formUnion(ends)
      first.formUnion(ends)
    }
    let launches = Set(actions.filter { $0.operation.launch != nil }.map(\.id))
    for index in actions.indices where first.contains(actions[index].id) {
      actions[index].dependencies.subtract(launches)
    }
  }

  /// The actions that end active runs, by where the runs write.
  private func writers(_ observed: ObservedState) -> [String: Set<Action.ID>] {
    var writers: [String: Set<Action.ID>] = [:]
    for action in actions where !action.kills.isEmpty {
      for version in action.endedRuns(observed) where version.mayRun {
        guard let url = version.trainURL, !url.isEmpty else { continue }
        writers[url, default: []].insert(action.id)
      }
    }
    return writers
  }
}

extension Action {
  /// The versions that the action stops or deletes, those of a removed job included.
  fileprivate func endedRuns(_ observed: ObservedState) -> [ObservedVersion] {
    if let endedVersion { return [endedVersion] }
    guard case .deleteJob(let id, let name, _) = operation else { return [] }
    return observed.jobs.first { $0.id == id && $0.name == name }?.versions ?? []
  }
}
