import ModelArtsAPI
import Testing

@testable import ModelArtsClient

/// How a cloud that takes no new jobs of version 1 is told from a wrong address and from missing rights.
struct WithdrawalTests {
  private static let words = "this cloud refuses new v1 jobs"

  /// A refusal of a launch; whether its hint speaks of the withdrawal, first for a service that answered before.
  struct Sample: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var step: ScriptedTransport.Step
    var isHinted: Bool
    var isHintedForStranger: Bool

    init(_ name: String, _ step: ScriptedTransport.Step, _ isHinted: Bool, stranger: Bool) {
      testDescription = name
      self.step = step
      self.isHinted = isHinted
      isHintedForStranger = stranger
    }
  }

  static let samples = [
    Sample("no such API", .failing(404, "APIGW.0101"), true, stranger: true),
    Sample("no such API, by another name of the gateway", .failing(404, "APIG.0101"), true, stranger: true),
    Sample("404 without a body", .text(404, ""), true, stranger: true),
    Sample("405", .text(405, ""), true, stranger: true), Sample("410", .text(410, ""), true, stranger: true),
    Sample("403 without a code", .text(403, "<html>"), true, stranger: false),
    Sample(
      "words", .status(400, ["error_code": "ModelArts.9999", "error_msg": "The old version is discontinued."]), true,
      stranger: true),
    Sample(
      "words, with status 200", .status(200, ["is_success": false, "error_msg": "no longer offered"]), true,
      stranger: true),
    Sample("a missing right", .failing(403, "ModelArts.0108"), false, stranger: false),
    Sample("a wrong signature", .failing(401, "APIGW.0301"), false, stranger: false),
    Sample("a wrong value", .failing(400, "ModelArts.0104"), false, stranger: false),
    Sample("a quota", .failing(400, "ModelArts.0118"), false, stranger: false),
    Sample("a failure of the service", .text(503, ""), false, stranger: false),
  ]

  @Test(arguments: samples, [true, false])
  func `the hint says what may have happened`(_ sample: Sample, isKnown: Bool) async throws {
    let transport = ScriptedTransport { request, _ in
      request.method == .get ? try ScriptedTransport.Step.ok(["engines": []]).response() : try sample.step.response()
    }
    let client = try Clients.over(transport)
    if isKnown { _ = try await client.engines() }
    let error = await #expect(throws: ModelArtsError.self) {
      try await client.createJob(CreateJobRequest(jobName: "j", config: Clients.settings))
    }
    #expect((error?.hint?.contains(Self.words) == true) == (isKnown ? sample.isHinted : sample.isHintedForStranger))
  }

  @Test func `a missing job, a read and a deletion have no such hint`() async throws {
    let client = try Clients.over(ScriptedTransport(.failing(404, "ModelArts.0102")))
    let acts: [() async throws -> Void] = [
      {
        _ = try await client.createVersion(
          CreateVersionRequest(config: Clients.settings, previousVersionID: 1), ofJob: 1)
      },
      { try await client.deleteJob(1) }, { _ = try await client.allVersions(ofJob: 1) },
    ]
    for act in acts {
      let error = await #expect(throws: ModelArtsError.self) { try await act() }
      #expect(error?.kind == .notFound)
      #expect(error?.hint == nil)
    }
  }
}
