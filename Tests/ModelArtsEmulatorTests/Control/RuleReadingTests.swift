import ModelArtsAPI
import Testing

@testable import ModelArtsEmulator

/// How rules are written in files and over the control interface.
struct RuleReadingTests {
  struct Sample: Sendable, CustomTestStringConvertible {
    let json: JSONValue
    let rule: FaultRule

    init(_ json: JSONValue, _ rule: FaultRule) {
      self.json = json
      self.rule = rule
    }

    var testDescription: String { json.description }
  }

  static let samples = [
    Sample(["effect": "drop", "nth": 2], FaultRule(.dropConnection, occurrence: .nth(2))),
    Sample(
      ["effect": "drop", "moment": "after", "every": 3],
      FaultRule(
        .dropConnection, at: .afterWork, occurrence: .everyNth(3))),
    Sample(["effect": "delay", "duration": "5ms"], FaultRule(.delay(.milliseconds(5)))),
    Sample(
      ["effect": "delay", "duration": "5ms", "up_to": "1.5s", "seed": 4],
      FaultRule(.randomDelay(from: .milliseconds(5), upTo: .milliseconds(1500)), seed: 4)),
    Sample(
      ["effect": "throttle", "retry_after": 3, "method": "PUT"], FaultRule(.throttle(retryAfter: 3), method: "PUT")),
    Sample(
      ["effect": "throttle", "retry_after": 3, "retry_after_as": "date"],
      FaultRule(.throttle(retryAfter: .date(secondsFromNow: 3)))),
    Sample(["effect": "fail"], FaultRule(.internalError)),
    Sample(
      ["effect": "fail", "status": 503, "code": "ModelArts.6101", "message": "m", "first": 2, "endpoint": "listJobs"],
      FaultRule(
        .fail(status: 503, code: .systemBusy, message: "m"), endpoint: .listJobs, occurrence: .first(2))),
    Sample(
      [
        "effect": "fail_softly", "code": "ModelArts.6101", "message": "m", "path": "*/x", "probability": .number("0.5"),
        "seed": 9,
      ],
      FaultRule(
        .failSoftly(code: .systemBusy, message: "m"), path: "*/x", occurrence: .random(probability: 0.5, seed: 9),
        seed: 9)),
    Sample(["effect": "bad_gateway"], FaultRule(.badGateway)),
    Sample(["effect": "answer", "status": 201, "body": "b"], FaultRule(.answer(status: 201, text: "b"))),
    Sample(["effect": "garbage", "seed": 2], FaultRule(.garbage, seed: 2)),
    Sample(["effect": "hang"], FaultRule(.hang())),
    Sample(["effect": "hang", "up_to": "2m"], FaultRule(.hang(atMost: .seconds(120)))),
    Sample(["effect": "truncate"], FaultRule(.truncate())),
    Sample(["effect": "truncate", "bytes": 7], FaultRule(.truncate(afterBytes: 7))),
    Sample(["effect": "integers_as_strings"], FaultRule(.quirk(.integersAsStrings))),
    Sample(["effect": "numeric_parameters"], FaultRule(.quirk(.numericParameterValues))),
    Sample(["effect": "error_msg"], FaultRule(.quirk(.errorMsgKey))),
    Sample(["effect": "failures_with_200"], FaultRule(.quirk(.failuresWithStatus200))),
    Sample(["effect": "oldest_first"], FaultRule(.quirk(.oldestVersionsFirst))),
    Sample(["effect": "shuffle", "seed": 5], FaultRule(.quirk(.shuffledLists), seed: 5)),
    Sample(["effect": "repeat_pages"], FaultRule(.quirk(.repeatedPages))),
    Sample(["effect": "short_pages", "size": 3], FaultRule(.quirk(.shortPages(of: 3)))),
    Sample(["effect": "stale_lists", "duration": "3s"], FaultRule(.staleLists(for: .seconds(3)))),
    Sample(["effect": "slow_deletes", "duration": "1h"], FaultRule(.slowDeletes(by: .seconds(3600)))),
  ]

  private func rules(_ json: JSONValue...) throws -> [FaultRule] {
    try EmulatorScript(json: JSONValue.object(["rules": .array(json)]).description).faults
  }

  @Test(arguments: samples)
  func `a rule is read as it is meant, and read again as it is written`(_ sample: Sample) throws {
    // Without a seed of its own the first rule has the file's, which is 0.
    #expect(try rules(sample.json) == [sample.rule])
    #expect(try rules(sample.rule.json) == [sample.rule])
  }

  @Test func `every effect has a sample`() {
    let names = Set(Self.samples.compactMap { $0.json["effect"]?.text })
    #expect(names == Set(EffectName.allCases.map(\.rawValue)))
  }

  @Test func `rules without a seed have different ones, from the file's`() throws {
    let script = try EmulatorScript(
      json: #"{"seed": 40, "rules": [{"effect": "garbage"}, {"effect": "garbage"}, {"effect": "garbage", "seed": 1}]}"#)
    #expect(script.faults.map(\.seed) == [40, 41, 1])
  }

  @Test func `a script sets everything at once`() throws {
    var configuration = EmulatorConfiguration()
    try EmulatorScript(
      json: #"""
        {"quirks": {"error_msg": true}, "runs": [{"version": 2, "outcome": "LOST", "failed_deletions": 1}],
         "settings": {"job_quota": 3, "waiting": "9s", "accepts_spec_with_pool": true}}
        """#
    ).apply(to: &configuration)
    #expect(configuration.quirks == EmulatorQuirks(usesErrorMsgKey: true))
    #expect(configuration.runRules == [RunRule(versionNumber: 2, outcome: .lost, failedDeletions: 1)])
    #expect(configuration.jobQuota == 3)
    #expect(configuration.timings == RunTimings(waiting: .seconds(9)))
    #expect(configuration.acceptsSpecWithPool)
  }
}
