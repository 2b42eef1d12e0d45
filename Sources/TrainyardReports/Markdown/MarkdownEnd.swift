internal import TrainyardPlanner

/// The last lines of a comment: where the plan applies, its hash, and how exactly this plan is applied.
struct MarkdownEnd {
  let text: String

  init(_ report: RunReport) {
    guard let plan = report.plan else {
      text = report.exitCode == 0 ? "" : "Exit code \(report.exitCode).\n"
      return
    }
    let target = plan.target
    let place =
      "\(MarkdownText.code(target.region ?? target.endpoint)), project \(MarkdownText.code(target.projectId)), "
      + "workspace \(MarkdownText.code(target.workspaceId))"
    let exit = report.exitCode == 0 ? "" : " Exit code \(report.exitCode)."
    guard !plan.actions.isEmpty else {
      text = "At \(place).\(exit)\n"
      return
    }
    let hint =
      report.applied == nil && plan.problems.isEmpty
      ? " Apply exactly this plan with `trainyard apply --expect \(plan.shortHash)`." : ""
    text = "Plan hash `\(plan.shortHash)`, at \(place).\(hint)\(exit)\n"
  }
}
