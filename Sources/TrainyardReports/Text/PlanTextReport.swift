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
    addGroups(to: &page)
    addUnmanaged(to: &page)
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
    page.line()
  }

  // MARK: - Objects

  private func addGroups(to page: inout TextPage) {
    for action in plan.actions where action.job == nil { ConfigurationBlock(action).add(to: &page) }
    let jobs = Set((plan.actions.map(\.job) + plan.withheld.map(\.job) + plan.unchanged.map(\.job)).compactMap(\.self))
    let blocks = jobs.sorted().map { JobBlock($0, in: plan) }
    for block in blocks where block.isNotable { block.add(to: &page) }
    // Jobs without a change are one line each, and none where the whole plan is empty.
    let quiet = plan.actions.isEmpty ? [] : blocks.filter { !$0.isNotable }
    for block in quiet { block.addLine(to: &page) }
    if !quiet.isEmpty { page.line() }
  }

  private func addUnmanaged(to page: inout TextPage) {
    let outside = plan.unmanaged.filter { $0.job.map { $0 == String($0) && !declares($0) } ?? true }
    guard !outside.isEmpty else { return }
    let shown = outside.prefix(10).map(\.address).joined(separator: ", ")
    page.line("unmanaged, left alone: \(shown)" + (outside.count > 10 ? " and \(outside.count - 10) more" : ""))
    page.line()
  }

  private func declares(_ job: String) -> Bool {
    plan.unchanged.contains { $0.job == job } || plan.actions.contains { $0.job == job }
      || plan.withheld.contains { $0.job == job }
  }

  // MARK: - Totals

  /// One line for each field whose change at one place causes several actions.
  private func addCauses(to page: inout TextPage) {
    var causes: [String: [ActionDocument]] = [:]
    for action in plan.actions {
      for change in action.changes {
        guard let place = change.place else { continue }
        causes["\(change.path), \(place)", default: []].append(action)
      }
    }
    let shared = causes.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }
    for (cause, actions) in shared {
      let effects = [
        (actions.count { $0.kind == .updateConfig || $0.kind == .updateJob }, "update"),
        (actions.count { $0.launch != nil }, "launch"),
      ].filter { $0.0 > 0 }.map { Phrases.count($0.0, $0.1, plural: $0.1 == "launch" ? "launches" : nil) }
      page.line("Cause: \(cause) → \(effects.joined(separator: ", "))")
    }
    if !shared.isEmpty { page.line() }
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
    if !plan.problems.isEmpty || !plan.warnings.isEmpty { page.line() }
  }

  private func addTotals(to page: inout TextPage) {
    let summary = plan.summary
    let rest = "\(summary.unchanged) unchanged, \(summary.unmanaged) unmanaged, \(summary.withheld) withheld."
    guard !plan.actions.isEmpty else {
      let errors = plan.problems.isEmpty ? "" : " \(Phrases.count(plan.problems.count, "object")) could not be planned."
      return page.line("No changes. \(rest)\(errors)", .bold)
    }
    page.line(
      "Plan: \(summary.create) to create, \(summary.update) to update, \(summary.stop) to stop, "
        + "\(summary.delete) to delete. \(rest)", .bold)
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
