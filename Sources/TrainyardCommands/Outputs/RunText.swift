internal import TrainyardDiagnostics
internal import TrainyardReports

/// The text form of a run.
struct RunText {
  let content: RunRecord.Content
  let detail: PlanDetail
  let width: Int
  let usesColor: Bool

  /// What standard output has not shown yet; failures and findings are talk, and stand on standard error.
  var rest: String { (content.planIsShown ? "" : plan) + (content.summary ?? "") + outcome }

  /// All of it, for a file that is read alone.
  var whole: String { findings + plan + (content.summary ?? "") + outcome + failure }

  /// The plan.
  var plan: String {
    content.report.plan.map { PlanTextReport($0, detail: detail).text(width: width, usesColor: usesColor) } ?? ""
  }

  private var outcome: String {
    content.report.applied.map { "\n" + ApplyTextReport($0).text(width: width, usesColor: usesColor) } ?? ""
  }

  private var findings: String { DiagnosticFormatter(usesColor: usesColor).format(content.report.diagnostics) }

  private var failure: String {
    guard let failure = content.report.failure else { return "" }
    let details = failure.details.map { "  \($0.visible)\n" }.joined()
    return "error: \(failure.message.visible)\n" + details + (failure.hint.map { "  help: \($0.visible)\n" } ?? "")
  }
}
