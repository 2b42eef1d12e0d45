internal import TrainyardDiagnostics
internal import TrainyardPlanner

/// Launches of one job that differ in nothing but their names, told once; none of them ends a run that is under way.
struct LaunchGroup {
  /// From so many launches on they are told together.
  private static let least = 10

  let launches: [ActionDocument]
  private let ends: [ActionDocument]

  /// Puts the launches of a job that are alike together.
  ///
  /// - Parameters:
  ///   - launches: The launches of the job in the plan's order.
  ///   - ends: The stops and deletes of the job.
  /// - Returns: The launches in the order of the first of each group; those that are told alone are groups of one.
  static func all(of launches: [ActionDocument], ending ends: [ActionDocument]) -> [LaunchGroup] {
    let ends = Dictionary(grouping: ends) { $0.version?.name ?? "" }
    var order: [Likeness] = []
    var groups: [Likeness: [ActionDocument]] = [:]
    for action in launches {
      let likeness = Likeness(action, ends: action.replaces.flatMap { ends[$0.name] } ?? [])
      if groups[likeness] == nil { order.append(likeness) }
      groups[likeness, default: []].append(action)
    }
    return order.flatMap { likeness -> [LaunchGroup] in
      let actions = groups[likeness] ?? []
      func group(_ actions: [ActionDocument]) -> LaunchGroup {
        LaunchGroup(launches: actions, ends: actions.compactMap(\.replaces).flatMap { ends[$0.name] ?? [] })
      }
      return actions.count >= least && likeness.isHarmless ? [group(actions)] : actions.map { group([$0]) }
    }
  }

  /// Adds the launches as one block.
  func add(to page: inout TextPage) {
    guard let first = launches.first, let launch = first.launch else { return }
    let count = Phrases.count(launches.count, "version")
    page.row(
      indent: 2, "\(first.symbol) \(count)",
      first.replaces == nil ? first.reason.words : "replace as many others: content differs",
      place: first.place?.description, first.style)
    ChangeRows(first.changes, detail: .standard).add(to: &page)
    page.row(indent: 6, "+ launch", "\(Phrases.size(nodes: launch.nodes, launch.accelerators)) each", .green)
    for (kind, label) in [(Action.Kind.stopVersion, "■ stop"), (.deleteVersion, "- delete")] {
      let number = ends.count { $0.kind == kind }
      if number > 0 { page.row(indent: 6, label, Phrases.count(number, "version"), .red) }
    }
    let names = launches.map { action in
      let name = action.address.split(separator: "/").last.map(String.init) ?? action.address
      return action.replaces.map { "\(name) (\($0.name))" } ?? name
    }
    page.line(names.joined(separator: ", "), indent: 6, hanging: 0)
  }
}

/// What launches have in common that are told together.
private struct Likeness: Hashable {
  var symbol: String
  var reason: Reason.Code
  var words: String
  var changes: [ChangeDocument]
  var nodes: Int?
  var accelerators: AcceleratorsDocument?
  var isHarmless: Bool
  var ends: [Action.Kind]

  init(_ action: ActionDocument, ends: [ActionDocument]) {
    symbol = action.symbol
    reason = action.reason.code
    // The reason of a replacement names the version that it replaces.
    words = action.replaces == nil ? action.reason.words : ""
    changes = action.changes
    nodes = action.launch?.nodes
    accelerators = action.launch?.accelerators
    // What waits for another run, or ends one, is told by itself.
    let waits = action.dependsOn.contains { id in
      [Action.Kind.stopVersion, .deleteVersion, .deleteJob].contains { id.hasPrefix($0.rawValue + " ") }
    }
    isHarmless = !waits && action.launch?.after == nil && ends.allSatisfy { $0.kills.isEmpty }
    self.ends = ends.map(\.kind)
  }
}
