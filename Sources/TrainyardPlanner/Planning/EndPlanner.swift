internal import TrainyardResources

/// Plans the stops and deletes of one job's versions.
struct EndPlanner {
  let context: PlanContext
  let job: DeclaredJob
  let remote: ObservedJob
  let isAdopting: Bool

  private(set) var actions: [Action] = []
  private(set) var withheld: [WithheldAction] = []
  /// Versions that are left alone.
  private(set) var kept: [UnmanagedObject] = []
  /// Versions that this plan stops or deletes.
  private(set) var endedIDs: Set<Int64> = []
  /// Versions that this plan deletes.
  private(set) var deletedIDs: Set<Int64> = []
  /// Versions whose end is withheld.
  private(set) var withheldVersions: [(version: ObservedVersion, action: WithheldAction)] = []
  private var ended: [ObservedVersion] = []

  init(context: PlanContext, job: DeclaredJob, remote: ObservedJob, isAdopting: Bool) {
    self.context = context
    self.job = job
    self.remote = remote
    self.isAdopting = isAdopting
  }

  /// Whether the job's mark says that nothing may be launched or ended, and nobody lifts that now.
  var isOnHold: Bool {
    remote.description.mark?.isOnHold == true && !context.options.release.contains(Address.job(job.name).description)
  }

  /// Plans the end of one version as the job's policy wants it.
  mutating func end(_ version: ObservedVersion, _ reason: Reason) {
    let address = Address.undeclared(job: job.name, version: version.name)
    let wantsEnd: Bool
    switch job.undeclaredVersions {
    case .keep: wantsEnd = false
    case .stop: wantsEnd = version.mayRun
    case .delete: wantsEnd = true
    }
    guard wantsEnd else {
      let nodes = version.status.category == .active ? version.nodes : 0
      return kept.append(UnmanagedObject(address, status: version.status, activeNodes: nodes))
    }
    let kind: Action.Kind = job.undeclaredVersions == .stop ? .stopVersion : .deleteVersion
    if let cause = withholding(version) {
      let action = WithheldAction(address, kind, cause.0, cause.1)
      withheldVersions.append((version, action))
      return withheld.append(action)
    }
    add(version, address, reason)
  }

  private func withholding(_ version: ObservedVersion) -> (WithheldAction.Cause, String)? {
    if job.isProtected == true || remote.description.mark?.isProtected == true {
      return (.protected, "the job is protected: nothing of it is stopped or deleted")
    }
    if remote.description.mark?.isOnHold == true {
      return (.hold, "the job is on hold (--release job/\(job.name)); the plan after that may end it")
    }
    if isAdopting { return (.adoption, "the job is only now taken under management; the next plan may end it") }
    if version.status.name == "KILLING" { return (.ending, "it is ending already; the next plan sees the outcome") }
    return nil
  }

  private mutating func add(_ version: ObservedVersion, _ address: Address, _ reason: Reason) {
    let stops = version.mayRun && version.status.isStoppable
    let deletes = job.undeclaredVersions == .delete
    guard stops || deletes else {
      return kept.append(UnmanagedObject(address, status: version.status, activeNodes: version.nodes))
    }
    let kills = version.mayRun ? [RunningVersion(version)] : []
    if stops {
      actions.append(
        Action(
          address, .stopVersion(jobName: job.name, jobID: remote.id, version: version), reason, kills: kills))
    }
    if deletes {
      actions.append(
        Action(
          address, .deleteVersion(jobName: job.name, jobID: remote.id, version: version), reason,
          kills: stops ? [] : kills, dependencies: stops ? [Action.ID(.stopVersion, address)] : []))
      deletedIDs.insert(version.id)
    }
    endedIDs.insert(version.id)
    ended.append(version)
  }

  /// Puts launches and ends into relation: a launch comes before the end of what it replaces, but an active run that
  /// writes to the same `train_url` is ended first.
  ///
  /// - Parameter hasSurvivors: Whether versions remain that can be parents; where none does, a launch needs one that
  ///   still exists.
  func ordered(with launches: [Action], hasSurvivors: Bool) -> [Action] {
    var launches = launches
    for index in launches.indices { launches[index].dependencies.formUnion(blockers(of: launches[index])) }
    let endsFirst = launches.reduce(into: Set<Action.ID>()) { $0.formUnion($1.dependencies) }
    var ends = actions
    for index in ends.indices where !endsFirst.contains(ends[index].id) {
      let replacing = launches.filter { $0.replaces?.id == ends[index].versionID }.map(\.id)
      ends[index].dependencies.formUnion(replacing)
      if !hasSurvivors, ends[index].kind == .deleteVersion, let first = launches.first {
        ends[index].dependencies.insert(first.id)
      }
    }
    return launches + ends
  }

  /// The ends of active runs that write where a launch will write.
  private func blockers(of launch: Action) -> [Action.ID] {
    guard let url = launch.operation.launch?.config.trainURL, !url.isEmpty else { return [] }
    return ended.filter { $0.mayRun && $0.config.trainURL == url }.compactMap { version in
      actions.first { $0.address == .undeclared(job: job.name, version: version.name) }?.id
    }
  }
}

extension Action {
  fileprivate var versionID: Int64? {
    switch operation {
    case .stopVersion(_, _, let version), .deleteVersion(_, _, let version): version.id
    default: nil
    }
  }
}
