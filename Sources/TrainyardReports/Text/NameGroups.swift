internal import TrainyardPlanner

/// The addresses of a plan's actions by what is done, for the summary that is names only.
struct NameGroups {
  /// One verb with the addresses that it is done to.
  struct Group {
    var verb: String
    var names: [String]
  }

  /// The verbs that occur, creations first.
  let groups: [Group]

  /// From so many names on, the names of one job are listed behind its name.
  private static let limit = 20

  init(_ plan: PlanDocument) {
    let verbs: [(String, [Action.Kind])] = [
      ("create", [.createConfig, .createJob, .createVersion]), ("update", [.updateConfig, .updateJob]),
      ("stop", [.stopVersion]), ("delete", [.deleteConfig, .deleteJob, .deleteVersion]),
    ]
    groups = verbs.compactMap { verb, kinds in
      let names = Self.names(of: plan.actions.filter { kinds.contains($0.kind) })
      return names.isEmpty ? nil : Group(verb: verb, names: names)
    }
  }

  private static func names(of actions: [ActionDocument]) -> [String] {
    guard actions.count > limit else { return actions.map(name) }
    var order: [String] = []
    var versions: [String: [String]] = [:]
    for action in actions {
      let prefix = action.job.map { "job/\($0)/version/" } ?? ""
      guard !prefix.isEmpty, action.address.hasPrefix(prefix) else {
        order.append(name(of: action))
        continue
      }
      if versions[prefix] == nil { order.append(prefix) }
      versions[prefix, default: []].append(String(action.address.dropFirst(prefix.count)))
    }
    return order.map { name in versions[name].map { "\(name) \($0.joined(separator: ", "))" } ?? name }
  }

  private static func name(of action: ActionDocument) -> String {
    guard action.kind == .createJob, let launch = action.launch else { return action.address }
    return "\(action.address) with \(launch.address.dropFirst(action.address.count + 1))"
  }
}
