internal import TrainyardDiagnostics
internal import TrainyardPlanner

/// The end of a plan, where a terminal leaves the eye: causes, names, problems, totals, guards and the hash.
struct VerdictBlock {
  private let plan: PlanDocument
  private let detail: PlanDetail

  init(_ plan: PlanDocument, detail: PlanDetail) {
    self.plan = plan
    self.detail = detail
  }

  func add(to page: inout TextPage) {
    addCauses(to: &page)
    // The lines of a concise plan are the names.
    if detail != .concise { addNames(to: &page) }
    addProblems(to: &page)
    addTotals(to: &page)
    addVerdicts(to: &page)
  }

  /// One line for each field whose change at one place causes several actions.
  private func addCauses(to page: inout TextPage) {
    for cause in plan.causes { page.line("Cause: \(cause.words)") }
    if !plan.causes.isEmpty { page.line() }
  }

  private func addNames(to page: inout TextPage) {
    let groups = NameGroups(plan).groups
    for group in groups {
      let label = group.verb + String(repeating: " ", count: 9 - group.verb.count)
      // Names of whole jobs stand below one another.
      guard group.names.contains(where: { $0.contains("/ ") }) else {
        page.line(label + group.names.joined(separator: ", "), indent: 2, hanging: 9)
        continue
      }
      page.line(label + (group.names.first ?? ""), indent: 2, hanging: 11)
      for name in group.names.dropFirst() { page.line(name, indent: 11) }
    }
    if !groups.isEmpty { page.line() }
  }

  private func addProblems(to page: inout TextPage) {
    for (problems, label, style) in [(plan.problems, "error", TerminalStyle.red), (plan.warnings, "warning", .yellow)] {
      for problem in problems {
        let place = problem.place.map { "\($0): " } ?? ""
        page.line("\(place)\(label): \(problem.message) [\(problem.code.rawValue)]", style)
        if let hint = problem.hint { page.line("help: \(hint)", indent: 2, hanging: 6) }
      }
    }
    for note in plan.notes {
      page.line("note: \(note.words(naming: detail == .full ? .max : 10)) [\(note.code.rawValue)]")
    }
    if !plan.problems.isEmpty || !plan.warnings.isEmpty || !plan.notes.isEmpty { page.line() }
  }

  private func addTotals(to page: inout TextPage) {
    // What changes and what does not stand on a line each where one is too short.
    let isShort = plan.totals.joined(separator: " ").columns > page.width
    for line in isShort ? plan.totals : [plan.totals.joined(separator: " ")] { page.line(line, .bold) }
    for sentence in [plan.driftSentence, plan.startsSentence].compactMap(\.self) { page.line(sentence) }
    if let sentence = plan.endsSentence { page.line(sentence, .red) }
  }

  private func addVerdicts(to page: inout TextPage) {
    for verdict in plan.verdicts { page.line("Stopped by a guard: \(verdict.message).", .red) }
    if let approval = plan.approval { page.line(approval) }
    if !plan.actions.isEmpty { page.line("Hash \(plan.shortHash)") }
  }
}
