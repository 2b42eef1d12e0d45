import TestSupport
import Testing
import TrainyardApplier
import TrainyardPlanner
import TrainyardReports
import TrainyardResources

/// What people and programs read after an apply.
struct ApplyReportTests {
  private static let world = World(
    "one", jobs: [Samples.job([Samples.entry("run")])], remoteJobs: [])

  private static func run(_ number: Int64, _ status: RunStatus = .running) -> RunReference {
    RunReference(job: "flowers", id: 1000 + number, name: "V000\(number)", status: status)
  }

  private func text(_ outcome: ActionOutcome, runs: [RunResult] = []) -> String {
    let results = Self.world.plan.actions.map { ActionResult(action: $0, outcome: outcome) }
    return ApplyTextReport(ApplyReport(results: results, runs: runs)).text()
  }

  @Test func `a duplicate names both runs with ids and statuses and offers to stop the younger`() {
    let shown = text(.duplicate(own: Self.run(3), others: [Self.run(2)]))
    #expect(
      shown.contains("V0003 (id 1003, RUNNING) was launched, and the same content runs as V0002 (id 1002, RUNNING)"))
    #expect(shown.contains("trainyard stop flowers V0003"))
    #expect(!shown.contains("trainyard stop flowers V0002"))
    #expect(shown.contains("1 duplicate"))
  }

  @Test func `a younger run that has ended need not be stopped`() {
    let shown = text(.duplicate(own: Self.run(2), others: [Self.run(3, .completed)]))
    #expect(!shown.contains("trainyard stop"))
  }

  @Test func `an uncertain launch lists what it may be, and a failure its request id`() {
    #expect(text(.uncertain("lost", candidates: [Self.run(4)])).contains("it may be V0004 (id 1004, RUNNING)"))
    #expect(text(.failed(RemoteError(.quota, "no room", requestID: "r-77"))).contains("request id r-77"))
  }

  @Test func `runs that were waited for are listed with how they ended`() {
    let result = RunResult(
      address: .entry(job: "flowers", name: "run", run: nil), run: Self.run(1, .failed), ending: .failed)
    #expect(text(.applied(version: "V0001"), runs: [result]).contains("job/flowers/version/run  V0001  (ended without"))
  }

  @Test func `the lines of events are JSON objects that begin with their format`() throws {
    let plan = Self.world.plan
    let begin = ApplyEventLines.begin(PlanDocument(plan), time: "2026-01-01T00:00:00Z")
    #expect(begin.contains(#""event":"begin""#) && begin.contains(#""format_version":"1.0""#))
    let action = try #require(plan.actions.first)
    let error = RemoteError(.unavailable, effect: .unknown, "lost", requestID: "r-1")
    let line = ApplyEventLines.line(
      .finished(ActionResult(action: action, outcome: .failed(error)), completed: 1, total: 1),
      time: "2026-01-01T00:00:00Z")
    #expect(line.contains(#""request_id":"r-1""#) && line.contains(#""outcome":"failed""#))
    #expect(!line.contains("/flowers/code/"), "no values that are sent")
    #expect(line.split(separator: "\n").count == 1)
  }
}
