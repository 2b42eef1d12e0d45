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
      for detail in result.outcome.details { page.line("    \(detail)") }
    }
    page.line(counts, .bold)
    return page.text
  }

  /// One line for an action that has ended.
  package static func line(_ result: ActionResult) -> String {
    let word = result.outcome.word
    let version = result.outcome.launchedVersion.map { "  \($0)" } ?? ""
    return word + String(repeating: " ", count: max(1, 14 - word.count))
      + "\(result.action.kind.rawValue) \(result.action.address)\(version)"
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
  /// The outcome's name in reports.
  package var word: String {
    switch self {
    case .applied: "applied"
    case .verified: "verified"
    case .failed: "failed"
    case .skipped: "skipped"
    case .uncertain: "uncertain"
    case .unrecognised: "unrecognised"
    case .duplicate: "duplicate"
    }
  }

  /// What a person has to know beyond the word.
  package var details: [String] {
    switch self {
    case .applied, .verified: []
    case .failed(let error): [error.description] + (error.hint.map { ["help: \($0)"] } ?? [])
    case .skipped(let reason): [reason]
    case .uncertain(let reason, let candidates):
      [reason] + (candidates.isEmpty ? [] : ["it may be: \(candidates.joined(separator: ", "))"])
        + ["look at the job before the next apply; the next plan decides by what it finds"]
    case .unrecognised(let version, let fields, let isHeld):
      [
        "\(version) runs, but the service reports other values for \(fields.map(\.text).joined(separator: ", "))",
        isHeld
          ? "nothing more is launched in this job until --release"
          : "the job could NOT be put on hold: the next apply would launch again; list the fields under 'ignore' first",
      ]
    case .duplicate(let own, let other):
      ["\(own) was launched, and \(other) has the same content; stop one of them if that was not meant"]
    }
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
