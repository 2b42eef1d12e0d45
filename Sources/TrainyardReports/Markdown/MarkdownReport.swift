internal import TrainyardPlanner

/// A run of a command as a comment on a pull request: what a reviewer has to know first, details folded, and within the
/// length that services take.
///
/// Details are left out first where the text grows too long, then names; title, runs that would end, guards and the hash
/// stay, and the text says what was left out. Its first line is hidden and says what the comment is about, so that it can
/// be replaced by the next one.
package enum MarkdownReport {
  /// The most bytes of a comment. Services take 65,536 characters; some bytes are left for what a pipeline adds.
  package static let limit = 65_000

  /// The comment, ending in a line break.
  package static func text(of report: RunReport) -> String { text(of: report, limit: limit) }

  /// The report within so many bytes of UTF-8, which are at least as many as its characters in any way to count them.
  static func text(of report: RunReport, limit: Int) -> String {
    var page = MarkdownPage(limit: limit)
    page.add("\(MarkdownMarker(owner: report.plan?.owner ?? report.owner))\n")
    page.add("### \(MarkdownTitle(report).text)\n\n")
    let end = MarkdownEnd(report)
    // What is left out is told in the end.
    page.reserve(end.text.utf8.count + 400)
    MarkdownFindings(report).add(to: &page)
    if let applied = report.applied { MarkdownResults(applied).add(to: &page) }
    var omissions: [String] = []
    if let plan = report.plan {
      MarkdownPlan(plan, isApplied: report.applied != nil).add(to: &page, omitting: &omissions)
    }
    page.release(end.text.utf8.count + 400)
    if !omissions.isEmpty {
      page.add(
        "Left out here for length: \(omissions.joined(separator: ", ")). The output of the command has it all.\n\n")
    }
    page.add(end.text)
    return page.text
  }
}
