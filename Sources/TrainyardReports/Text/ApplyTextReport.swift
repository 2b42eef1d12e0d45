package import TrainyardApplier
internal import TrainyardDiagnostics
internal import TrainyardPlanner
internal import TrainyardResources

/// What came of a plan, for people: every action by address, then the counts.
package struct ApplyTextReport: Sendable {
  private let report: ApplyReport

  package init(_ report: ApplyReport) {
    self.report = report
  }

  /// Renders the report.
  ///
  /// - Parameters:
  ///   - width: The columns of the terminal.
  ///   - usesColor: Whether to use terminal colours.
  package func text(width: Int = 100, usesColor: Bool = false) -> String {
    var page = TextPage(width: width, usesColor: usesColor)
    for result in report.results where !result.outcome.isQuiet {
      page.line(Self.line(result), result.outcome.style)
      for detail in result.outcome.details { page.line(detail, indent: 4) }
    }
    for run in report.runs {
      page.line(Self.line(run), run.ending == .reached ? nil : run.ending == .failed ? .red : .yellow)
    }
    page.line(counts, .bold)
    return page.text
  }

  /// One line for an action that has ended.
  package static func line(_ result: ActionResult) -> String {
    let word = result.outcome.word
    let version = result.outcome.launchedVersion.map { "  \($0)" } ?? ""
    return "\(word.padded(to: 14))\(result.action.kind.rawValue) \(result.action.address)\(version)"
  }

  /// One line for a run that was waited for.
  package static func line(_ result: RunResult) -> String {
    "\(result.run.status.name.padded(to: 14))\(result.address)  \(result.run.name)" + result.ending.remark
  }

  private var counts: String {
    let words = ["applied", "verified", "failed", "skipped", "uncertain", "unrecognised", "duplicate"]
    let counts = words.compactMap { word -> String? in
      let count = report.results.count { $0.outcome.word == word }
      return count > 0 || word == "failed" || word == "skipped" ? "\(count) \(word)" : nil
    }
    return "Apply: " + counts.joined(separator: ", ") + "."
  }
}

extension ActionOutcome {
  /// What a person has to know beyond the word.
  package var details: [String] {
    switch self {
    case .applied, .verified: []
    case .failed(let error): [error.description] + (error.hint.map { ["help: \($0)"] } ?? [])
    case .skipped(let reason): [reason]
    case .uncertain(let reason, let candidates):
      [reason] + candidates.map { "it may be \($0)" }
        + ["look at the job before the next apply; the next plan decides by what it finds"]
    case .unrecognised(let version, let fields, let isHeld):
      [
        "\(version) runs, but the service reports other values for \(fields.map(\.text).joined(separator: ", "))",
        isHeld
          ? "nothing more is launched in this job until --release"
          : "the job could NOT be put on hold: the next apply would launch again; list the fields under 'ignore' first",
      ]
    case .duplicate(let own, let others):
      ["\(own) was launched, and the same content runs as \(others.map(\.description).joined(separator: ", "))"]
        + stopHint(of: [own] + others)
    }
  }

  /// Offers to stop the younger runs that are still under way; the oldest is the one that plans keep.
  private func stopHint(of runs: [RunReference]) -> [String] {
    let younger = runs.sorted { $0.id < $1.id }.dropFirst().filter(\.status.mayRun)
    guard !younger.isEmpty else { return ["nothing was stopped; one of them is surplus"] }
    return [
      "nothing was stopped; if that was not meant: "
        + younger.map { "trainyard stop \($0.job) \($0.name)" }.joined(separator: "; ")
    ]
  }

  fileprivate var isQuiet: Bool { details.isEmpty }

  fileprivate var style: TerminalStyle? {
    switch self {
    case .applied, .verified: nil
    case .skipped: .yellow
    case .failed, .uncertain, .unrecognised, .duplicate: .red
    }
  }
}

extension RunResult.Ending {
  var remark: String {
    switch self {
    case .reached: ""
    case .failed: "  (ended without completing)"
    case .timedOut: "  (not waited for any longer; --timeout waits longer)"
    case .interrupted: "  (interrupted; the run goes on)"
    case .gone: "  (not listed any more)"
    }
  }
}

extension String {
  /// The text in a column, followed by at least one space.
  fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: Swift.max(1, width - count)) }
}
