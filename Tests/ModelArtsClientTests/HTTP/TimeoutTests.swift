import ModelArtsClient
import Testing

/// Each of the three times after which a request is given up, over real connections.
struct TimeoutTests {
  private static func failure(
    _ behaviour: LoopbackServer.Behaviour, scheme: String, _ timeouts: TransportTimeouts,
    totalTime: Duration = .seconds(90)
  ) async throws -> (error: ModelArtsError?, connections: Int) {
    try await LoopbackServer.with(behaviour) { server, port in
      var configuration = ClientConfiguration(
        endpoint: "\(scheme)://127.0.0.1:\(port)", projectID: "p", credentials: .token(Secret("t")))
      configuration.options.timeouts = timeouts
      configuration.options.retry = RetryPolicy(
        maximumAttempts: 2, baseDelay: .milliseconds(1), totalTime: totalTime)
      let error = try await ModelArtsClient.withClient(configuration) { client in
        await #expect(throws: ModelArtsError.self) { try await client.engines() }
      }
      return (error, server.connections)
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func `a connection that does not get encrypted in time was sent nothing`() async throws {
    let result = try await Self.failure(
      .isSilent, scheme: "https",
      TransportTimeouts(connect: .milliseconds(300), read: .seconds(60), total: .seconds(60)))
    #expect(result.error?.kind == .unreachable)
    #expect(result.error?.effect == .notSent)
    // The pool may spare the second connection, having just seen the first one fail.
    #expect((1...2).contains(result.connections))
  }

  @Test(.timeLimit(.minutes(1)))
  func `a service that says nothing in time leaves the request in doubt`() async throws {
    let result = try await Self.failure(
      .isSilent, scheme: "http", TransportTimeouts(connect: .seconds(60), read: .milliseconds(300), total: .seconds(60))
    )
    #expect(result.error?.kind == .interrupted)
    #expect(result.error?.effect == .unknown)
    #expect(result.connections == 2)
  }

  @Test(.timeLimit(.minutes(1)))
  func `a response that never ends is given up after the total time`() async throws {
    let result = try await Self.failure(
      .trickles, scheme: "http", TransportTimeouts(connect: .seconds(60), read: .seconds(60), total: .milliseconds(400))
    )
    #expect(result.error?.kind == .interrupted)
    #expect(result.connections == 2)
  }

  @Test(.timeLimit(.minutes(1)))
  func `a try gets no more than what is left of the total time of all`() async throws {
    let result = try await Self.failure(
      .trickles, scheme: "http", TransportTimeouts(connect: .seconds(60), read: .seconds(60), total: .seconds(60)),
      totalTime: .seconds(1))
    #expect(result.error?.kind == .interrupted)
    #expect(result.connections == 1)
  }
}
