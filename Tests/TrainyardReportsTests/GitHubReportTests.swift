import TestSupport
import Testing
import TrainyardDiagnostics
import TrainyardPlanner

@testable import TrainyardReports

/// What a workflow of GitHub Actions gets: annotations, a summary, outputs.
struct GitHubReportTests {
  private static let small = ReportSample.all.filter { !$0.isLarge && !$0.name.hasPrefix("hostile") }

  private func commands(_ sample: ReportSample) -> [WorkflowCommand?] {
    GitHubReport(sample.report).commands.split(separator: "\n").map { WorkflowCommand(line: String($0)) }
  }

  @Test(arguments: small)
  func `the annotations and outputs are their golden`(_ sample: ReportSample) throws {
    let report = GitHubReport(sample.report)
    try Golden.expect(report.commands + "\n" + report.outputs, equals: "github/\(sample.name).txt")
  }

  @Test(arguments: ReportSample.all)
  func `each line is one annotation that the service takes`(_ sample: ReportSample) {
    for command in commands(sample) {
      #expect(["error", "warning", "notice"].contains(command?.name))
      #expect(command?.message.isEmpty == false && command?.properties["title"]?.isEmpty == false)
    }
  }

  @Test(arguments: ReportSample.all, ["error", "warning", "notice"])
  func `no more annotations of a level than are shown, the last one counting the rest`(
    _ sample: ReportSample, _ level: String
  ) throws {
    let found = commands(sample).filter { $0?.name == level }
    #expect(found.count <= 10)
    if found.count == 10, sample.name == "hostile-findings" {
      #expect(try #require(found.last)?.message.hasPrefix("and ") == true)
    }
  }

  @Test(arguments: HostileText.all)
  func `a command carries any text, and ends nowhere else`(_ text: String) throws {
    let place = FindingPlace(path: "x" + text, line: 3)
    let line = GitHubCommand(level: .error, title: "x" + text, message: text, place: place).description
    let command = try #require(WorkflowCommand(line: line))
    #expect(command.name == "error" && command.message == text)
    #expect(command.properties == ["file": "x" + text, "line": "3", "endLine": "3", "title": "x" + text])
    #expect(!line.unicodeScalars.contains("\n") && !line.unicodeScalars.contains("\r"))
  }

  @Test func `worst comes first, and what was left out is counted`() throws {
    let sample = try #require(ReportSample.all.first { $0.name == "hostile-findings" })
    let errors = sample.report.diagnostics.count { $0.severity == .error }
    let found = commands(sample)
    #expect(found.first??.properties["title"] == "trainyard plan ended early")
    #expect(found.contains { $0?.message.hasPrefix("and \(errors + 1 - 9) more errors") == true })
  }

  @Test func `paths begin at the repository's root`() throws {
    let sample = try #require(ReportSample.all.first { $0.name == "invalid-manifests" })
    #expect(commands(sample).first??.properties["file"] == "training/specs/flowers.yaml")
    #expect(commands(sample).first??.properties["line"] == "7")
    #expect(commands(sample).first??.properties["col"] == "7")
  }

  @Test(arguments: ReportSample.all)
  func `outputs read back as they were written`(_ sample: ReportSample) throws {
    let values = try StepOutputs(GitHubReport(sample.report).outputs).values
    #expect(values["exit-code"] == String(sample.report.exitCode))
    #expect(values["hash"] == sample.report.plan?.hash)
    #expect(values["create"] == sample.report.plan.map { String($0.summary.create) })
    #expect(values["changes"] == sample.report.plan.map { $0.actions.isEmpty ? "false" : "true" })
  }

  @Test(arguments: ["x\nTRAINYARD_VALUE\nhash=owned", "TRAINYARD_VALUE_", "", "a=b", "TRAINYARD_VALUE"])
  func `no value ends its output`(_ value: String) throws {
    var sample = try #require(ReportSample.all.first { $0.name == "typical" })
    sample.report.plan?.hash = value
    let values = try StepOutputs(GitHubReport(sample.report).outputs).values
    #expect(values["hash"] == value)
    #expect(values.count == 12)
  }

  @Test(arguments: ReportSample.all)
  func `a step's summary fits`(_ sample: ReportSample) {
    #expect(GitHubReport(sample.report).summary.utf8.count <= 1_048_576)
  }
}

/// The outputs of a step, read as the service's runner does.
private struct StepOutputs {
  struct Malformed: Error {}
  var values: [String: String] = [:]

  init(_ text: String) throws {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    while let line = lines.popFirst() {
      guard !line.isEmpty else { continue }
      let parts = line.split(separator: "<<", maxSplits: 1)
      guard parts.count == 2 else { throw Malformed() }
      var value: [Substring] = []
      while let next = lines.popFirst(), next != parts[1] { value.append(next) }
      values[String(parts[0])] = value.joined(separator: "\n")
    }
  }
}
