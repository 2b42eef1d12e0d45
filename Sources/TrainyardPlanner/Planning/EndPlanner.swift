internal import TrainyardResources

/// Plans the stops and deletes of one job's versions.
struct EndPlanner {
  let context: PlanContext
  let job: DeclaredJob
  let remote: ObservedJob
  let isAdopting: Bool

  private var ends: [VersionEnd] = []
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
  ///
  /// - Parameter waiting: Why it is not ended by this plan in any case.
  mutating func end(_ version: ObservedVersion, _ reason: Reason, unless waiting: Waiting? = nil) {
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
    if let cause = withholding(version) ?? waiting.map({ ($0.cause, $0.words) }) {
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
    ends.append(VersionEnd(version, address, reason, stops: stops, deletes: deletes))
    if deletes { deletedIDs.insert(version.id) }
    endedIDs.insert(version.id)
  }

  /// Puts launches and ends into relation: a launch comes before the end of what it replaces, but an active run that
  /// writes to the same `train_url` is ended first.
  ///
  /// - Parameters:
  ///   - hasSurvivors: Whether versions remain that can be parents; where none does, a launch needs one that still exists.
  ///   - first: What has to be done before anything is ended.
  func ordered(with launches: [Action], hasSurvivors: Bool, endsAfter first: Action.ID? = nil) -> [Action] {
    var launches = launches
    let writers = activeWriters
    for index in launches.indices where !writers.isEmpty {
      guard let url = launches[index].operation.launch?.trainURL, let ends = writers[url] else { continue }
      launches[index].dependencies.formUnion(ends)
    }
    let endsFirst = launches.reduce(into: Set<Action.ID>()) { ids, launch in
      if !launch.dependencyList.isEmpty { ids.formUnion(launch.dependencyList) }
    }
    let survivor = hasSurvivors ? nil : launches.first?.id
    let replacing = replacing(launches)
    launches.reserveCapacity(launches.count + ends.count)
    for end in ends {
      let launched = replacing[end.version.id] ?? []
      if let stop = end.stopID {
        let others = endsFirst.contains(stop) ? [] : launched
        launches.append(action(stop, end, dependencies: first.map { others + [$0] } ?? others))
      }
      if let delete = end.deleteID {
        var others = end.stopID.map { [$0] } ?? []
        if !endsFirst.contains(delete) { others += launched + (survivor.map { [$0] } ?? []) }
        if let first { others.append(first) }
        launches.append(action(delete, end, dependencies: others))
      }
    }
    return launches
  }

  private func action(_ id: Action.ID, _ end: VersionEnd, dependencies: [Action.ID]) -> Action {
    let operation: Operation =
      id.kind == .stopVersion
      ? .stopVersion(jobName: job.name, jobID: remote.id, version: end.version)
      : .deleteVersion(jobName: job.name, jobID: remote.id, version: end.version)
    return Action(
      end.address, operation, end.reason, kills: id == end.firstID ? end.kills : [], dependencies: dependencies)
  }

  /// The launches that take the place of each version.
  private func replacing(_ launches: [Action]) -> [Int64: [Action.ID]] {
    var replacing: [Int64: [Action.ID]] = [:]
    replacing.reserveCapacity(ends.count)
    for launch in launches {
      if let version = launch.replaces { replacing[version.id, default: []].append(launch.id) }
    }
    return replacing
  }

  /// The first action that ends each active run, by where the run writes.
  private var activeWriters: [String: Set<Action.ID>] {
    var writers: [String: Set<Action.ID>] = [:]
    var seen: Set<Address> = []
    for end in ends where end.version.mayRun && seen.insert(end.address).inserted {
      if let url = end.version.trainURL, !url.isEmpty { writers[url, default: []].insert(end.firstID) }
    }
    return writers
  }

  /// The active runs whose end is withheld, by where they write; of several the first.
  var withheldWriters: [String: (version: ObservedVersion, action: WithheldAction)] {
    Dictionary(
      withheldVersions.compactMap { item in
        guard item.version.mayRun, let url = item.version.trainURL, !url.isEmpty else { return nil }
        return (url, item)
      }
    ) { first, _ in first }
  }
}
