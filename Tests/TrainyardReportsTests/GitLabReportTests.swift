import Foundation
import TestSupport
import Testing
import TrainyardPlanner
import TrainyardReports

/// What GitLab reads of a run.
struct GitLabReportTests {
  @Test(arguments: ReportSample.all)
  func `a run's report for GitLab is its golden`(_ sample: ReportSample) throws {
    let report = GitLabReport(sample.report)
    try FormatGolden.expect(report.terraform, equals: "gitlab/\(sample.name).terraform.json")
    try FormatGolden.expect(report.codeQuality, equals: "gitlab/\(sample.name).codequality.json")
  }

  private func issues(_ report: RunReport) throws -> [[String: Any]] {
    let data = Data(try GitLabReport(report).codeQuality.utf8)
    return try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
  }

  private func fingerprints(_ report: RunReport) throws -> [String] {
    try issues(report).compactMap { $0["fingerprint"] as? String }
  }

  @Test(arguments: ReportSample.all)
  func `every issue has what GitLab asks for`(_ sample: ReportSample) throws {
    let issues = try issues(sample.report)
    for issue in issues {
      #expect(["info", "minor", "major", "critical", "blocker"].contains(issue["severity"] as? String))
      #expect((issue["description"] as? String)?.isEmpty == false)
      #expect((issue["check_name"] as? String)?.isEmpty == false)
      let location = try #require(issue["location"] as? [String: Any])
      let path = try #require(location["path"] as? String)
      #expect(!path.isEmpty && !path.hasPrefix("/") && !path.hasPrefix("./"))
      #expect((location["lines"] as? [String: Int])?["begin"] ?? 0 >= 1)
    }
    let fingerprints = issues.compactMap { $0["fingerprint"] as? String }
    #expect(Set(fingerprints).count == issues.count)
  }

  @Test func `fingerprints stay the same when lines move`() throws {
    func report(line: Int) -> RunReport {
      var plan = PlanDocument(ReportSample.problematic.plan)
      for index in plan.problems.indices { plan.problems[index].place?.line += line }
      return RunReport(command: "plan", plan: plan)
    }
    let first = try fingerprints(report(line: 0))
    #expect(!first.isEmpty)
    #expect(try Set(fingerprints(report(line: 100))) == Set(first))
  }

  @Test func `without a plan there are no counts, which GitLab shows as a report that failed`() throws {
    let report = RunReport(command: "plan", failure: RunFailure(message: "no network"), exitCode: 1)
    let object = try JSONSerialization.jsonObject(with: Data(try GitLabReport(report).terraform.utf8))
    #expect((object as? [String: Int])?.isEmpty == true)
  }

  @Test func `what no file of the repository holds is shown at the project file, or nowhere`() throws {
    var report = RunReport(
      command: "plan", plan: PlanDocument(ReportSample.killing.plan), folder: "training/vision",
      projectFile: "../trainyard.yaml")
    func paths() throws -> Set<String> {
      Set(try issues(report).compactMap { ($0["location"] as? [String: Any])?["path"] as? String })
    }
    #expect(try paths().contains("training/trainyard.yaml"))
    report.projectFile = nil
    #expect(try !paths().contains("training/trainyard.yaml"))
  }

  @Test func `a run that would end is shown where its replacement stands`() throws {
    let report = RunReport(command: "plan", plan: PlanDocument(ReportSample.killing.plan), folder: "training")
    let kills = try issues(report).filter { $0["check_name"] as? String == "guard.kill" }
    let places = kills.compactMap { ($0["location"] as? [String: Any])?["path"] as? String }
    #expect(places.filter { $0 == "training/specs/flowers.yaml" }.count == 2)
    #expect(places.filter { $0 == "training/trainyard.yaml" }.count == 1, "a job that nothing declares")
  }
}
