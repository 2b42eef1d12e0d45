internal import TrainyardResources

/// Plans the launches of one job: in declared order, parents first.
struct LaunchPlanner {
  let job: DeclaredJob
  let entries: [MatchableEntry]
  let remote: ObservedJob?
  let context: PlanContext
  /// The first version that each entry keeps.
  var existing: [Int64?] = [] {
    didSet { parents = firstVersions }
  }
  /// The first version of each entry by the entry's name, which children descend from.
  private var parents: [String: Int64] = [:]
  /// Whether any entry descends from another.
  private let hasLineage: Bool
  /// The undeclared version that each entry is compared with for reading.
  var pairs: [Int: ReplacedVersion] = [:]
  var ended: Set<Int64> = []
  var deleted: Set<Int64> = []
  private(set) var withheld: [WithheldAction] = []

  init(job: DeclaredJob, entries: [MatchableEntry], remote: ObservedJob?, context: PlanContext) {
    self.job = job
    self.entries = entries
    self.remote = remote
    self.context = context
    hasLineage = entries.contains { $0.declared.parent != nil }
  }

  /// Plans runs of entries.
  ///
  /// - Parameters:
  ///   - wanted: The entries to launch, each with the numbers of its runs.
  ///   - reason: Why, for an entry and the place among its launches, from 0.
  /// - Returns: One action a run, parents before their children.
  mutating func launches(
    _ wanted: [(entry: Int, runs: Range<Int>)], reason: (_ entry: Int, _ place: Int) -> Reason
  ) -> [Action] {
    var actions: [Action] = []
    actions.reserveCapacity(wanted.count)
    var launched: [String: Address] = [:]
    for (index, numbers) in parentsFirst(wanted) {
      let entry = entries[index]
      guard let parent = parent(of: entry, launched: launched) else {
        withheld.append(
          WithheldAction(
            entry.address(in: job.name), .createVersion, .history,
            "its parent '\(entry.declared.parent ?? "")' is withheld", origin: entry.declared.origin))
        continue
      }
      for (place, number) in numbers.enumerated() {
        let action = action(index, run: number, parent: parent, reason: reason(index, place))
        actions.append(action)
        if hasLineage, launched[entry.declared.name] == nil { launched[entry.declared.name] = action.address }
      }
    }
    return actions
  }

  private func action(_ index: Int, run: Int, parent: Launch.Parent, reason: Reason) -> Action {
    let entry = entries[index]
    let address = entry.address(in: job.name, run: run)
    let launch = Launch(
      entry, at: address, parent: parent, deletedVersions: deleted,
      accelerators: context.catalog.accelerators(of: entry.declared.$config.box.value))
    let pair = pairs[index]
    var dependencies: [Action.ID] = []
    if case .launched(let parentAddress) = parent { dependencies.append(Action.ID(.createVersion, parentAddress)) }
    return Action(
      address, .createVersion(jobName: job.name, jobID: remote?.id, launch), reason, changes: pair?.changes ?? [],
      replaces: pair.flatMap { ended.contains($0.version.id) ? $0.version : nil }, origin: entry.declared.origin,
      origins: entry.declared.origins, dependencies: dependencies)
  }

  /// The parent's first version, or the run that is launched for it; nil where the parent is neither.
  private func parent(of entry: MatchableEntry, launched: [String: Address]) -> Launch.Parent? {
    guard let name = entry.declared.parent else { return .newest }
    return parents[name].map { .version(id: $0) } ?? launched[name].map { .launched($0) }
  }

  private var firstVersions: [String: Int64] {
    guard hasLineage else { return [:] }
    var first: [String: Int64] = [:]
    for (index, version) in existing.enumerated() where first[entries[index].declared.name] == nil {
      first[entries[index].declared.name] = version
    }
    return first
  }

  /// The entries in declared order, each after all runs of its parent that are launched too.
  private func parentsFirst(_ wanted: [(entry: Int, runs: Range<Int>)]) -> [(entry: Int, runs: Range<Int>)] {
    guard hasLineage else { return wanted }
    let byName = Dictionary(grouping: wanted.indices) { entries[wanted[$0].entry].declared.name }
    var order: [Int] = []
    var seen: Set<Int> = []
    var placed: Set<Int> = []
    for start in wanted.indices {
      var stack = [start]
      while let place = stack.last {
        let parents = entries[wanted[place].entry].declared.parent.flatMap { byName[$0] } ?? []
        let waiting = parents.filter { !seen.contains($0) }
        if seen.insert(place).inserted, !waiting.isEmpty {
          stack += waiting.reversed()
        } else {
          stack.removeLast()
          if placed.insert(place).inserted { order.append(place) }
        }
      }
    }
    return order.map { wanted[$0] }
  }
}
