internal import TrainyardDiagnostics
internal import TrainyardPlanner

/// The first line that people see of a comment: the command, the owner, and the counts.
struct MarkdownTitle {
  let text: String

  init(_ report: RunReport) {
    let owner = (report.plan?.owner ?? report.owner).map { " for \(MarkdownText.code($0))" } ?? ""
    text = "Trainyard \(report.command)\(owner): \(Self.counts(of: report))"
  }

  private static func counts(of report: RunReport) -> String {
    if let applied = report.applied { return applied.counts }
    let failed = report.failure == nil ? "" : "failed"
    if let plan = report.plan {
      let counts = plan.counts + (plan.problems.isEmpty ? [] : [Phrases.count(plan.problems.count, "error")])
      let changes = counts.isEmpty ? "no changes" : counts.joined(separator: ", ")
      return failed.isEmpty ? changes : "\(failed) (\(changes))"
    }
    let errors = report.diagnostics.count { $0.severity == .error }
    let warnings = report.diagnostics.count - errors
    let counts = [(errors, "error"), (warnings, "warning")].filter { $0.0 > 0 }.map { Phrases.count($0.0, $0.1) }
    if !counts.isEmpty { return counts.joined(separator: ", ") }
    return failed.isEmpty ? "the manifests are valid" : failed
  }
}

extension PlanDocument {
  /// `2 to create`, `1 to stop`: what there is of each.
  var counts: [String] { actions.counts }
}

extension [ActionDocument] {
  /// `2 to create`, `1 to stop`: what there is of each.
  var counts: [String] {
    let verbs: [(String, [Action.Kind])] = [
      ("create", [.createConfig, .createJob, .createVersion]), ("update", [.updateConfig, .updateJob]),
      ("stop", [.stopVersion]), ("delete", [.deleteConfig, .deleteJob, .deleteVersion]),
    ]
    return verbs.compactMap { verb, kinds in
      let number = count { kinds.contains($0.kind) }
      return number > 0 ? "\(number) to \(verb)" : nil
    }
  }
}
