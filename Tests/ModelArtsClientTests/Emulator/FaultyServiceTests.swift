import ModelArtsAPI
import ModelArtsClient
import ModelArtsEmulator
import Testing

/// What the client makes of failures, over real connections.
struct FaultyServiceTests {
  @Test func `a read outlives two failures`() async throws {
    try await EmulatedClient.with { client, emulator in
      let (job, _) = try await client.launch("a")
      emulator.install([FaultRule(.badGateway, endpoint: .listVersions, occurrence: .first(2))])
      #expect(try await client.allVersions(ofJob: job).versions.count == 1)
      #expect(try await emulator.requestCounts()[.listVersions] == 3)
    }
  }

  @Test(arguments: [
    (FaultEffect.dropConnection, ModelArtsError.Kind.interrupted, ModelArtsError.Effect.unknown),
    (.badGateway, .unavailable, .unknown), (.internalError, .unavailable, .unknown),
    (.throttle(retryAfter: 1), .throttled, .refused),
    (.answer(status: 200, text: "<html>"), .unreadable, .unknown),
    (.answer(status: 302, text: ""), .unreadable, .unknown),
    (.failSoftly(code: .quotaReached, message: "full"), .quota, .refused),
  ])
  func `a launch that fails is sent once and told for what it is`(
    fault: FaultEffect, kind: ModelArtsError.Kind, effect: ModelArtsError.Effect
  ) async throws {
    try await EmulatedClient.with { client, emulator in
      emulator.install([FaultRule(fault, endpoint: .createJob)])
      let error = await #expect(throws: ModelArtsError.self) { try await client.launch("a") }
      #expect(error?.kind == kind)
      #expect(error?.effect == effect)
      let counts = try await emulator.requestCounts()
      #expect(counts[.createJob] == 1)
    }
  }

  @Test func `a deletion that is carried out without an answer succeeds`() async throws {
    try await EmulatedClient.with { client, emulator in
      let (job, version) = try await client.launch("a")
      try await emulator.advanceClock(by: .seconds(60))
      emulator.install([
        FaultRule(.dropConnection, at: .afterWork, endpoint: .deleteVersion, occurrence: .first(1))
      ])
      try await client.deleteVersion(version, ofJob: job)
      #expect(try await client.allVersions(ofJob: job).versions.isEmpty)
    }
  }

  @Test func `a service that says nothing is given up in time`() async throws {
    try await EmulatedClient.with(changing: { configuration in
      configuration.options.retry = .never
      configuration.options.timeouts.read = .milliseconds(200)
    }) { client, emulator in
      emulator.install([FaultRule(.delay(.seconds(3)), endpoint: .listEngines)])
      let error = await #expect(throws: ModelArtsError.self) { try await client.engines() }
      #expect(error?.kind == .interrupted)
      #expect(error?.effect == .unknown)
    }
  }

  @Test func `a service that is not there was sent nothing`() async throws {
    let address = try await EmulatedClient.with { _, emulator in emulator.baseURL }
    var configuration = ClientConfiguration(endpoint: address, projectID: "p", credentials: .token(Secret("t")))
    configuration.options.retry = .never
    try await ModelArtsClient.withClient(configuration) { client in
      let error = await #expect(throws: ModelArtsError.self) { try await client.launch("a") }
      #expect(error?.kind == .unreachable)
      #expect(error?.effect == .notSent)
    }
  }

  @Test func `a host that speaks no TLS was sent nothing`() async throws {
    try await EmulatedClient.with { _, emulator in
      var configuration = ClientConfiguration(
        endpoint: "https://127.0.0.1:\(emulator.port)", projectID: "p", credentials: .token(Secret("t")))
      configuration.options.retry = .never
      try await ModelArtsClient.withClient(configuration) { client in
        let error = await #expect(throws: ModelArtsError.self) { try await client.launch("a") }
        #expect(error?.kind == .unreachable)
        #expect(error?.effect == .notSent)
      }
    }
  }

  @Test func `cancelling ends a request at once`() async throws {
    try await EmulatedClient.with { client, emulator in
      emulator.install([FaultRule(.delay(.seconds(20)), endpoint: .listEngines)])
      await withTaskGroup(of: Void.self) { group in
        group.addTask {
          await #expect(throws: CancellationError.self) { try await client.engines() }
        }
        while emulator.requests().isEmpty { await Task.yield() }
        group.cancelAll()
      }
      emulator.removeFaults()
    }
  }
}
