internal import TrainyardResources

extension Plan {
  /// Sorts the actions so that each stands behind what it depends on, otherwise as they were planned.
  ///
  /// A cycle is a problem of the plan that names its path; its actions, and those that wait for them, are left out.
  package mutating func orderActions() {
    guard actions.contains(where: { !$0.dependencyList.isEmpty }) else { return }
    let unordered = actions
    var order = ActionOrder(unordered)
    if let sorted = order.sorted() { actions = sorted.map { unordered[$0] } }
    problems += order.cycles.map { cycle in Self.problem(of: cycle.map { unordered[$0] }) }
  }

  private static func problem(of cycle: [Action]) -> PlanProblem {
    let path = cycle.map(\.name).joined(separator: " → ")
    return PlanProblem(
      .dependencyCycle, cycle[0].address, "these actions wait for one another: \(path)",
      hint: "give one of the runs another train_url or parent", origin: cycle[0].origin)
  }
}

extension Action {
  /// Not inlined: the optimiser of Swift 6.3 crashes on the borrowed operation otherwise.
  @inline(never)
  fileprivate var name: String { id.description }
}

/// Sorts actions by rounds: in each round those whose dependencies are done, as they were planned.
private struct ActionOrder {
  /// The dependencies of all actions one after another, and where those of each action begin.
  private var dependencies: [Int32] = []
  private var starts: [Int32] = [0]
  /// The round in which each action's turn comes, -1 while it is not known.
  private var rounds: [Int32]
  private var isBlocked: [Bool]
  /// The actions that wait for one another, each path ending where it began.
  private(set) var cycles: [[Int]] = []

  init(_ actions: [Action]) {
    var finder = ActionFinder(actions)
    starts.reserveCapacity(actions.count + 1)
    for (index, action) in actions.enumerated() {
      let start = dependencies.count
      for id in action.dependencyList {
        if let place = finder.place(of: id, for: index) { dependencies.append(Int32(place)) }
      }
      if dependencies.count > start + 1 { dependencies[start...].sort() }
      starts.append(Int32(dependencies.count))
    }
    rounds = Array(repeating: -1, count: actions.count)
    isBlocked = Array(repeating: false, count: actions.count)
  }

  private func dependencies(of index: Int) -> ArraySlice<Int32> {
    dependencies[Int(starts[index])..<Int(starts[index + 1])]
  }

  /// The order of the actions, nil where they stand in it already.
  mutating func sorted() -> [Int]? {
    for index in rounds.indices where rounds[index] < 0 { visit(index) }
    if cycles.isEmpty, rounds.indices.dropFirst().allSatisfy({ rounds[$0 - 1] <= rounds[$0] }) { return nil }
    let reachable = rounds.indices.filter { !isBlocked[$0] }
    return reachable.sorted { (rounds[$0], $0) < (rounds[$1], $1) }
  }

  /// Finds the rounds of an action and of all that it waits for, without recursion: chains may be long.
  private mutating func visit(_ start: Int) {
    // Nearly always everything that an action waits for stands before it.
    guard dependencies(of: start).contains(where: { rounds[Int($0)] < 0 }) else { return settle(start) }
    var path = [start]
    var onPath: Set<Int> = [start]
    while let index = path.last {
      if let next = dependencies(of: index).first(where: { rounds[Int($0)] < 0 }).map({ Int($0) }) {
        guard onPath.insert(next).inserted else {
          close(path, at: next)
          continue
        }
        path.append(next)
      } else {
        settle(index)
        path.removeLast()
        onPath.remove(index)
      }
    }
  }

  private mutating func settle(_ index: Int) {
    guard rounds[index] < 0 else { return }
    var round: Int32 = 0
    for other in dependencies(of: index) {
      if isBlocked[Int(other)] { isBlocked[index] = true }
      round = max(round, rounds[Int(other)] + (Int(other) > index ? 1 : 0))
    }
    rounds[index] = round
  }

  /// Notes the cycle that the end of a path closes, and blocks what is in it.
  private mutating func close(_ path: [Int], at repeated: Int) {
    let cycle = Array(path[(path.firstIndex(of: repeated) ?? 0)...])
    cycles.append(cycle + [repeated])
    for index in cycle {
      rounds[index] = 0
      isBlocked[index] = true
    }
  }
}
