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
  /// Versions whose end is withheld, or that cannot be ended now.
  private(set) var withheldVersions: [(version: ObservedVersion, action: WithheldAction)] = []

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
      let words = "it cannot be stopped while it is \(version.status.name); the next plan looks again"
      withheldVersions.append((version, WithheldAction(address, .stopVersion, .ending, words)))
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
  }

  /// Puts launches and ends into relation: a launch comes before the end of what it replaces, but an active run that
  /// writes to the same `train_url` is ended first.
  ///
  /// - Parameter hasSurvivors: Whether versions remain that can be parents; where none does, a launch needs one that
  ///   still exists.
  func ordered(with launches: [Action], hasSurvivors: Bool) -> [Action] {
    var launches = launches
    let writers = activeWriters
    for index in launches.indices where !writers.isEmpty {
      guard let url = launches[index].operation.launch?.config.trainURL, let ends = writers[url] else { continue }
      launches[index].dependencies.formUnion(ends)
    }
    let endsFirst = launches.reduce(into: Set<Action.ID>()) { ids, launch in
      if !launch.dependencyList.isEmpty { ids.formUnion(launch.dependencyList) }
    }
    let survivor = hasSurvivors ? nil : launches.first?.id
    let replacing = replacing(launches)
    var ends = actions
    for index in ends.indices where endsFirst.isEmpty || !endsFirst.contains(ends[index].id) {
      var others = ends[index].endedVersion.flatMap { replacing[$0.id] } ?? []
      if let survivor, ends[index].kind == .deleteVersion { others.append(survivor) }
      ends[index] = ends[index].depending(on: others)
    }
    return launches + ends
  }

  /// The launches that take the place of each version.
  private func replacing(_ launches: [Action]) -> [Int64: [Action.ID]] {
    var replacing: [Int64: [Action.ID]] = [:]
    replacing.reserveCapacity(actions.count)
    for launch in launches {
      if let version = launch.replaces { replacing[version.id, default: []].append(launch.id) }
    }
    return replacing
  }

  /// The first action that ends each active run, by where the run writes.
  private var activeWriters: [String: Set<Action.ID>] {
    var writers: [String: Set<Action.ID>] = [:]
    var seen: Set<Address> = []
    for action in actions {
      guard let version = action.endedVersion, version.mayRun, seen.insert(action.address).inserted,
        let url = version.config.trainURL, !url.isEmpty
      else { continue }
      writers[url, default: []].insert(action.id)
    }
    return writers
  }

  /// The active runs whose end is withheld, by where they write; of several the first.
  var withheldWriters: [String: (version: ObservedVersion, action: WithheldAction)] {
    Dictionary(
      withheldVersions.compactMap { item in
        guard item.version.mayRun, let url = item.version.config.trainURL, !url.isEmpty else { return nil }
        return (url, item)
      }
    ) { first, _ in first }
  }
}
