internal import TrainyardPlanner

/// A plan in a comment: totals, what needs a decision, names, and details folded by job.
struct MarkdownPlan {
  private let plan: PlanDocument
  /// Whether the plan was carried out, so that results stand in the place of names and guards.
  private let isApplied: Bool

  init(_ plan: PlanDocument, isApplied: Bool) {
    self.plan = plan
    self.isApplied = isApplied
  }

  /// - Parameter omissions: Takes what was left out for length, in words.
  func add(to page: inout MarkdownPage, omitting omissions: inout [String]) {
    addTotals(to: &page)
    addKills(to: &page)
    if !isApplied { addGuards(to: &page) }
    addProblems(to: &page)
    if !isApplied { addNames(to: &page, omitting: &omissions) }
    addRemarks(to: &page)
    MarkdownDetails(plan).add(to: &page, omitting: &omissions)
  }

  private func addTotals(to page: inout MarkdownPage) {
    let sentences = plan.totals + [plan.driftSentence, plan.startsSentence].compactMap(\.self)
    page.add(sentences.map(MarkdownText.sentence).joined(separator: " ") + "\n\n")
    if !plan.filter.isEmpty {
      page.add("Limited by \(MarkdownText.code(plan.filter.joined(separator: " "))).\n\n")
    }
  }

  // MARK: - What needs a decision

  private func addKills(to page: inout MarkdownPage) {
    guard let sentence = plan.endsSentence else { return }
    let lines = plan.actions.flatMap { action in
      action.kills.map { kill in
        let name = action.version?.name == kill.name ? "" : " \(MarkdownText.code(kill.name))"
        return "> - \(MarkdownText.code(action.address))\(name): \(MarkdownText.sentence(Phrases.state(kill)))"
      }
    }
    add("CAUTION", sentence, lines, to: &page)
  }

  private func addGuards(to page: inout MarkdownPage) {
    guard let approval = plan.approval else { return }
    let count = Phrases.count(plan.verdicts.count, "guard")
    add(
      "WARNING", "\(count) \(plan.verdicts.count == 1 ? "stops" : "stop") this plan.",
      plan.verdicts.map { "> - \(MarkdownText.sentence($0.message))" }, last: MarkdownText.sentence(approval), to: &page
    )
  }

  private func addProblems(to page: inout MarkdownPage) {
    guard !plan.problems.isEmpty else { return }
    add(
      "CAUTION", "\(Phrases.count(plan.problems.count, "object")) could not be planned.", plan.problems.map(line),
      to: &page)
  }

  private func line(_ problem: ProblemDocument) -> String {
    let place = problem.place.map { "\(MarkdownText.code($0.description)) " } ?? ""
    let hint = problem.hint.map { "\n>   - help: \(MarkdownText.sentence($0))" } ?? ""
    return "> - \(place)\(MarkdownText.sentence(problem.message)) [`\(problem.code.rawValue)`]\(hint)"
  }

  /// Adds a block that stands out.
  private func add(
    _ kind: String, _ title: String, _ lines: [String], last: String? = nil, to page: inout MarkdownPage
  ) {
    page.add("> [!\(kind)]\n> **\(MarkdownText.sentence(title))**\n>\n")
    page.add(lines, upTo: page.room / 4) { "> - and \($0) more" }
    if let last { page.add(">\n> \(last)\n") }
    page.add("\n")
  }

  // MARK: - Names and remarks

  private func addNames(to page: inout MarkdownPage, omitting omissions: inout [String]) {
    for group in NameGroups(plan).groups {
      page.add("**\(group.verb)**\n\n")
      let lines = group.names.map { "- \(MarkdownText.code($0))" }
      page.add(lines) { count in
        omissions.append("\(count) of \(lines.count) lines of names to \(group.verb)")
        return "- and \(count) more"
      }
      page.add("\n")
    }
  }

  private func addRemarks(to page: inout MarkdownPage) {
    let causes = plan.causes.map { "- Cause: \(MarkdownText.sentence($0.words))" }
    let warnings = plan.warnings.map { warning in
      let place = warning.place.map { " \(MarkdownText.code($0.description))" } ?? ""
      let hint = warning.hint.map { "\n  - help: \(MarkdownText.sentence($0))" } ?? ""
      return "- **warning**\(place) \(MarkdownText.sentence(warning.message)) [`\(warning.code.rawValue)`]\(hint)"
    }
    let notes = plan.notes.map { "- note: \(MarkdownText.sentence($0.words(naming: 10)))" }
    let withheld = plan.withheld.map {
      "- withheld: \(MarkdownText.code($0.address)) \(MarkdownText.sentence($0.words))"
    }
    let lines = causes + warnings + notes + withheld
    guard !lines.isEmpty else { return }
    page.add(lines, upTo: page.room / 2) { "- and \($0) more remarks" }
    page.add("\n")
  }
}
