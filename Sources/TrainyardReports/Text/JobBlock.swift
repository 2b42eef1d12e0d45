internal import TrainyardDiagnostics
internal import TrainyardPlanner

/// The lines of one job: its own change, its runs, what ends, what is withheld, and what stays.
struct JobBlock {
  private let job: String
  private let actions: [ActionDocument]
  private let withheld: [WithheldDocument]
  private let unchanged: [UnchangedDocument]
  private let unmanaged: [UnmanagedDocument]
  private let prefix: String
  private let place: String?
  private let detail: PlanDetail
  /// The stops and deletes by the version that they end.
  private let endsByVersion: [String: [ActionDocument]]

  init(_ job: String, in plan: JobGroups, detail: PlanDetail) {
    self.job = job
    self.detail = detail
    let address = "job/\(job)"
    let all = plan.unchanged[job] ?? []
    actions = plan.actions[job] ?? []
    endsByVersion = Dictionary(grouping: actions.filter { $0.version != nil }) { $0.version?.name ?? "" }
    withheld = plan.withheld[job] ?? []
    unchanged = all.filter { $0.version != nil }
    unmanaged = plan.unmanaged[job] ?? []
    prefix = address + "/"
    place =
      (actions.first { $0.address == address }?.place ?? all.first { $0.address == address }?.place)?.description
  }

  /// Whether there is something to say about the job even where the whole plan changes nothing.
  var isNotable: Bool {
    !actions.isEmpty || !withheld.isEmpty || !unmanaged.isEmpty || unchanged.contains { $0.statusClass == "failed" }
  }

  /// Adds the job as one line, for one that nothing happens to.
  func addLine(to page: inout TextPage) {
    page.row(indent: 0, "job/\(job)", quietly, place: place)
  }

  func add(to page: inout TextPage) {
    guard !actions.isEmpty || !withheld.isEmpty || detail == .full else {
      addLine(to: &page)
      return page.line()
    }
    page.row(indent: 0, "job/\(job)", place: place, .bold)
    for action in actions where action.kind != .createVersion && action.version == nil { addJob(action, to: &page) }
    let replaced = Set(actions.compactMap { $0.replaces?.name })
    addLaunches(to: &page)
    let ends = Dictionary(grouping: actions.filter { $0.version != nil }) { $0.address }
    for address in ends.keys.sorted() where !replaced.contains(name(address)) {
      addEnd(ends[address] ?? [], to: &page)
    }
    for item in withheld {
      page.row(
        indent: 2, "? \(shortened(item.address))", "withheld: \(item.words)", place: item.place?.description, .yellow)
    }
    addRest(to: &page)
    page.line()
  }

  private var quietly: String {
    let failed = unchanged.count { $0.statusClass == "failed" }
    var text = "unchanged (\(Phrases.count(unchanged.count, "version"))" + (failed > 0 ? ", \(failed) failed)" : ")")
    if !unmanaged.isEmpty { text += ", \(unmanagedText)" }
    return text
  }

  private var unmanagedText: String {
    let names = unmanaged.map { item in
      let status =
        item.activeNodes > 0 ? " (\(item.status ?? "active"), \(Phrases.count(item.activeNodes, "node")))" : ""
      return name(item.address) + status
    }
    return "\(unmanaged.count) unmanaged: \(names.joined(separator: ", "))"
  }

  private func shortened(_ address: String) -> String {
    address.hasPrefix(prefix) ? String(address.dropFirst(prefix.count)) : "job"
  }

  /// The last part of an address: the entry's or version's name.
  private func name(_ address: String) -> String { String(address.split(separator: "/").last ?? "") }

  private func addJob(_ action: ActionDocument, to page: inout TextPage) {
    page.row(indent: 2, action.verb, action.reason.words, action.style)
    addDependencies(of: action, to: &page)
    ChangeRows(action.changes, detail: detail).add(to: &page)
    for kill in action.kills {
      page.row(indent: 6, "■ \(kill.name)", Phrases.state(kill) + ": this kills it", .red)
    }
    if let launch = action.launch {
      page.row(
        indent: 2, "+ \(shortened(launch.address))", "first run, created with the job", place: launch.place.description,
        .green)
      page.row(
        indent: 6, "+ launch", Phrases.size(nodes: launch.nodes, launch.accelerators) + waiting(action, false), .green)
    }
  }

  private func addLaunches(to page: inout TextPage) {
    let launches = actions.filter { $0.kind == .createVersion }
    guard detail != .full else {
      for action in launches { addLaunch(action, to: &page) }
      return
    }
    for group in LaunchGroup.all(of: launches, ending: actions.filter { $0.version != nil }) {
      if group.launches.count > 1 {
        group.add(to: &page)
      } else {
        group.launches.forEach { addLaunch($0, to: &page) }
      }
    }
  }

  private func addLaunch(_ action: ActionDocument, to page: inout TextPage) {
    guard let launch = action.launch else { return }
    let words = action.replaces.map { "replaces \($0.name): \(why(action, besides: $0.name))" } ?? action.reason.words
    page.row(
      indent: 2, "\(action.symbol) \(shortened(action.address))", words, place: action.place?.description,
      action.style)
    addDependencies(of: action, to: &page)
    ChangeRows(action.changes, detail: detail).add(to: &page)
    let ends = action.replaces.flatMap { endsByVersion[$0.name] } ?? []
    let isFirst = { (end: ActionDocument) in action.dependsOn.contains("\(end.kind.rawValue) \(end.address)") }
    addEndRows(ends.filter(isFirst), of: ends.count, showsName: true, to: &page)
    let after = launch.after.map { ", after \(name($0))" } ?? waiting(action, ends.contains(where: isFirst))
    page.row(indent: 6, "+ launch", Phrases.size(nodes: launch.nodes, launch.accelerators) + after, .green)
    addEndRows(ends.filter { !isFirst($0) }, of: ends.count, showsName: true, to: &page)
  }

  /// What a launch waits for beside its parent: ends of runs that write where it will write.
  private func waiting(_ action: ActionDocument, _ replacedEndsFirst: Bool) -> String {
    if replacedEndsFirst { return ", once that has ended" }
    let ends = [Action.Kind.stopVersion, .deleteVersion, .deleteJob].map { $0.rawValue + " " }
    let names = action.dependsOn.compactMap { id -> String? in
      guard let kind = ends.first(where: id.hasPrefix) else { return nil }
      let address = String(id.dropFirst(kind.count))
      return address.hasPrefix(prefix) ? name(address) : address
    }
    return names.isEmpty ? "" : ", once \(names.joined(separator: " and ")) \(names.count == 1 ? "has" : "have") ended"
  }

  /// The reason of a launch, without the name of the version that stands before it already.
  private func why(_ action: ActionDocument, besides name: String) -> String {
    let common = "content differs from \(name)"
    let words = action.reason.words
    return words.hasPrefix(common) ? "content differs" + words.dropFirst(common.count) : words
  }

  private func addEnd(_ ends: [ActionDocument], to page: inout TextPage) {
    guard let first = ends.first, let version = first.version else { return }
    page.row(indent: 2, "- version/\(version.name)", first.reason.words, .red)
    addEndRows(ends, of: ends.count, showsName: false, to: &page)
  }

  private func addEndRows(_ ends: [ActionDocument], of count: Int, showsName: Bool, to page: inout TextPage) {
    for end in ends {
      guard let version = end.version else { continue }
      let name = showsName ? " \(version.name)" : ""
      let symbol = end.kind == .stopVersion ? "■ stop" : "- delete"
      let kills = end.kills.isEmpty ? "" : ": this kills it"
      let state = end.kind == .stopVersion || count == 1 ? Phrases.state(version) + kills : "once it has stopped"
      page.row(indent: 6, symbol + name, state, .red)
      addDependencies(of: end, to: &page)
    }
  }

  /// What has to succeed before an action, in a full report.
  private func addDependencies(of action: ActionDocument, to page: inout TextPage) {
    guard detail == .full, !action.dependsOn.isEmpty else { return }
    page.line("waits for \(action.dependsOn.joined(separator: ", "))", indent: 6)
  }

  private func addRest(to page: inout TextPage) {
    let failed = unchanged.filter { $0.statusClass == "failed" }
    let good = unchanged.filter { $0.statusClass != "failed" }
    if detail == .full {
      for item in good {
        page.row(indent: 2, "= \(shortened(item.address))", state(item), place: item.place?.description)
      }
    } else if !good.isEmpty {
      page.row(indent: 2, "= \(good.count) unchanged")
    }
    for item in failed {
      page.row(indent: 2, "! \(shortened(item.address))", "\(state(item)); not retried", .yellow)
    }
    if !unmanaged.isEmpty { page.line("· \(unmanagedText)", indent: 2) }
  }

  private func state(_ item: UnchangedDocument) -> String {
    [item.version, item.status].compactMap(\.self).joined(separator: " ")
  }
}
