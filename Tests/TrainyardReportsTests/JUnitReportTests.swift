import Foundation
import TestSupport
import Testing
import TrainyardDiagnostics
import TrainyardPlanner
import TrainyardReports

/// What readers of test reports see of a run.
struct JUnitReportTests {
  @Test(arguments: ReportSample.all)
  func `a run's JUnit report is its golden`(_ sample: ReportSample) throws {
    try FormatGolden.expect(JUnitReport.text(of: sample.report), equals: "junit/\(sample.name).xml")
  }

  @Test(arguments: ReportSample.all)
  func `counts are those of the cases, and every character is one of XML`(_ sample: ReportSample) throws {
    let text = JUnitReport.text(of: sample.report)
    func count(_ pattern: String) -> Int { text.components(separatedBy: pattern).count - 1 }
    let root = try #require(text.split(separator: "\n").dropFirst().first)
    #expect(root.contains(" tests=\"\(count("<testcase "))\""))
    #expect(count("<testcase ") >= 1)
    let forbidden = text.unicodeScalars.filter { scalar in
      (scalar.value < 0x20 && scalar != "\n" && scalar != "\t") || scalar.value == 0xFFFE || scalar.value == 0xFFFF
    }
    #expect(forbidden.isEmpty)
  }

  private func text(_ world: World, exitCode: Int32 = 0, failure: RunFailure? = nil) -> String {
    JUnitReport.text(
      of: RunReport(command: "plan", plan: PlanDocument(world.plan), failure: failure, exitCode: exitCode))
  }

  @Test func `a pending change passes, and fails where the exit code says so`() {
    let world = ReportSample.typical
    #expect(!text(world).contains("type=\"pending\""))
    #expect(text(world, exitCode: 2).contains("<failure type=\"pending\""))
  }

  @Test func `guards and problems do not pass, and what is withheld is skipped`() {
    #expect(text(ReportSample.killing).contains("<failure type=\"guard.kill\""))
    #expect(text(ReportSample.problematic).contains("<error type=\"plan."))
    #expect(text(ReportSample.withheld).contains("<skipped type=\""))
  }

  @Test func `a failure is an error of the run`() {
    let report = RunReport(command: "plan", failure: RunFailure(message: "no network", hint: "try again"), exitCode: 1)
    let text = JUnitReport.text(of: report)
    #expect(text.contains("<error type=\"failure\" message=\"no network\">try again</error>"))
    #expect(text.contains("errors=\"1\""))
  }

  static let escapes: [(String, attribute: String)] = [
    (#"<a b="c">&amp;"#, "&lt;a b=&quot;c&quot;&gt;&amp;amp;"), ("]]>", "]]&gt;"), ("a\u{FFFE}b", "a\u{FFFD}b"),
    ("a\nb\u{0}\u{1B}[31m", "a\u{FFFD}b\u{FFFD}\u{FFFD}[31m"), ("tab\there", "tab&#9;here"), ("🌷", "🌷"),
  ]

  @Test(arguments: escapes)
  func `text from outside stays text`(_ message: String, _ attribute: String) {
    let report = RunReport(
      command: "validate", diagnostics: [Diagnostic(.error, message, rule: "type")], exitCode: 3)
    #expect(JUnitReport.text(of: report).contains("<failure type=\"type\" message=\"\(attribute)\"/>"))
  }
}
