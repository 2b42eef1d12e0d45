internal import TrainyardDiagnostics
internal import TrainyardPlanner

/// What a run has to say beside the lines of the manifests: worst first, within what the service shows of one step.
struct GitHubAnnotations {
  /// The most annotations of each level that the service shows of one step.
  private static let limit = 10

  private let report: RunReport

  init(_ report: RunReport) {
    self.report = report
  }

  /// The annotations; where there are more of a level than are shown, the last one counts the rest.
  var all: [GitHubCommand] {
    let commands = failure + RunFindings(report).all.map(command) + totals
    return GitHubCommand.Level.allCases.flatMap { level in
      let commands = commands.filter { $0.level == level }
      guard commands.count > Self.limit else { return commands }
      let shown = commands.prefix(Self.limit - 1)
      let rest = commands.count - shown.count
      return shown + [
        GitHubCommand(
          level: level, title: "trainyard \(report.command)",
          message: "and \(Phrases.count(rest, "more \(level.rawValue)", plural: "more \(level.rawValue)s")): "
            + "the log and the summary of the job have all of them")
      ]
    }
  }

  private var failure: [GitHubCommand] {
    report.failure.map { failure in
      let lines = [failure.message.printable] + (failure.hint.map { ["help: \($0.printable)"] } ?? [])
      return [
        GitHubCommand(
          level: .error, title: "trainyard \(report.command) ended early", message: lines.joined(separator: "\n"))
      ]
    } ?? []
  }

  private func command(_ finding: RunFinding) -> GitHubCommand {
    let notes = finding.related.map { related in
      "note: \(related.message)\(related.place.map { " (\($0.path.visible):\($0.line))" } ?? "")"
    }
    // What an action left says itself what is help.
    let label = finding.rule.hasPrefix("apply.") ? "" : "help: "
    let lines = [finding.message] + notes + (finding.hint.map { [label + $0] } ?? [])
    return GitHubCommand(
      level: level(of: finding), title: finding.rule, message: lines.joined(separator: "\n"), place: finding.place)
  }

  private func level(of finding: RunFinding) -> GitHubCommand.Level {
    switch finding.severity {
    // Runs that somebody allowed to end are no error, and nobody should overlook them.
    case .critical where finding.rule == "plan.kill": .warning
    case .blocker, .critical, .major: .error
    case .minor: .warning
    case .info: .notice
    }
  }

  /// The plan, or what came of it, in one sentence.
  private var totals: [GitHubCommand] {
    guard let plan = report.plan else { return [] }
    let sentences = (plan.totals + [plan.startsSentence, plan.endsSentence].compactMap(\.self)).map(\.printable)
    let message = report.applied.map { "Apply: \($0.counts)." } ?? sentences.joined(separator: " ")
    return [GitHubCommand(level: .notice, title: "trainyard \(report.command)", message: message)]
  }
}
