internal import TrainyardApplier
internal import TrainyardPlanner
internal import TrainyardResources

/// What came of each action: what went wrong first.
struct MarkdownResults {
  private let applied: ApplyReport

  init(_ applied: ApplyReport) {
    self.applied = applied
  }

  func add(to page: inout MarkdownPage) {
    let isGood = { (result: ActionResult) in result.outcome.details.isEmpty }
    let bad = applied.results.filter { !isGood($0) }.enumerated().sorted {
      ($0.element.outcome.rank, $0.offset) < ($1.element.outcome.rank, $1.offset)
    }.map { line($0.element) }
    let waited = applied.runs.filter { $0.ending != .reached }.map {
      "- **\(MarkdownText.sentence($0.run.status.name))** \(MarkdownText.code($0.address.description)) "
        + "\(MarkdownText.code($0.run.name))\(MarkdownText.sentence($0.ending.remark).isEmpty ? "" : " " + MarkdownText.sentence($0.ending.remark))"
    }
    add(bad + waited, of: page.room / 2, to: &page)
    let good = applied.results.filter(isGood).map(line)
    guard !good.isEmpty else { return }
    page.add("<details><summary>\(good.count) done</summary>\n\n")
    add(good, of: page.room / 3, to: &page)
    page.add("</details>\n\n")
  }

  private func add(_ lines: [String], of bytes: Int, to page: inout MarkdownPage) {
    guard !lines.isEmpty else { return }
    page.add(lines, upTo: bytes) { "- and \($0) more" }
    page.add("\n")
  }

  private func line(_ result: ActionResult) -> String {
    let version = result.outcome.launchedVersion.map { " \(MarkdownText.code($0))" } ?? ""
    let head =
      "- **\(result.outcome.word)** \(MarkdownText.code(result.action.kind.rawValue)) "
      + "\(MarkdownText.code(result.action.address.description))\(version)"
    return head + result.outcome.details.map { "\n  - \(MarkdownText.sentence($0))" }.joined()
  }
}

extension ActionOutcome {
  /// The place of the outcome in a list that begins with what people have to look at.
  fileprivate var rank: Int {
    switch self {
    case .uncertain: 0
    case .unrecognised: 1
    case .duplicate: 2
    case .failed: 3
    case .skipped: 4
    case .applied, .verified: 5
    }
  }
}

extension ApplyReport {
  /// `3 applied, 1 failed`: what there is of each outcome.
  var counts: String {
    let words = ["applied", "verified", "failed", "skipped", "uncertain", "unrecognised", "duplicate"]
    let counts = words.compactMap { word -> String? in
      let count = results.count { $0.outcome.word == word }
      return count > 0 ? "\(count) \(word)" : nil
    }
    return counts.isEmpty ? "nothing was carried out" : counts.joined(separator: ", ")
  }
}
