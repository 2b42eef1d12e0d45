internal import TrainyardApplier
internal import TrainyardPlanner

/// A run of a command for a workflow of GitHub Actions.
package struct GitHubReport: Sendable {
  /// The most bytes of a step's summary; the service takes 1 MiB.
  private static let summaryLimit = 1_000_000

  private let report: RunReport

  /// Creates the texts of a run.
  package init(_ report: RunReport) {
    self.report = report
  }

  /// The annotations, as workflow commands for the log of the step: one line each.
  package var commands: String { GitHubAnnotations(report).all.map { "\($0)\n" }.joined() }

  /// The text for the file that `GITHUB_STEP_SUMMARY` names: the comment, with room for all details.
  package var summary: String { MarkdownReport.text(of: report, limit: Self.summaryLimit) }

  /// The lines for the file that `GITHUB_OUTPUT` names.
  ///
  /// - `exit-code`: the exit code of the program.
  /// - `hash`, `changes` and `guarded` (`true` or `false`), `create`, `update`, `stop`, `delete`, `launches`, `nodes`, `kills`
  ///   and `withheld`: the plan and what is in it. They are absent where the run ended before there was a plan.
  /// - `applied`, `failed`, `skipped`, `uncertain`, `unrecognised` and `duplicate`: what came of it, after an apply.
  package var outputs: String {
    (exit + planned + applied).map { GitHubOutput(name: $0.0, value: $0.1).text }.joined()
  }

  private var exit: [(String, String)] { [("exit-code", String(report.exitCode))] }

  private var planned: [(String, String)] {
    guard let plan = report.plan else { return [] }
    let summary = plan.summary
    let counts = [
      ("create", summary.create), ("update", summary.update), ("stop", summary.stop), ("delete", summary.delete),
      ("launches", summary.launches), ("nodes", summary.nodes), ("kills", summary.kills),
      ("withheld", summary.withheld),
    ]
    return [
      ("hash", plan.hash), ("changes", String(!plan.actions.isEmpty)), ("guarded", String(!plan.verdicts.isEmpty)),
    ] + counts.map { ($0.0, String($0.1)) }
  }

  private var applied: [(String, String)] {
    guard let results = report.applied?.results else { return [] }
    return ["applied", "failed", "skipped", "uncertain", "unrecognised", "duplicate"].map { word in
      (word, String(results.count { $0.outcome.word == word }))
    }
  }
}
