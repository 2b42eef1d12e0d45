internal import TrainyardApplier
internal import TrainyardDiagnostics

/// Why a run ended early, and what is wrong with the manifests.
struct MarkdownFindings {
  private let report: RunReport

  init(_ report: RunReport) {
    self.report = report
  }

  func add(to page: inout MarkdownPage) {
    if let failure = report.failure { add(failure, to: &page) }
    addDiagnostics(to: &page)
    guard !report.leftovers.isEmpty else { return }
    page.add("**An earlier apply ended without saying how:**\n\n")
    page.add(report.leftovers.map { "- \(MarkdownText.sentence($0.words))" }, upTo: page.room / 8) {
      "- and \($0) more"
    }
    page.add("\n")
  }

  private func add(_ failure: RunFailure, to page: inout MarkdownPage) {
    page.add("> [!CAUTION]\n> **\(report.command) ended early:** \(MarkdownText.sentence(failure.message))\n")
    if let hint = failure.hint { page.add(">\n> What to do: \(MarkdownText.sentence(hint))\n") }
    page.add("\n")
    guard !failure.details.isEmpty else { return }
    var lines: [String] = []
    var left = page.room / 4
    for line in failure.details.map(\.printable) {
      left -= line.utf8.count + 1
      guard left > 0 else { break }
      lines.append(line)
    }
    if lines.count < failure.details.count { lines.append("… and \(failure.details.count - lines.count) more lines") }
    page.add(MarkdownText.block(lines) + "\n")
  }

  private func addDiagnostics(to page: inout MarkdownPage) {
    guard !report.diagnostics.isEmpty else { return }
    // Errors first; each kind in the order in which people read them.
    let findings =
      report.diagnostics.filter { $0.severity == .error } + report.diagnostics.filter { $0.severity == .warning }
    page.add(findings.map(line), upTo: page.room / 2) { "- and \($0) more" }
    page.add("\n")
  }

  private func line(_ diagnostic: Diagnostic) -> String {
    let place = diagnostic.location.map { " \(MarkdownText.code($0.description))" } ?? ""
    var line = "- **\(diagnostic.severity.rawValue)**\(place) \(MarkdownText.sentence(diagnostic.message)) "
    line += "[\(MarkdownText.code(diagnostic.rule))]"
    for note in diagnostic.notes {
      let place = note.location.map { " \(MarkdownText.code($0.description))" } ?? ""
      line += "\n  - note:\(place) \(MarkdownText.sentence(note.message))"
    }
    if let hint = diagnostic.hint { line += "\n  - help: \(MarkdownText.sentence(hint))" }
    return line
  }
}
