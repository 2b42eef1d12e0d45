import Foundation
import TestSupport
import Testing
import TrainyardApplier
import TrainyardPlanner
import TrainyardReports

/// What programs read of a run.
struct JSONReportTests {
  @Test(arguments: ReportSample.all)
  func `a run's JSON is its golden`(_ sample: ReportSample) throws {
    try FormatGolden.expect(
      JSONReport.text(of: sample.report), equals: "json/\(sample.name).\(Self.kind(of: sample)).json")
  }

  /// The name of the schema that describes the JSON of a sample.
  private static func kind(of sample: ReportSample) -> String {
    if sample.report.applied != nil { return "apply" }
    if sample.report.plan != nil { return "plan" }
    return sample.report.diagnostics.isEmpty ? "failure" : "findings"
  }

  private func object(_ report: RunReport) throws -> [String: Any] {
    let data = Data(try JSONReport.text(of: report).utf8)
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  @Test(arguments: ReportSample.all.filter { $0.report.plan != nil && $0.report.applied == nil })
  func `the JSON of a run with a plan is a receipt`(_ sample: ReportSample) throws {
    let text = try JSONReport.text(of: sample.report)
    #expect(try JSONReport.plan(from: Array(text.utf8)) == sample.report.plan)
  }

  @Test func `a plan that got through has only the keys of a plan`() throws {
    let plan = PlanDocument(ReportSample.typical.plan)
    let report = RunReport(command: "plan", plan: plan)
    #expect(try JSONReport.text(of: report) == JSONReport.text(of: plan))
  }

  @Test func `a failure stands beside the plan`() throws {
    let report = RunReport(
      command: "apply", plan: PlanDocument(ReportSample.typical.plan),
      failure: RunFailure(message: "stale", hint: "again"),
      exitCode: 5)
    let object = try object(report)
    #expect(object["hash"] != nil)
    #expect(object["command"] as? String == "apply")
    #expect(object["exit_code"] as? Int == 5)
    #expect(object["error"] as? [String: String] == ["message": "stale", "hint": "again"])
  }

  @Test func `a failure without a plan is told with the same keys`() throws {
    let object = try object(RunReport(command: "plan", failure: RunFailure(message: "no network"), exitCode: 1))
    #expect(Set(object.keys) == ["format_version", "command", "exit_code", "error"])
    #expect(object["error"] as? [String: String] == ["message": "no network"])
  }

  @Test func `a run that ended without a word says so`() throws {
    let object = try object(RunReport(command: "plan", exitCode: 130))
    #expect(object["exit_code"] as? Int == 130)
    #expect((object["error"] as? [String: String])?["message"] == "the run ended before there was a plan")
  }

  @Test func `manifests without a finding are valid`() throws {
    let object = try object(RunReport(command: "validate"))
    #expect(object["valid"] as? Bool == true)
    #expect((object["diagnostics"] as? [Any])?.isEmpty == true)
  }

  @Test func `what a killed apply left stands beside the results`() throws {
    let intent = JournalIntent(
      action: "create_version job/flowers/version/a", request: "create_version", address: "job/flowers/version/a",
      job: "flowers", isLaunch: true)
    let report = RunReport(
      command: "apply", plan: PlanDocument(ReportSample.typical.plan), applied: ApplyReport(results: []),
      leftovers: [JournalFinding(intent, candidates: nil)])
    let left = try #require(try object(report)["leftovers"] as? [[String: Any]])
    #expect(left.first?["address"] as? String == "job/flowers/version/a")
    #expect(left.first?["found"] == nil)
  }
}
