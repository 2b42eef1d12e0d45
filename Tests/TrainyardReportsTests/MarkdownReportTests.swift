import TestSupport
import Testing
import TrainyardPlanner

@testable import TrainyardReports

/// A comment on a pull request: complete, short enough, and nothing but text.
struct MarkdownReportTests {
  private static let golden = ReportSample.all.filter { !$0.name.hasPrefix("hostile") }

  @Test(arguments: golden)
  func `a comment is its golden`(_ sample: ReportSample) throws {
    let text = MarkdownReport.text(of: sample.report)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).prefix(sample.isLarge ? 60 : .max)
    try Golden.expect(lines.map { $0.prefix(400) }.joined(separator: "\n"), equals: "markdown/\(sample.name).md")
  }

  @Test(arguments: ReportSample.all, [65_000, 20_000, 12_000])
  func `a comment fits, and keeps its title and hash and says what was left out`(
    _ sample: ReportSample, _ limit: Int
  ) {
    let text = MarkdownReport.text(of: sample.report, limit: limit)
    let whole = MarkdownReport.text(of: sample.report, limit: .max / 2)
    #expect(text.utf8.count <= limit)
    #expect(text.utf16.count <= 65_536)
    #expect(text.split(separator: "\n").prefix(2) == whole.split(separator: "\n").prefix(2))
    if let plan = sample.report.plan, !plan.actions.isEmpty { #expect(text.contains("Plan hash `\(plan.shortHash)`")) }
    if text != whole {
      #expect(text.contains("Left out here for length: ") || text.contains("- and ") || text.contains("… and "))
    }
  }

  @Test(arguments: ReportSample.all)
  func `text from outside is nothing but text`(_ sample: ReportSample) {
    for limit in [65_000, .max / 2] {
      let reader = MarkdownReader(MarkdownReport.text(of: sample.report, limit: limit))
      #expect(reader.errors.isEmpty, "\(reader.errors.prefix(3))")
      for line in reader.plain {
        let text = line.hasPrefix("### ") ? line.dropFirst(4) : line.hasPrefix(">") ? line.dropFirst(1) : line[...]
        #expect(!text.contains { "@#<>&|$_~\\`".contains($0) }, "\(line)")
        #expect(!text.contains("://") && !text.contains("www.") && !text.contains("]("), "\(line)")
        #expect(text.firstMatch(of: #/\b[0-9a-f]{7,40}\b/#) == nil, "\(line)")
      }
    }
  }

  @Test(arguments: ReportSample.all)
  func `nothing steers a terminal or a log`(_ sample: ReportSample) {
    let text = MarkdownReport.text(of: sample.report)
    #expect(!text.unicodeScalars.contains { $0 != "\n" && $0.properties.generalCategory == .control })
    #expect(!text.contains("\u{202E}") && !text.contains("\u{2028}"))
    #expect(text.split(separator: "\n").allSatisfy { WorkflowCommand(line: String($0)) == nil })
  }

  @Test func `runs that would end stand before everything else`() throws {
    let sample = try #require(Self.golden.first { $0.name == "kills-and-guards" })
    let text = MarkdownReport.text(of: sample.report)
    let kills = try #require(text.firstRange(of: "[!CAUTION]"))
    let guards = try #require(text.firstRange(of: "[!WARNING]"))
    let names = try #require(text.firstRange(of: "**create**"))
    let details = try #require(text.firstRange(of: "<details>"))
    #expect(kills.lowerBound < guards.lowerBound && guards.lowerBound < names.lowerBound)
    #expect(names.lowerBound < details.lowerBound)
  }

  @Test func `details go before names do`() throws {
    let sample = try #require(Self.golden.first { $0.name == "thousand-changes" })
    let some = MarkdownReport.text(of: sample.report, limit: 20_000)
    #expect(some.contains("the details of"))
    #expect(!some.contains("lines of names"))
    let few = MarkdownReport.text(of: sample.report, limit: 6_000)
    #expect(few.contains("lines of names to create"))
    #expect(!few.contains("<details>"))
  }

  @Test(arguments: [
    ("vision/prod", "<!-- trainyard:plan vision/prod -->"), ("a_b.c-d", "<!-- trainyard:plan a_b.c-d -->"),
    ("x --> <script>", "<!-- trainyard:plan x%20-%2D%3E%20%3Cscript%3E -->"),
    ("a--b", "<!-- trainyard:plan a-%2Db -->"),
    ("a\nb", "<!-- trainyard:plan a%0Ab -->"), ("ü", "<!-- trainyard:plan %C3%BC -->"),
  ])
  func `the marker is one line that no name breaks`(_ owner: String, _ marker: String) {
    let failure = RunReport(command: "plan", failure: RunFailure(message: "no answer"), exitCode: 1, owner: owner)
    #expect(MarkdownReport.text(of: failure).hasPrefix(marker + "\n"))
  }

  @Test(arguments: ["a`b", "``", "`x`", " ", "  two  ", "", "x|y", "a\\", String(repeating: "`", count: 40)])
  func `code within a line holds any text`(_ text: String) {
    let reader = MarkdownReader("- \(MarkdownText.code(text)) end")
    #expect(reader.errors.isEmpty)
    #expect(reader.plain == ["-  end"])
    #expect(reader.code.first?.contains(text) == true)
  }

  @Test(arguments: [
    ("not found", "not found"), ("ends V0002 (RUNNING for 6 h)", "ends V0002 (RUNNING for 6 h)"),
    ("1. first", "`1`. first"), ("(100 %), see (f-1).", "(100 %), see (`f-1`)."), ("ask --a b-c.", "ask `--a b-c`."),
    ("f(x)", "`f(x)`"),
    ("use 'adopt: true' in it", "use `'adopt: true'` in it"),
    ("'a", "`'a`"), ("it's 'a b' c", "`it's 'a b'` c"), ("see a5c3785 now", "see `a5c3785` now"),
    ("ask @octocat, or #12", "ask `@octocat`, or `#12`"),
    ("GH-12 www.x.y", "`GH-12 www.x.y`"), ("0.1 → 0.2", "`0.1` → `0.2`"), ("*a* _b_", "`*a* _b_`"),
  ])
  func `a sentence is plain words and code`(_ text: String, _ expected: String) {
    #expect(MarkdownText.sentence(text) == expected)
  }
}
