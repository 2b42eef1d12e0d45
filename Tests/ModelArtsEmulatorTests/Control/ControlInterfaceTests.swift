import HTTPTypes
import ModelArtsAPI
import Testing

@testable import ModelArtsEmulator

struct ControlInterfaceTests {
  private let harness: ServiceHarness
  private let control: ControlInterface

  init() throws {
    harness = try ServiceHarness()
    control = ControlInterface(service: harness.service, token: "secret")
  }

  private func send(
    _ method: HTTPRequest.Method, _ path: String, body: JSONValue? = nil, token: String? = "secret"
  ) async throws -> Reply {
    let name = try #require(HTTPField.Name(ControlInterface.tokenHeader))
    var headers = HTTPFields()
    headers[name] = token
    return await control.reply(
      to: IncomingRequest(
        method: method, host: "h", path: ControlInterface.prefix + path, headers: headers,
        body: body?.serialized() ?? []))
  }

  @Test(arguments: [nil, "wrong"])
  func `only the token opens it`(token: String?) async throws {
    #expect(try await send(.get, "requests", token: token).status == 403)
  }

  @Test func `requests are recorded with their endpoint, body and status`() async throws {
    try await harness.createJob("seen")
    _ = try await harness.get("training-jobs/1/versions?page=1")
    let requests = try #require(try await send(.get, "requests").json["requests"]?.elements)
    #expect(requests.count == 2)
    #expect(requests[0]["endpoint"] == "createJob")
    #expect(requests[0]["number"] == 1)
    #expect(requests[0]["mutating"] == true)
    #expect(requests[0]["status"] == 200)
    #expect(requests[0]["body"]?.text?.contains("seen") == true)
    #expect(requests[1]["status"] == 404)
    #expect(requests[1]["query"] == ["page=1"])
  }

  @Test func `calls are counted, and forgotten on request`() async throws {
    let job = try await harness.createJob()
    _ = try await harness.jobNames()
    _ = try await harness.send(.delete, job.path)
    _ = try await harness.get("nonsense")
    let counts = try await send(.get, "counts").json
    #expect(counts["counts"] == ["createJob": 1, "deleteJob": 1, "listJobs": 1])
    #expect(counts["total"] == 3)
    #expect(counts["mutating"] == 2)
    _ = try await send(.delete, "requests")
    #expect(try await send(.get, "counts").json["total"] == 0)
    #expect(try await send(.get, "requests").json["requests"] == [])
  }

  @Test func `the clock can be moved`() async throws {
    let reply = try await send(.post, "clock", body: ["advance_ms": 1500])
    #expect(reply.json["now"] == JSONValue(ServiceHarness.startTime + 1500))
    #expect(try await send(.get, "clock").json["now"] == reply.json["now"])
    #expect(try await send(.post, "clock", body: [:]).status == 400)
  }

  @Test func `faults can be switched on and off`() async throws {
    let rule: JSONValue = [
      "effect": "fail", "status": 503, "code": "ModelArts.6101", "message": "busy", "moment": "afterWork",
      "endpoint": "listJobs", "first": 1,
    ]
    #expect(try await send(.post, "faults", body: ["rules": [rule]]).status == 200)
    #expect(try await harness.get("training-jobs").status == 503)
    #expect(try await harness.get("training-jobs").status == 200)
    _ = try await send(.post, "faults", body: ["rules": [["effect": "bad_gateway"]]])
    _ = try await send(.delete, "faults")
    #expect(try await harness.get("training-jobs").status == 200)
  }

  @Test(arguments: [
    JSONValue.null, [:], ["rules": [["effect": "melt"]]], ["rules": [["effect": "fail", "status": 99]]],
    ["rules": [["effect": "drop", "endpoint": "nowhere"]]],
  ])
  func `a rule that cannot be read is refused`(body: JSONValue) async throws {
    #expect(try await send(.post, "faults", body: body).status == 400)
  }

  static let rules: [(JSONValue, FaultRule)] = [
    (["effect": "drop", "nth": 2], FaultRule(.dropConnection, occurrence: .nth(2))),
    (["effect": "delay", "delay_ms": 5], FaultRule(.delay(.milliseconds(5)))),
    (["effect": "throttle", "retry_after": 3, "method": "PUT"], FaultRule(.throttle(retryAfter: 3), method: "PUT")),
    (
      ["effect": "fail_softly", "code": "ModelArts.6101", "message": "m", "path": "*/x", "percent": 50, "seed": 9],
      FaultRule(
        .failSoftly(code: .systemBusy, message: "m"), path: "*/x", occurrence: .random(probability: 0.5, seed: 9))
    ),
  ]

  @Test(arguments: rules)
  func `rules are read from JSON`(json: JSONValue, rule: FaultRule) throws {
    let body: JSONValue = ["rules": [json]]
    #expect(try FaultRuleReader.rules(body: body.serialized()) == [rule])
  }
}
