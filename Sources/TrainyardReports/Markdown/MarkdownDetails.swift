internal import TrainyardPlanner

/// The diffs of a plan, folded by job.
struct MarkdownDetails {
  /// One folded part.
  private struct Part {
    var title: String
    var counts: [String]
    var text: String
  }

  /// The columns that a comment has room for.
  private static let width = 100
  /// A part is not begun with less room than this.
  private static let least = 2000

  private let plan: PlanDocument

  init(_ plan: PlanDocument) {
    self.plan = plan
  }

  func add(to page: inout MarkdownPage, omitting omissions: inout [String]) {
    let parts = parts
    for (index, part) in parts.enumerated() {
      let summary = "<details><summary>\(MarkdownText.html(part.title))\(part.counts.isEmpty ? "" : ": ")"
      let head = summary + part.counts.joined(separator: ", ") + "</summary>\n\n"
      let end = "\n</details>\n\n"
      let lines = part.text.split(separator: "\n").map(String.init)
      if page.addIfFits(head + MarkdownText.block(lines) + end) { continue }
      let shown = Self.fitting(lines, in: page.room - head.utf8.count - end.utf8.count - 400)
      guard page.room > Self.least, !shown.isEmpty else {
        omissions.append("the details of \(Phrases.count(parts.count - index, "object"))")
        return
      }
      let rest = "… \(lines.count - shown.count) more lines are left out"
      page.add(head + MarkdownText.block(shown + [rest]) + end)
      omissions.append("\(lines.count - shown.count) lines of details")
    }
  }

  private var parts: [Part] {
    let configurations = plan.actions.filter { $0.job == nil }.map { action in
      Part(
        title: action.address, counts: [action].counts,
        text: text { ConfigurationBlock(action, detail: .standard).add(to: &$0) })
    }
    let groups = JobGroups(plan)
    let jobs = groups.declaredJobs.compactMap { job -> Part? in
      guard groups.actions[job] != nil || groups.withheld[job] != nil else { return nil }
      let withheld = groups.withheld[job].map { ["\($0.count) withheld"] } ?? []
      return Part(
        title: "job/\(job)", counts: (groups.actions[job] ?? []).counts + withheld,
        text: text { JobBlock(job, in: groups, detail: .standard).add(to: &$0) })
    }
    return configurations + jobs
  }

  private func text(_ add: (inout TextPage) -> Void) -> String {
    var page = TextPage(width: Self.width, usesColor: false, places: [])
    add(&page)
    return page.text
  }

  /// The first lines that take no more than so many bytes.
  private static func fitting(_ lines: [String], in bytes: Int) -> [String] {
    var left = bytes
    return lines.prefix {
      left -= $0.utf8.count + 1
      return left >= 0
    }.map(\.self)
  }
}
