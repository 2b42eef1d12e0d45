internal import TrainyardResources

extension Plan {
  /// Sorts the actions so that each stands behind what it depends on, otherwise as they were planned.
  ///
  /// A cycle is a problem of the plan that names its path.
  mutating func orderActions() {
    let byID = Dictionary(actions.map { ($0.id, $0) }) { first, _ in first }
    var ordered: [Action] = []
    var done: Set<Action.ID> = []
    var waiting = actions
    while !waiting.isEmpty {
      var rest: [Action] = []
      for action in waiting {
        if action.dependencies.allSatisfy({ done.contains($0) || byID[$0] == nil }) {
          ordered.append(action)
          done.insert(action.id)
        } else {
          rest.append(action)
        }
      }
      if rest.count == waiting.count {
        let path = rest.map(\.id.description).joined(separator: " → ")
        problems.append(PlanProblem(.dependencyCycle, rest[0].address, "these actions wait for one another: \(path)"))
        break
      }
      waiting = rest
    }
    actions = ordered
  }
}
