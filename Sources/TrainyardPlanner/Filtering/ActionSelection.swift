internal import TrainyardResources

/// Chooses the actions that a filter asks for, together with all that they need.
///
/// A replacement is one thing: its launch needs the end of what it replaces and the end its launch, so that neither half
/// comes alone.
struct ActionSelection {
  /// The indices of the chosen actions, in the plan's order.
  let chosen: [Int]
  /// Those of them that no target names.
  let pulledIn: [Int]
  let leftOut: [Int]

  init(of actions: [Action], by filter: AddressFilter) {
    let needs = Self.needs(of: actions)
    let blocked = Self.blocked(actions.indices.filter { actions[$0].isExcluded(by: filter) }, needs)
    let wanted = actions.indices.filter { !blocked.contains($0) && actions[$0].isTarget(of: filter) }
    var all = Set(wanted)
    var queue = wanted
    while let index = queue.popLast() {
      for other in needs[index] where all.insert(other).inserted { queue.append(other) }
    }
    let named = Set(wanted)
    chosen = actions.indices.filter { all.contains($0) }
    pulledIn = chosen.filter { !named.contains($0) }
    leftOut = actions.indices.filter { !all.contains($0) }
  }

  /// What each action needs: its dependencies and the other half of a replacement.
  private static func needs(of actions: [Action]) -> [[Int]] {
    let indices = ActionIndex(actions)
    var ends: [Int64: [Int]] = [:]
    var launches: [Int64: [Int]] = [:]
    for (index, action) in actions.enumerated() {
      if let version = action.endedVersion { ends[version.id, default: []].append(index) }
      if let version = action.replaces { launches[version.id, default: []].append(index) }
    }
    return actions.map { action in
      action.dependencyList.compactMap { indices[$0] } + (action.replaces.flatMap { ends[$0.id] } ?? [])
        + (action.endedVersion.flatMap { launches[$0.id] } ?? [])
    }
  }

  /// The excluded actions with all that cannot go without them.
  private static func blocked(_ excluded: [Int], _ needs: [[Int]]) -> Set<Int> {
    var dependents: [Int: [Int]] = [:]
    for (index, others) in needs.enumerated() {
      for other in others { dependents[other, default: []].append(index) }
    }
    var blocked = Set(excluded)
    var queue = excluded
    while let index = queue.popLast() {
      for other in dependents[index] ?? [] where blocked.insert(other).inserted { queue.append(other) }
    }
    return blocked
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
