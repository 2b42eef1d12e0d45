import HTTPTypes
import ModelArtsAPI
import Testing

@testable import ModelArtsEmulator

/// How rules for runs are written in files and over the control interface.
struct RunRuleReadingTests {
  private static let json: JSONValue = [
    "job_name": "flowers*", "outcome": "FAILED", "version": 2, "probability": .number("0.25"), "seed": 9,
    "failed_deletions": 3, "deletion_delay": "4s", "initializing": "1s", "waiting": "2s", "running": "30s",
    "stopping": "1m",
  ]

  private static let rule = RunRule(
    jobName: "flowers*", versionNumber: 2, probability: 0.25, seed: 9, outcome: .failed,
    timings: RunTimings(
      initializing: .seconds(1), waiting: .seconds(2), running: .seconds(30), stopping: .seconds(60)),
    failedDeletions: 3, deletionDelay: .seconds(4))

  @Test func `a rule with everything is read as it is meant, and written as it was`() throws {
    let script = try EmulatorScript(json: JSONValue.object(["runs": .array([Self.json])]).description)
    #expect(script.runRules == [Self.rule])
    #expect(Self.rule.json == Self.json)
  }

  @Test func `the control interface takes and shows the same rules`() async throws {
    let harness = try ServiceHarness()
    let control = ControlInterface(service: harness.service, token: "secret")
    func send(_ method: HTTPRequest.Method, body: JSONValue? = nil) async throws -> Reply {
      let name = try #require(HTTPField.Name(ControlInterface.tokenHeader))
      return await control.reply(
        to: IncomingRequest(
          method: method, host: "h", path: ControlInterface.prefix + "runs", headers: [name: "secret"],
          body: body?.serialized() ?? []))
    }
    #expect(try await send(.post, body: ["rules": [Self.json]]).status == 200)
    #expect(harness.service.policy.runRules == [Self.rule])
    #expect(try await send(.get).json["rules"] == [Self.json])
    let wrong = try await send(.post, body: ["rules": [["probability": 2], ["failed_deletions": -1]]])
    #expect(wrong.status == 400)
    #expect(
      wrong.json["problems"]?.elements?.map { $0["path"] } == ["rules[0].probability", "rules[1].failed_deletions"])
  }
}
