internal import TrainyardPlanner
internal import TrainyardReports

/// What a plan has to pass before it is carried out: its own problems, the review, the guards, and a person.
struct ApplyGate: Sendable {
  /// The saved plan that was reviewed.
  let saved: PlanDocument?
  /// The start of the hash that was reviewed.
  let expected: String?
  /// The start of the hash that may pass the guards.
  let approved: String?
  /// Whether a person is asked.
  let asks: Bool
  let context: CommandContext

  /// Refuses a plan that must not be carried out.
  func check(_ plan: PlanDocument) throws(CommandFailure) {
    guard plan.problems.isEmpty else { throw CommandFailure(.error, "the plan has errors; nothing was changed") }
    if let saved, case let check = ReceiptCheck(saved, against: plan), !check.isEqual {
      throw stale(plan, against: saved, check)
    }
    if let expected, !plan.hash.hasPrefix(expected.lowercased()) { throw stale(plan, expected: expected) }
    let isApproved = approved.map { plan.hash.hasPrefix($0.lowercased()) } ?? false
    guard plan.verdicts.isEmpty || isApproved else {
      throw CommandFailure(
        .guarded, "stopped by \(plan.verdicts.count == 1 ? "a guard" : "guards"); nothing was changed",
        hint: "the plan names each guard and the way past it; --approve \(plan.shortHash) passes all for this plan")
    }
  }

  private func stale(
    _ plan: PlanDocument, against saved: PlanDocument, _ check: ReceiptCheck
  ) -> CommandFailure {
    // The report indents what belongs together below two blanks of its own.
    let details = check.text.split(separator: "\n").map { String($0.hasPrefix("  ") ? $0.dropFirst(2) : $0) }
    guard check.misplacements.isEmpty else {
      return CommandFailure(
        .stale, "the saved plan was made for something else; nothing was changed",
        hint: "apply it with the project, environment and limits that it was made with", details: details)
    }
    return CommandFailure(.stale, words(plan, saved.hash), hint: "plan again and have it reviewed", details: details)
  }

  /// Only the hash of the reviewed plan is known, so what there is now stands for the differences.
  private func stale(_ plan: PlanDocument, expected: String) -> CommandFailure {
    let now = plan.actions.prefix(50).map { "now: \($0.kind.rawValue) \($0.address) (\($0.reason.code.rawValue))" }
    let more = plan.actions.count > 50 ? ["now: \(plan.actions.count - 50) more"] : []
    return CommandFailure(
      .stale, words(plan, expected),
      hint: "plan again and have it reviewed; 'apply PLAN', with the plan that was reviewed, shows each difference",
      details: now.isEmpty ? ["now: nothing is left to do"] : now + more)
  }

  private func words(_ plan: PlanDocument, _ reviewed: String) -> String {
    "the plan is not the one that was reviewed (\(reviewed.prefix(16).lowercased()), now \(plan.shortHash));"
      + " nothing was changed"
  }

  /// Asks a person.
  ///
  /// - Throws: ``CommandFailure`` where the answer is anything but yes, or where nobody is there.
  func ask(_ plan: PlanDocument) throws(CommandFailure) {
    guard context.canAsk else {
      throw .nobodyAnswers(
        context, nothing: "nothing was changed",
        hint: "use --auto-approve, best together with --expect \(plan.shortHash)")
    }
    context.console.writeError("\nCarry this out? Only 'yes' is taken for an answer: ")
    guard let answer = context.console.readAnswer() else {
      context.console.writeError("\n")
      throw CommandFailure(.error, "no answer; nothing was changed")
    }
    guard answer == "yes" else { throw CommandFailure(.error, "not confirmed; nothing was changed") }
  }
}
