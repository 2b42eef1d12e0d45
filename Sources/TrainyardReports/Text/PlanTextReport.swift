internal import TrainyardDiagnostics
package import TrainyardPlanner

/// A plan for people: what will start, what will end and why, each with its place in Git; the totals and verdicts last.
package struct PlanTextReport: Sendable {
  private let plan: PlanDocument
  private let detail: PlanDetail

  /// Creates a report of a plan.
  package init(_ plan: PlanDocument, detail: PlanDetail = .standard) {
    self.plan = plan
    self.detail = detail
  }

  /// Renders the plan.
  ///
  /// - Parameters:
  ///   - width: The columns of the terminal.
  ///   - usesColor: Whether to use terminal colours; everything is readable without.
  package func text(width: Int = 100, usesColor: Bool = false) -> String {
    let labels = detail == .concise ? plan.actions.map { "\($0.symbol) \($0.address)" } : []
    var page = TextPage(width: width, usesColor: usesColor, places: places, labels: labels)
    addHeading(to: &page)
    if detail == .concise {
      addActions(to: &page)
    } else {
      let groups = JobGroups(plan)
      addBlocks(groups, to: &page)
      addUnmanaged(outside: Set(groups.declaredJobs), to: &page)
    }
    VerdictBlock(plan, detail: detail).add(to: &page)
    return page.text
  }

  /// Every place that a row may name.
  private var places: [String] {
    guard detail != .concise else { return [] }
    let actions = plan.actions.flatMap { [$0.place, $0.launch?.place] + $0.changes.map(\.place) }
    return (actions + plan.withheld.map(\.place) + plan.unchanged.map(\.place)).compactMap { $0?.description }
  }

  private func addHeading(to page: inout TextPage) {
    let target = plan.target
    func shortened(_ id: String) -> String { id.count > 12 ? id.prefix(8) + "…" : id }
    page.line(
      "Trainyard plan   owner \(plan.owner)   \(target.region ?? target.endpoint)   project \(shortened(target.projectId))"
        + "   workspace \(target.workspaceId)", .bold)
    if !plan.filter.isEmpty { page.line("limited by \(plan.filter.joined(separator: " "))") }
    page.line()
  }

  // MARK: - Objects

  /// One line for each action, in the order in which they can be carried out.
  private func addActions(to page: inout TextPage) {
    for action in plan.actions { page.row(indent: 2, "\(action.symbol) \(action.address)", action.brief, action.style) }
    if !plan.actions.isEmpty { page.line() }
  }

  private func addBlocks(_ groups: JobGroups, to page: inout TextPage) {
    for action in plan.actions where action.job == nil { ConfigurationBlock(action, detail: detail).add(to: &page) }
    let blocks = groups.declaredJobs.map { JobBlock($0, in: groups, detail: detail) }
    func isShown(_ block: JobBlock) -> Bool { block.isNotable || detail == .full }
    for block in blocks where isShown(block) { block.add(to: &page) }
    // Jobs without a change are one line each, and none where the whole plan is empty.
    let quiet = plan.actions.isEmpty ? [] : blocks.filter { !isShown($0) }
    for block in quiet { block.addLine(to: &page) }
    if !quiet.isEmpty { page.line() }
    if detail == .full { addUnchangedConfigurations(to: &page) }
  }

  private func addUnchangedConfigurations(to page: inout TextPage) {
    let configurations = plan.unchanged.filter { $0.job == nil }
    for item in configurations { page.row(indent: 0, item.address, "unchanged", place: item.place?.description) }
    if !configurations.isEmpty { page.line() }
  }

  /// The unmanaged objects that no job's block tells of.
  private func addUnmanaged(outside declared: Set<String>, to page: inout TextPage) {
    let outside = plan.unmanaged.filter { $0.job.map { !declared.contains($0) } ?? true }.map(\.address)
    guard !outside.isEmpty else { return }
    page.line("unmanaged, left alone: \(Phrases.list(outside, naming: detail == .full ? .max : 10))")
    page.line()
  }
}
