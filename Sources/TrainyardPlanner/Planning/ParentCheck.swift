internal import TrainyardResources

/// Warns of deletes that leave something behind: a run whose declared parent is gone, or a job without any version.
///
/// Each version has the newest one for a parent unless its entry declares another; only what somebody declared is told.
/// The service takes both: children keep the id of a parent that does not exist any more, and the job stays (contract,
/// section 10, row 25).
struct ParentCheck {
  /// More deleted parents than this in one job are told as a number.
  static let limit = 10

  let desired: DesiredState
  let observed: ObservedState

  /// Adds the warnings about a plan, in the order of its deletes.
  func check(_ plan: inout Plan) {
    let children = descendants(in: plan)
    var jobs: [Int64: DeletedVersions] = [:]
    var order: [Int64] = []
    for (place, action) in plan.actions.enumerated() {
      guard case .deleteVersion(let name, let id, let version) = action.operation else { continue }
      if jobs[id] == nil { order.append(id) }
      jobs[id, default: DeletedVersions(job: .job(name))].count += 1
      // Plans hold very many: only what may be a parent is kept.
      if children[name] != nil { jobs[id]?.places[version.id] = place }
    }
    guard !order.isEmpty else { return }
    let remote = Dictionary(observed.jobs.map { ($0.id, $0) }) { first, _ in first }
    var warnings: [PlanProblem] = []
    var emptied: [ObservedJob] = []
    for id in order {
      guard let deleted = jobs[id], let job = remote[id], let versions = job.versions else { continue }
      if let names = children[job.name] {
        warnings += deleted.warnings(about: versions.filter { names.contains($0.name) }, plan.actions)
      }
      if deleted.count == versions.count { emptied.append(job) }
    }
    plan.warnings += warnings + plan.warnings(aboutEmptied: emptied)
  }

  /// The versions that stay and whose entries declare a parent, by their job.
  private func descendants(in plan: Plan) -> [String: Set<String>] {
    var entries: [String: Set<String>] = [:]
    for job in desired.jobs {
      let names = job.entries.filter { $0.parent != nil }.map(\.name)
      if !names.isEmpty { entries[job.name] = Set(names) }
    }
    guard !entries.isEmpty else { return [:] }
    return plan.unchanged.reduce(into: [:]) { versions, object in
      guard case .entry(let job, let name, _) = object.address, let version = object.version,
        entries[job]?.contains(name) == true
      else { return }
      versions[job, default: []].insert(version)
    }
  }
}

extension Plan {
  /// A warning for each job that loses its versions and gets none.
  fileprivate func warnings(aboutEmptied jobs: [ObservedJob]) -> [PlanProblem] {
    guard !jobs.isEmpty else { return [] }
    var launching: Set<String> = []
    var last: String?
    for action in actions where action.operation.startsRun {
      // The actions of one job stand together.
      guard let name = action.operation.jobName, name != last else { continue }
      launching.insert(name)
      last = name
    }
    return jobs.filter { !launching.contains($0.name) }.map { job in
      let address = Address.job(job.name)
      // A job that was created without a run has lost none.
      let withholds = job.description.mark?.isEmpty != true
      return PlanProblem(
        .lastVersionDeleted, address, "the last version of \(address) is deleted, and the job stays",
        hint: withholds
          ? "entries that it gets later are withheld until --relaunch \(address): nothing tells that they are new" : nil
      )
    }
  }
}

/// The versions of one job that a plan deletes.
private struct DeletedVersions {
  let job: Address
  var count = 0
  /// The places of the deletes in the plan, by the id of the version, where versions of the job may be children.
  var places: [Int64: Int] = [:]

  /// A warning for each deleted version that versions which stay name as their parent.
  func warnings(about versions: [ObservedVersion], _ actions: [Action]) -> [PlanProblem] {
    var children: [Int: (first: String, count: Int)] = [:]
    for version in versions {
      guard let parent = version.parentID, let place = places[parent], places[version.id] == nil else { continue }
      children[place, default: (version.name, 0)].count += 1
    }
    let parents = children.sorted { $0.key < $1.key }
    let told = parents.prefix(ParentCheck.limit).map { warning(actions[$0.key], $0.value.first, of: $0.value.count) }
    guard parents.count > told.count else { return told }
    let number = parents.count - told.count
    let words = number == 1 ? "version is a parent" : "versions are parents"
    return told + [PlanProblem(.parentDeleted, job, "\(number) more deleted \(words) of versions that stay")]
  }

  private func warning(_ delete: Action, _ child: String, of count: Int) -> PlanProblem {
    let name = delete.endedVersion?.name ?? ""
    let children = count == 1 ? "\(child), which stays" : "\(child) and \(count - 1) more, which stay"
    return PlanProblem(.parentDeleted, delete.address, "\(name) is deleted and is the parent of \(children)")
  }
}
