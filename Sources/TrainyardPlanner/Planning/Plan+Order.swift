internal import TrainyardResources

extension Plan {
  /// Sorts the actions so that each stands behind what it depends on, otherwise as they were planned.
  ///
  /// A cycle is a problem of the plan that names its path; its actions, and those that wait for them, are left out.
  package mutating func orderActions() {
    let unordered = actions
    var order = ActionOrder(unordered)
    actions = order.sorted().map { unordered[$0] }
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
  private let dependencies: [[Int]]
  /// The round in which each action's turn comes, nil while it is not known.
  private var rounds: [Int?]
  private var isBlocked: [Bool]
  /// The actions that wait for one another, each path ending where it began.
  private(set) var cycles: [[Int]] = []

  init(_ actions: [Action]) {
    let indices = Dictionary(zip(actions.map(\.id), actions.indices)) { first, _ in first }
    dependencies = actions.map { action in
      action.dependencies.isEmpty ? [] : action.dependencies.compactMap { indices[$0] }.sorted()
    }
    rounds = Array(repeating: nil, count: actions.count)
    isBlocked = Array(repeating: false, count: actions.count)
  }

  mutating func sorted() -> [Int] {
    for index in dependencies.indices where rounds[index] == nil { visit(index) }
    let reachable = dependencies.indices.filter { !isBlocked[$0] }
    return reachable.sorted { ((rounds[$0] ?? 0), $0) < ((rounds[$1] ?? 0), $1) }
  }

  /// Finds the rounds of an action and of all that it waits for, without recursion: chains may be long.
  private mutating func visit(_ start: Int) {
    var path = [start]
    var onPath: Set<Int> = [start]
    while let index = path.last {
      if let next = dependencies[index].first(where: { rounds[$0] == nil }) {
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
    guard rounds[index] == nil else { return }
    isBlocked[index] = dependencies[index].contains { isBlocked[$0] }
    rounds[index] = dependencies[index].reduce(0) { round, other in
      max(round, (rounds[other] ?? 0) + (other > index ? 1 : 0))
    }
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
