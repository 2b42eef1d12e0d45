internal import TrainyardResources

/// Chooses the actions that a filter asks for, together with all that they need.
///
/// A replacement is one thing: its launch needs the end of what it replaces and the end its launch, so that neither half
/// comes alone.
struct ActionSelection {
  /// Actions that no option leaves out, with the excluded one that they cannot go without.
  struct Block {
    let cause: Int
    var actions: [Int] = []
  }

  /// The indices of the chosen actions, in the plan's order.
  let chosen: [Int]
  /// Those of them that no target names.
  let pulledIn: [Int]
  /// Those that the options leave out.
  let leftOut: [Int]
  /// Those that were asked for and go with what is left out, by what that is.
  let blocked: [Block]

  init(of actions: [Action], by filter: AddressFilter) {
    let needs = Self.needs(of: actions)
    let excluded = actions.indices.filter { actions[$0].isExcluded(by: filter) }
    let causes = Self.causes(excluded, needs)
    let targets = actions.indices.filter { actions[$0].isTarget(of: filter) }
    let wanted = targets.filter { causes[$0] == nil }
    var all = Set(wanted)
    var queue = wanted
    while let index = queue.popLast() {
      for other in needs[index] where all.insert(other).inserted { queue.append(other) }
    }
    let named = Set(wanted)
    chosen = actions.indices.filter { all.contains($0) }
    pulledIn = chosen.filter { !named.contains($0) }
    let blocked = Self.blocked(targets, causes)
    let asked = Set(blocked.flatMap(\.actions))
    leftOut = actions.indices.filter { !all.contains($0) && !asked.contains($0) }
    self.blocked = blocked
  }

  /// What each action needs: its dependencies, the other half of a replacement, and the change of a mark that says that the
  /// job had no run yet.
  private static func needs(of actions: [Action]) -> [[Int]] {
    let indices = ActionIndex(actions)
    var ends: [Int64: [Int]] = [:]
    var launches: [Int64: [Int]] = [:]
    var marks: [String: Int] = [:]
    for (index, action) in actions.enumerated() {
      if action.kind == .updateJob, !action.dependencyList.isEmpty, let job = action.operation.jobName {
        marks[job] = index
      }
      if let version = action.endedVersion { ends[version.id, default: []].append(index) }
      if let version = action.replaces { launches[version.id, default: []].append(index) }
    }
    return actions.map { action in
      action.dependencyList.compactMap { indices[$0] } + (action.replaces.flatMap { ends[$0.id] } ?? [])
        + (action.endedVersion.flatMap { launches[$0.id] } ?? [])
        + (action.kind == .createVersion ? action.operation.jobName.flatMap { marks[$0] }.map { [$0] } ?? [] : [])
    }
  }

  /// The excluded actions and all that cannot go without them, each with the excluded one that it waits for.
  private static func causes(_ excluded: [Int], _ needs: [[Int]]) -> [Int: Int] {
    var dependents: [Int: [Int]] = [:]
    for (index, others) in needs.enumerated() {
      for other in others { dependents[other, default: []].append(index) }
    }
    var causes = Dictionary(uniqueKeysWithValues: excluded.map { ($0, $0) })
    // Level by level, so that of several causes the nearest is named.
    var level = excluded
    while !level.isEmpty {
      var next: [Int] = []
      for index in level {
        for other in dependents[index] ?? [] where causes[other] == nil {
          causes[other] = causes[index]
          next.append(other)
        }
      }
      level = next
    }
    return causes
  }

  private static func blocked(_ targets: [Int], _ causes: [Int: Int]) -> [Block] {
    var blocks: [Int: Block] = [:]
    for index in targets {
      guard let cause = causes[index], cause != index else { continue }
      blocks[cause, default: Block(cause: cause)].actions.append(index)
    }
    return blocks.values.sorted { $0.actions[0] < $1.actions[0] }
  }
}

extension Action {
  /// What the action works on: its object, and the run that a new job starts with.
  private var subjects: [Address] {
    [address] + (operation.launch.map { $0.address == address ? [] : [$0.address] } ?? [])
  }

  fileprivate func isTarget(of filter: AddressFilter) -> Bool { subjects.contains(where: filter.isTarget) }
  fileprivate func isExcluded(by filter: AddressFilter) -> Bool { subjects.contains(where: filter.isExcluded) }
}
