import TestSupport
import Testing
import TrainyardPlanner
import TrainyardResources

/// With f failed versions of an entry's content and h others, max(0, min(runs − h, runs + retry − h − f)) are launched.
struct LaunchCountTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let runs: Int
    let retry: Int
    let statuses: [RunStatus]
    let launches: Int

    var testDescription: String {
      "runs \(runs), retry \(retry), \(statuses.map(\.name).joined(separator: " ")) launches \(launches)"
    }
  }

  static let cases: [Case] = [
    Case(runs: 1, retry: 0, statuses: [.completed], launches: 0),
    Case(runs: 1, retry: 0, statuses: [.failed], launches: 0),
    Case(runs: 1, retry: 1, statuses: [.failed], launches: 1),
    Case(runs: 1, retry: 1, statuses: [.failed, .failed], launches: 0),
    Case(runs: 1, retry: 2, statuses: [.failed, .failed], launches: 1),
    Case(runs: 1, retry: 2, statuses: [.failed, .running], launches: 0),
    Case(runs: 1, retry: 5, statuses: [.killed], launches: 0),
    Case(runs: 1, retry: 0, statuses: [.killing], launches: 0),
    Case(runs: 3, retry: 0, statuses: [.completed], launches: 2),
    Case(runs: 3, retry: 0, statuses: [.completed, .failed], launches: 1),
    Case(runs: 3, retry: 1, statuses: [.completed, .failed], launches: 2),
    Case(runs: 3, retry: 2, statuses: [.failed, .failed, .failed], launches: 2),
    Case(runs: 2, retry: 0, statuses: [.completed, .completed, .completed], launches: 0),
  ]

  @Test(arguments: cases)
  func `the launch formula holds`(_ example: Case) {
    let versions = example.statuses.enumerated().map { Samples.version($0.offset + 1, Samples.config(), $0.element) }
    let entry = Samples.entry("soak", runs: example.runs, retry: example.retry)
    let world = World(
      "formula", jobs: [Samples.job([entry])], remoteJobs: [Samples.remoteJob(versions)])
    #expect(world.plan.actions.count { $0.operation.launch != nil } == example.launches)
  }
}
