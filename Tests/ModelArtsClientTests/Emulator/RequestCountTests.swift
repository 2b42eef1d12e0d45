import ModelArtsAPI
import ModelArtsClient
import ModelArtsEmulator
import Testing

/// How many requests reach the service under each fault, over real connections.
struct RequestCountTests {
  /// A fault, with how often a read is sent under it.
  struct Sample: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var effect: FaultEffect
    var moment: FaultRule.Moment
    var reads: Int
    var kind: ModelArtsError.Kind

    init(
      _ name: String, _ effect: FaultEffect, at moment: FaultRule.Moment = .beforeWork, reads: Int,
      _ kind: ModelArtsError.Kind
    ) {
      testDescription = name
      self.effect = effect
      self.moment = moment
      self.reads = reads
      self.kind = kind
    }
  }

  static let samples = [
    Sample("dropped before the work", .dropConnection, reads: 3, .interrupted),
    Sample("dropped after the work", .dropConnection, at: .afterWork, reads: 3, .interrupted),
    Sample("429", .fail(status: 429, code: .systemBusy, message: "slow down"), reads: 3, .throttled),
    Sample("500", .internalError, reads: 3, .unavailable), Sample("502", .badGateway, reads: 3, .unavailable),
    Sample("garbage", .answer(status: 200, text: "<html>"), reads: 1, .unreadable),
    Sample("a truncated body", .answer(status: 200, text: "{\"is_success\":true,\"job_id\":"), reads: 1, .unreadable),
    Sample(
      "a refused signature",
      .fail(status: 401, code: ServiceCode(rawValue: "APIGW.0301"), message: "verify aksk signature fail"), reads: 1,
      .authentication),
    Sample("a hang past the timeout", .delay(.seconds(10)), reads: 3, .interrupted),
  ]

  /// - Parameter sample: Only a hang gets a short timeout, so that a busy machine does not look like one.
  private static func withClient(
    under sample: Sample, _ body: @Sendable (ModelArtsClient, ModelArtsEmulator) async throws -> Void
  ) async throws {
    try await EmulatedClient.with(changing: { configuration in
      configuration.options.retry.maximumAttempts = 3
      if case .delay = sample.effect { configuration.options.timeouts.read = .seconds(4) }
    }) { try await body($0, $1) }
  }

  /// The requests under test: a read, an update, a deletion and a launch.
  private static func act(_ endpoint: ServiceEndpoint, _ client: ModelArtsClient, job: Int64) async throws {
    switch endpoint {
    case .updateJob: try await client.updateJob(job, UpdateJobRequest(description: "d"))
    case .deleteJob: try await client.deleteJob(job)
    case .createJob: _ = try await client.launch("b")
    default: _ = try await client.engines()
    }
  }

  @Test(arguments: samples, [ServiceEndpoint.listEngines, .updateJob, .deleteJob])
  func `what may be repeated is sent as often as its fault allows`(
    _ sample: Sample, _ endpoint: ServiceEndpoint
  ) async throws {
    try await Self.withClient(under: sample) { client, emulator in
      let (job, _) = try await client.launch("a")
      emulator.install([FaultRule(sample.effect, at: sample.moment, endpoint: endpoint)])
      let error = await #expect(throws: ModelArtsError.self) { try await Self.act(endpoint, client, job: job) }
      #expect(error?.kind == sample.kind)
      #expect(emulator.requests().count { $0.endpoint == endpoint } == sample.reads)
      emulator.removeFaults()
    }
  }

  @Test(arguments: samples)
  func `a launch is sent once under every fault`(_ sample: Sample) async throws {
    try await Self.withClient(under: sample) { client, emulator in
      emulator.install([FaultRule(sample.effect, at: sample.moment, endpoint: .createJob)])
      let error = await #expect(throws: ModelArtsError.self) { try await client.launch("a") }
      #expect(error?.kind == sample.kind)
      #expect(emulator.requests().count { $0.endpoint == .createJob } == 1)
      emulator.removeFaults()
    }
  }

  private static func withPassword(
    _ body: @Sendable (ModelArtsClient, ModelArtsEmulator) async throws -> Void
  ) async throws {
    try await EmulatedClient.with(changing: { configuration in
      let user = EmulatorCredentials()
      configuration.credentials = .password(
        PasswordCredentials(
          userName: user.userName, password: Secret(user.password), domainName: user.domainName,
          projectID: user.projectID))
    }) { try await body($0, $1) }
  }

  private static let refusedToken = FaultEffect.fail(
    status: 401, code: .tokenExpired, message: "the token has expired")

  private static let endpoints = [ServiceEndpoint.listEngines, .updateJob, .deleteJob, .createJob]

  @Test(arguments: endpoints)
  func `a token that is refused once is renewed once`(_ endpoint: ServiceEndpoint) async throws {
    try await Self.withPassword { client, emulator in
      let (job, _) = try await client.launch("a")
      try await emulator.resetRequests()
      emulator.install([FaultRule(Self.refusedToken, endpoint: endpoint, occurrence: .first(1))])
      try await Self.act(endpoint, client, job: job)
      #expect(emulator.requests().count { $0.endpoint == endpoint } == 2)
      #expect(emulator.requests().count { $0.endpoint == .issueToken } == 1)
    }
  }

  @Test(arguments: endpoints)
  func `a token that is refused for ever is renewed once`(_ endpoint: ServiceEndpoint) async throws {
    try await Self.withPassword { client, emulator in
      let (job, _) = try await client.launch("a")
      try await emulator.resetRequests()
      emulator.install([FaultRule(Self.refusedToken, endpoint: endpoint)])
      let error = await #expect(throws: ModelArtsError.self) { try await Self.act(endpoint, client, job: job) }
      #expect(error?.kind == .authentication)
      #expect(error?.effect == .refused)
      #expect(emulator.requests().count { $0.endpoint == endpoint } == 2)
      #expect(emulator.requests().count { $0.endpoint == .issueToken } == 1)
    }
  }
}
