internal import TrainyardDiagnostics
package import TrainyardPlanner

/// A plan for people: what will start, what will end and why, each with its place in Git; the totals and verdicts last.
package struct PlanTextReport: Sendable {
  private let plan: PlanDocument

  package init(_ plan: PlanDocument) {
    self.plan = plan
  }

  /// Renders the plan.
  ///
  /// - Parameters:
  ///   - width: The columns of the terminal.
  ///   - usesColor: Whether to use terminal colours; everything is readable without.
  package func text(width: Int = 100, usesColor: Bool = false) -> String {
    var page = TextPage(width: width, usesColor: usesColor, places: places)
    addHeading(to: &page)
    let groups = JobGroups(plan)
    addBlocks(groups, to: &page)
    addUnmanaged(outside: Set(groups.declaredJobs), to: &page)
    addCauses(to: &page)
    addNames(to: &page)
    addProblems(to: &page)
    addTotals(to: &page)
    addVerdicts(to: &page)
    return page.text
  }

  /// Every place that a row may name.
  private var places: [String] {
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

  private func addBlocks(_ groups: JobGroups, to page: inout TextPage) {
    for action in plan.actions where action.job == nil { ConfigurationBlock(action).add(to: &page) }
    let blocks = groups.declaredJobs.map { JobBlock($0, in: groups) }
    for block in blocks where block.isNotable { block.add(to: &page) }
    // Jobs without a change are one line each, and none where the whole plan is empty.
    let quiet = plan.actions.isEmpty ? [] : blocks.filter { !$0.isNotable }
    for block in quiet { block.addLine(to: &page) }
    if !quiet.isEmpty { page.line() }
  }

  /// The unmanaged objects that no job's block tells of.
  private func addUnmanaged(outside declared: Set<String>, to page: inout TextPage) {
    let outside = plan.unmanaged.filter { $0.job.map { !declared.contains($0) } ?? true }
    guard !outside.isEmpty else { return }
    let shown = outside.prefix(10).map(\.address).joined(separator: ", ")
    page.line("unmanaged, left alone: \(shown)" + (outside.count > 10 ? " and \(outside.count - 10) more" : ""))
    page.line()
  }

  // MARK: - Totals

  /// One line for each field whose change at one place causes several actions.
  private func addCauses(to page: inout TextPage) {
    for cause in plan.causes {
      let effects = [
        (cause.updates, "update", "updates"), (cause.launches, "launch", "launches"), (cause.stops, "stop", "stops"),
        (cause.deletes, "delete", "deletes"),
      ].filter { $0.0 > 0 }.map { Phrases.count($0.0, $0.1, plural: $0.2) }
      page.line("Cause: \(cause.path), \(cause.place) → \(effects.joined(separator: ", "))")
    }
    if !plan.causes.isEmpty { page.line() }
  }

  private func addNames(to page: inout TextPage) {
    let verbs: [(String, [Action.Kind])] = [
      ("create", [.createConfig, .createJob, .createVersion]), ("update", [.updateConfig, .updateJob]),
      ("stop", [.stopVersion]), ("delete", [.deleteConfig, .deleteJob, .deleteVersion]),
    ]
    for (verb, kinds) in verbs {
      let names = plan.actions.filter { kinds.contains($0.kind) }.map(name(of:))
      guard !names.isEmpty else { continue }
      let label = "  " + verb + String(repeating: " ", count: 9 - verb.count)
      let items = names.dropLast().map { $0 + "," } + names.suffix(1)
      for (index, line) in items.wrapped(to: page.width - label.count).enumerated() {
        page.line((index == 0 ? label : String(repeating: " ", count: label.count)) + line)
      }
    }
    if !plan.actions.isEmpty { page.line() }
  }

  private func name(of action: ActionDocument) -> String {
    guard action.kind == .createJob, let launch = action.launch else { return action.address }
    return "\(action.address) with \(launch.address.dropFirst(action.address.count + 1))"
  }

  private func addProblems(to page: inout TextPage) {
    for (problems, label, style) in [(plan.problems, "error", TerminalStyle.red), (plan.warnings, "warning", .yellow)] {
      for problem in problems {
        let place = problem.place.map { "\($0): " } ?? ""
        page.line("\(place)\(label): \(problem.message) [\(problem.code.rawValue)]", style)
        if let hint = problem.hint { page.line("  help: \(hint)") }
      }
    }
    for note in plan.notes {
      let shown = note.addresses.prefix(10).joined(separator: ", ")
      let rest = note.addresses.count > 10 ? " and \(note.addresses.count - 10) more" : ""
      page.line("note: \(note.message)\(note.addresses.isEmpty ? "" : ": \(shown)\(rest)") [\(note.code.rawValue)]")
    }
    if !plan.problems.isEmpty || !plan.warnings.isEmpty || !plan.notes.isEmpty { page.line() }
  }

  private func addTotals(to page: inout TextPage) {
    let summary = plan.summary
    let rest = "\(summary.unchanged) unchanged, \(summary.unmanaged) unmanaged, \(summary.withheld) withheld."
    let drift = summary.drift
    let driftLine =
      "Drift: \(drift.missing) missing, \(drift.extra) extra, \(drift.changed) changed, \(drift.failed) failed."
    guard !plan.actions.isEmpty else {
      let errors = plan.problems.isEmpty ? "" : " \(Phrases.count(plan.problems.count, "object")) could not be planned."
      page.line("No changes. \(rest)\(errors)", .bold)
      if drift.total > 0 { page.line(driftLine) }
      return
    }
    page.line(
      "Plan: \(summary.create) to create, \(summary.update) to update, \(summary.stop) to stop, "
        + "\(summary.delete) to delete. \(rest)", .bold)
    page.line(driftLine)
    if summary.launches > 0 {
      let types = summary.accelerators.isEmpty ? "" : " (\(Phrases.accelerators(summary.accelerators)))"
      page.line(
        "Starts \(Phrases.count(summary.launches, "launch", plural: "launches")) on "
          + "\(Phrases.count(summary.nodes, "node"))\(types).")
    }
    if summary.kills > 0 {
      page.line(
        "Ends \(Phrases.count(summary.kills, "running version")) on \(Phrases.count(summary.killedNodes, "node")).",
        .red)
    }
  }

  private func addVerdicts(to page: inout TextPage) {
    for verdict in plan.verdicts { page.line("Stopped by a guard: \(verdict.message).", .red) }
    if !plan.verdicts.isEmpty {
      page.line("Or approve exactly this plan with --approve \(plan.shortHash).")
    }
    if !plan.actions.isEmpty { page.line("Hash \(plan.shortHash)") }
  }
}
