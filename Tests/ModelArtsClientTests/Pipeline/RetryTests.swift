import ModelArtsAPI
import Testing

@testable import ModelArtsClient

struct RetryTests {
  private static let versions = ScriptedTransport.Step.ok(["version_count": 0, "versions": []])

  @Test(arguments: [
    ScriptedTransport.Step.failing(500, "ModelArts.6102"), .failing(429, "ModelArts.6101"), .text(502, "<html>"),
    .failing(200, "ModelArts.0010"), .failure(.notSent), .failure(.unknown),
  ])
  func `a read is repeated after a passing failure`(failure: ScriptedTransport.Step) async throws {
    let time = TestTime()
    let transport = ScriptedTransport(failure, failure, Self.versions)
    _ = try await Clients.over(transport, time: time).allVersions(ofJob: 1)
    #expect(transport.requests.count == 3)
    #expect(time.sleeps == [.milliseconds(250), .milliseconds(500)])
  }

  @Test(arguments: [
    ScriptedTransport.Step.failing(400, "ModelArts.0104"), .failing(401, "APIGW.0301"), .failing(403, "ModelArts.0108"),
    .failing(404, "ModelArts.0102"), .text(200, "<html>"),
  ])
  func `a lasting failure is not repeated`(failure: ScriptedTransport.Step) async throws {
    let transport = ScriptedTransport(failure)
    let client = try Clients.over(transport)
    await #expect(throws: ModelArtsError.self) { try await client.allVersions(ofJob: 1) }
    #expect(transport.requests.count == 1)
  }

  @Test func `repeating ends after the attempts that are allowed`() async throws {
    let transport = ScriptedTransport(.text(503, ""))
    let client = try Clients.over(transport)
    let error = await #expect(throws: ModelArtsError.self) { try await client.allVersions(ofJob: 1) }
    #expect(error?.kind == .unavailable)
    #expect(transport.requests.count == 4)
  }

  @Test func `repeating ends with the time that is allowed`() async throws {
    let transport = ScriptedTransport(.status(429, [:], ["Retry-After": "40"]))
    let time = TestTime()
    let client = try Clients.over(transport, time: time)
    await #expect(throws: ModelArtsError.self) { try await client.allVersions(ofJob: 1) }
    #expect(time.sleeps == [.seconds(40), .seconds(40)])
    #expect(transport.requests.count == 3)
  }

  @Test(arguments: ["10", "Sat, 06 May 2023 07:08:19 GMT"])
  func `the service says how long to wait, in seconds or as a date`(_ text: String) async throws {
    let transport = ScriptedTransport(.status(429, [:], ["Retry-After": text]), Self.versions)
    let time = TestTime()
    _ = try await Clients.over(transport, time: time).allVersions(ofJob: 1)
    #expect(time.sleeps == [.seconds(10)])
    #expect(transport.requests.count == 2)
  }

  @Test func `waits grow up to their bound and are drawn by chance`() {
    let error = ModelArtsError(kind: .unavailable, effect: .unknown, message: "")
    let policy = RetryPolicy(maximumAttempts: 100, totalTime: .seconds(1000))
    let bounds = (1...7).map { policy.delay(after: error, attempt: $0, elapsed: .zero, random: 1) }
    #expect(bounds == [0.5, 1, 2, 4, 8, 8, 8].map { Duration.seconds($0) })
    #expect(policy.delay(after: error, attempt: 99, elapsed: .zero, random: 0) == .zero)
    #expect(policy.delay(after: error, attempt: 100, elapsed: .zero, random: 0) == nil)
  }

  /// What a client can be asked to send, by whether it may be sent twice.
  private static func act(_ operation: ServiceOperation, _ client: ModelArtsClient) async throws {
    switch operation {
    case .createJob: _ = try await client.createJob(CreateJobRequest(jobName: "j", config: Clients.settings))
    case .createVersion:
      _ = try await client.createVersion(
        CreateVersionRequest(config: Clients.settings, previousVersionID: 1), ofJob: 1)
    case .stopVersion: try await client.stopVersion(1, ofJob: 1)
    case .createConfig: try await client.createConfig(CreateConfigRequest(configName: "c", config: Clients.settings))
    case .updateJob: try await client.updateJob(1, UpdateJobRequest(description: ""))
    case .updateConfig: try await client.updateConfig("c", UpdateConfigRequest(config: Clients.settings))
    case .deleteJob: try await client.deleteJob(1)
    case .deleteVersion: try await client.deleteVersion(1, ofJob: 1)
    case .deleteConfig: try await client.deleteConfig("c")
    default: Issue.record("not a request that changes something")
    }
  }

  @Test(
    arguments: ServiceOperation.allCases.filter { $0.isMutating && $0.method == .post },
    [
      ScriptedTransport.Step.text(502, ""), .failing(429, "APIGW.0308"), .failure(.notSent), .failure(.unknown),
      .failing(500, "ModelArts.0010"),
    ])
  func `what must not be done twice is sent once`(
    operation: ServiceOperation, failure: ScriptedTransport.Step
  ) async throws {
    let transport = ScriptedTransport(failure)
    let client = try Clients.over(transport)
    let error = await #expect(throws: ModelArtsError.self) { try await Self.act(operation, client) }
    #expect(error?.operation == operation)
    #expect(transport.requests.count == 1)
  }

  @Test(arguments: ServiceOperation.allCases.filter { $0.isMutating && $0.method != .post })
  func `updates and deletions are repeated`(operation: ServiceOperation) async throws {
    let transport = ScriptedTransport(.failure(.unknown), .ok(["is_success": true]))
    try await Self.act(operation, try Clients.over(transport))
    #expect(transport.requests.count == 2)
    #expect(Set(transport.requests.map(\.body)).count == 1)
  }

  @Test func `a deletion that was in doubt and finds nothing has been done`() async throws {
    let transport = ScriptedTransport(.failure(.unknown), .failing(404, "ModelArts.0102"))
    try await Clients.over(transport).deleteVersion(1, ofJob: 1)
    let laterRefused = ScriptedTransport(
      .failure(.unknown), .failing(429, "ModelArts.6101"), .failing(404, "ModelArts.0102"))
    try await Clients.over(laterRefused).deleteVersion(1, ofJob: 1)
    let certain = ScriptedTransport(.failure(.notSent), .failing(404, "ModelArts.0102"))
    let client = try Clients.over(certain)
    let error = await #expect(throws: ModelArtsError.self) { try await client.deleteVersion(1, ofJob: 1) }
    #expect(error?.kind == .notFound)
  }

  @Test func `what happened to a launch is told`() async throws {
    let steps: [(ScriptedTransport.Step, ModelArtsError.Effect)] = [
      (.failure(.notSent), .notSent), (.failure(.unknown), .unknown), (.failing(400, "ModelArts.0104"), .refused),
      (.failing(200, "ModelArts.0116"), .refused), (.failing(429, "ModelArts.6101"), .refused),
      (.failing(500, "ModelArts.0010"), .unknown), (.text(504, ""), .unknown), (.ok([:]), .unknown),
      (.text(200, "{"), .unknown),
    ]
    for (step, effect) in steps {
      let client = try Clients.over(ScriptedTransport(step))
      let error = await #expect(throws: ModelArtsError.self) { try await Self.act(.createVersion, client) }
      #expect(error?.effect == effect)
    }
  }
}
