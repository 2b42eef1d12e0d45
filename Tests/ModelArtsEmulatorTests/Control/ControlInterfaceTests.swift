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
    _ method: HTTPRequest.Method, _ path: String, query: [QueryItem] = [], body: JSONValue? = nil,
    bytes: [UInt8]? = nil, token: String? = "secret"
  ) async throws -> Reply {
    let name = try #require(HTTPField.Name(ControlInterface.tokenHeader))
    var headers = HTTPFields()
    headers[name] = token
    return await control.reply(
      to: IncomingRequest(
        method: method, host: "h", path: ControlInterface.prefix + path, query: query, headers: headers,
        body: bytes ?? body?.serialized() ?? []))
  }

  @Test(arguments: [nil, "", "wrong", "secreT", "secrets", "secre"])
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

  @Test(arguments: [("?endpoint=createJob", 1), ("?after=1", 1), ("?after=2", 0), ("?endpoint=listEngines", 0)])
  func `recorded requests can be narrowed`(query: String, count: Int) async throws {
    try await harness.createJob("seen")
    _ = try await harness.get("nonsense")
    let name = query.dropFirst().split(separator: "=")
    let reply = try await send(
      .get, "requests", query: [QueryItem(name: String(name[0]), value: String(name[1]))])
    #expect(reply.json["requests"]?.elements?.count == count)
  }

  @Test func `requests are asked for by known endpoints only`() async throws {
    let reply = try await send(.get, "requests", query: [QueryItem(name: "endpoint", value: "createjobs")])
    #expect(reply.status == 400)
    #expect(reply.json["error_message"]?.text?.contains("did you mean 'createJob'?") == true)
  }

  @Test func `the clock can be moved`() async throws {
    let reply = try await send(.post, "clock", body: ["advance": "1500ms"])
    #expect(reply.json["now"] == JSONValue(ServiceHarness.startTime + 1500))
    #expect(try await send(.get, "clock").json["now"] == reply.json["now"])
    #expect(try await send(.post, "clock", body: [:]).status == 400)
    #expect(try await send(.post, "clock", body: ["advance": 5]).json.message.contains("write the unit"))
  }

  @Test func `faults can be switched on, counted, and switched off`() async throws {
    let rule: JSONValue = [
      "effect": "fail", "status": 503, "code": "ModelArts.6101", "message": "busy", "moment": "after",
      "endpoint": "listJobs", "first": 1,
    ]
    let added = try await send(.post, "faults", body: ["rules": [rule, ["effect": "delay", "duration": "1ms"]]])
    #expect(added.json["ids"] == [1, 2])
    #expect(try await harness.get("training-jobs").status == 503)
    #expect(try await harness.get("training-jobs").status == 200)
    let listed = try #require(try await send(.get, "faults").json["faults"]?.elements)
    #expect(listed.map { $0["matches"] } == [2, 2])
    #expect(listed.map { $0["hits"] } == [1, 2])
    #expect(listed[0]["rule"] == rule)
    let recorded = try #require(try await send(.get, "requests").json["requests"]?.elements)
    #expect(recorded.map { $0["faults"] } == [[1, 2], [2]])
    #expect(try await send(.delete, "faults/1").status == 200)
    #expect(try await send(.delete, "faults/1").status == 404)
    #expect(try await send(.get, "faults").json["faults"]?.elements?.count == 1)
    #expect(try await send(.delete, "faults").status == 200)
    #expect(try await send(.get, "faults").json["faults"] == [])
  }

  @Test func `quirks are set as a whole`() async throws {
    let quirks: JSONValue = [
      "integers_as_strings": true, "short_pages": 2, "version_order": "shuffled", "seed": 9,
    ]
    #expect(try await send(.put, "quirks", body: quirks).status == 200)
    #expect(
      harness.service.policy.quirks
        == EmulatorQuirks(integersAsStrings: true, maximumPageSize: 2, versionOrder: .shuffled(seed: 9)))
    #expect(try await send(.get, "quirks").json["quirks"]?["short_pages"] == 2)
    #expect(try await send(.put, "quirks", body: [:]).status == 200)
    #expect(harness.service.policy.quirks == EmulatorQuirks())
  }

  @Test func `the latest rule for runs comes first`() async throws {
    let rules: [JSONValue] = [["outcome": "COMPLETED"], ["outcome": 11, "job_name": "j*", "running": "1h"]]
    for rule in rules { #expect(try await send(.post, "runs", body: ["rules": [rule]]).status == 200) }
    let job = try await harness.createJob("job")
    try await harness.advance(.seconds(600))
    #expect(try await harness.status(of: job) == 8)
    try await harness.advance(.seconds(3600))
    #expect(try await harness.status(of: job) == 11)
    let listed = try #require(try await send(.get, "runs").json["rules"]?.elements)
    #expect(listed.map { $0["outcome"] } == ["FAILED", "COMPLETED"])
    #expect(listed[0]["running"] == "1h")
    #expect(try await send(.delete, "runs").status == 200)
    #expect(harness.service.policy.runRules.isEmpty)
  }

  @Test func `limits and the offer change while the service runs`() async throws {
    let flavor = try #require(harness.configuration.catalog.flavors.first?.code)
    let body: JSONValue = [
      "job_quota": 1, "running": "7s", "capacity": [(flavor): 3], "sold_out": [(flavor): true], "workspaces": ["w"],
    ]
    let settings = try #require(try await send(.patch, "settings", body: body).json["settings"])
    #expect(settings["job_quota"] == 1)
    #expect(settings["running"] == "7s")
    #expect(settings["capacity"] == [(flavor): 3])
    #expect(settings["sold_out"]?[flavor] == true)
    #expect(settings["workspaces"] == ["w"])
    try await harness.createJob("a")
    #expect(try await harness.send(.post, "training-jobs", body: Bodies.job("b")).code == "0116")
    let lifted = try await send(.patch, "settings", body: ["capacity": [(flavor): nil], "job_quota": 2])
    #expect(lifted.json["settings"]?["capacity"] == [:])
    #expect(try await harness.send(.post, "training-jobs", body: Bodies.job("b")).status == 200)
  }

  @Test func `tokens can be ended`() async throws {
    #expect(try await send(.delete, "tokens").status == 200)
  }

  @Test func `the interface lists itself`() async throws {
    let routes = try #require(try await send(.get, "").json["routes"]?.elements)
    #expect(routes.count == ControlInterface.routes.count)
    for route in routes { #expect(route["summary"]?.text?.isEmpty == false) }
  }

  @Test(arguments: [("fault", "did you mean 'faults'?"), ("x", "known are")])
  func `a path that leads nowhere says what there is`(path: String, hint: String) async throws {
    let reply = try await send(.get, path)
    #expect(reply.status == 404)
    #expect(reply.json.message.contains(hint))
  }

  @Test func `a method that a path does not take says which it takes`() async throws {
    let reply = try await send(.put, "faults")
    #expect(reply.status == 405)
    #expect(reply.headers == [.init(name: "Allow", value: "GET, POST, DELETE")])
  }

  static let unreadable: [(body: JSONValue, place: String, rule: String)] = [
    (.null, "", "type"), ([:], "", "required"), (["rules": [["effect": "melt"]]], "rules[0].effect", "choice"),
    (["rules": [["effect": "drop"], ["effect": "fail", "status": 99]]], "rules[1].status", "range"),
  ]

  @Test(arguments: unreadable)
  func `what cannot be read is refused with its place`(body: JSONValue, place: String, rule: String) async throws {
    let reply = try await send(.post, "faults", body: body)
    #expect(reply.status == 400)
    let problem = try #require(reply.json["problems"]?.elements?.first)
    #expect(problem["rule"]?.text == rule)
    #expect(problem["path"]?.text == place)
    #expect(try await send(.get, "faults").json["faults"] == [])
  }

  @Test func `a body that is no JSON is refused`() async throws {
    let reply = try await send(.post, "faults", bytes: Array("{".utf8))
    #expect(reply.status == 400)
    #expect(reply.json.message.contains("not valid JSON"))
  }
}

extension JSONValue {
  /// The text of a failure.
  fileprivate var message: String { self["error_message"]?.text ?? "" }
}
