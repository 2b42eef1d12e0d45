import Foundation
import TestSupport
import Testing
import TrainyardDiagnostics
import TrainyardPlanner
import TrainyardReports

/// What code scanning reads of a run.
struct SARIFReportTests {
  @Test(arguments: ReportSample.all)
  func `a run's SARIF is its golden`(_ sample: ReportSample) throws {
    try FormatGolden.expect(
      SARIFReport.text(of: sample.report, version: "1.2.3"), equals: "sarif/\(sample.name).sarif")
  }

  private func run(_ report: RunReport) throws -> [String: Any] {
    let data = Data(try SARIFReport.text(of: report).utf8)
    let log = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    return try #require((log["runs"] as? [[String: Any]])?.first)
  }

  private func results(_ report: RunReport) throws -> [[String: Any]] {
    try #require(try run(report)["results"] as? [[String: Any]])
  }

  private func finding(_ text: String, hint: String? = nil, note: Diagnostic.Note? = nil) -> RunReport {
    let marked = MarkedText(text)
    let location = SourceLocation(file: marked.file(), range: marked.ranges[0])
    let diagnostic = Diagnostic(
      .error, "is wrong", rule: "type", at: location, notes: note.map { [$0] } ?? [], hint: hint)
    return RunReport(command: "validate", diagnostics: [diagnostic], exitCode: 3)
  }

  private func region(_ report: RunReport) throws -> [String: Int] {
    let locations = try #require(try results(report).first?["locations"] as? [[String: Any]])
    let place = try #require(locations.first?["physicalLocation"] as? [String: Any])
    return try #require(place["region"] as? [String: Int])
  }

  static let columns: [(text: String, start: Int, end: Int)] = [
    ("a: ⟦b⟧\n", 4, 5), ("é: ⟦ü⟧\n", 4, 5), ("🌷: ⟦🌷🌷⟧\n", 5, 9), ("\"👩‍👩‍👧\": ⟦x⟧\n", 13, 14), ("日本: ⟦語⟧\n", 5, 6),
  ]

  @Test(arguments: columns)
  func `columns count UTF-16 code units`(_ text: String, _ start: Int, _ end: Int) throws {
    let region = try region(finding(text))
    #expect(region == ["startLine": 1, "startColumn": start, "endLine": 1, "endColumn": end])
  }

  @Test func `paths are relative references`() throws {
    var report = finding("⟦a⟧\n")
    report.diagnostics[0].location?.file = SourceFile(path: "specs/a b/ü#%:?.yaml", text: "a\n")
    let locations = try #require(try results(report).first?["locations"] as? [[String: Any]])
    let place = try #require(locations.first?["physicalLocation"] as? [String: Any])
    let artifact = try #require(place["artifactLocation"] as? [String: String])
    #expect(artifact == ["uri": "specs/a%20b/%C3%BC%23%25%3A%3F.yaml", "uriBaseId": "%SRCROOT%"])
  }

  @Test(arguments: ReportSample.all)
  func `results refer to rules, have a place and a fingerprint of their own`(_ sample: ReportSample) throws {
    let run = try run(sample.report)
    let results = try #require(run["results"] as? [[String: Any]])
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    let rules = try #require(driver["rules"] as? [[String: Any]])
    var seen: Set<String> = []
    for result in results {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
      #expect((result["locations"] as? [Any])?.count == 1)
      let prints = try #require(result["partialFingerprints"] as? [String: String])
      #expect(seen.insert(prints["trainyard/v1"] ?? "").inserted)
      let text = (result["message"] as? [String: String])?["text"] ?? ""
      #expect(!text.contains("]("), "no text from outside becomes a link")
      #expect(!text.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\t" })
    }
    #expect(rules.allSatisfy { ($0["help"] as? [String: String])?["text"]?.isEmpty == false })
  }

  @Test func `a note is a second location, or a sentence where it has none`() throws {
    let note = Diagnostic.Note("it was declared first in another project")
    let result = try #require(try results(finding("⟦a⟧\n", hint: "rename it", note: note)).first)
    #expect(
      (result["message"] as? [String: String])?["text"]
        == "is wrong; rename it; it was declared first in another project")
    #expect(result["relatedLocations"] == nil)
  }

  @Test func `a failure makes the run unsuccessful, findings do not`() throws {
    func invocation(_ report: RunReport) throws -> [String: Any] {
      try #require((try run(report)["invocations"] as? [[String: Any]])?.first)
    }
    #expect(try invocation(finding("⟦a⟧\n"))["executionSuccessful"] as? Bool == true)
    let failed = try invocation(
      RunReport(command: "plan", failure: RunFailure(message: "no network", hint: "try again"), exitCode: 1))
    #expect(failed["executionSuccessful"] as? Bool == false)
    #expect(failed["exitCode"] as? Int == 1)
    let notes = failed["toolExecutionNotifications"] as? [[String: Any]]
    #expect((notes?.first?["message"] as? [String: String])?["text"] == "no network; try again")
  }

  @Test func `a file holds at most 25,000 results, the worst, and says how many are left out`() throws {
    let file = SourceFile(path: "a.yaml", text: "a\n")
    let place = SourceLocation(
      file: file,
      range: SourceRange(start: SourcePosition(line: 1, column: 1), end: SourcePosition(line: 1, column: 2)))
    let warnings = (1...25_000).map { Diagnostic(.warning, "warning \($0)", rule: "type", at: place) }
    let report = RunReport(
      command: "validate", diagnostics: warnings + [Diagnostic(.error, "error", rule: "type", at: place)])
    let run = try run(report)
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.count == 25_000)
    #expect(results.first?["level"] as? String == "error")
    let text = String(describing: run["invocations"] ?? "")
    #expect(text.contains("1 more findings are left out"))
  }
}
