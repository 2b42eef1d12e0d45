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
      return withheld.append(WithheldAction(address, kind, cause.0, cause.1))
    }
    add(version, address, reason)
  }

  private func withholding(_ version: ObservedVersion) -> (WithheldAction.Cause, String)? {
    if job.isProtected || remote.description.mark?.isProtected == true {
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
  func ordered(with launches: [Action], pairs: [Int: ObservedVersion], entries: [MatchableEntry]) -> [Action] {
    var launches = launches
    var ends = actions
    for launchIndex in launches.indices {
      guard let launch = launches[launchIndex].operation.launch else { continue }
      let blockers = ended.filter {
        $0.mayRun && !launch.config.trainURL.isEmpty && $0.config.trainURL == launch.config.trainURL
      }
      for blocker in blockers {
        let address = Address.undeclared(job: job.name, version: blocker.name)
        let end = actions.first { $0.address == address }.map(\.id)
        launches[launchIndex].dependencies.formUnion([end].compactMap(\.self))
      }
      guard let replaced = launches[launchIndex].replaces else { continue }
      for endIndex in ends.indices where ends[endIndex].versionID == replaced.id {
        if !launches[launchIndex].dependencies.contains(ends[endIndex].id) {
          ends[endIndex].dependencies.insert(launches[launchIndex].id)
        }
      }
    }
    return launches + ends
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
