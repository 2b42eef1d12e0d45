import ModelArtsAPI
import ModelArtsClient
import Testing

/// Which servers are trusted, over real encrypted connections.
struct TrustTests {
  private static let engines: JSONValue = ["is_success": true, "engines": [["engine_id": 7]]]

  private static func withClient<Result>(
    of certificate: String, trusting authorities: TrustedAuthorities,
    _ body: (ModelArtsClient, LoopbackServer) async throws -> Result
  ) async throws -> Result {
    try await LoopbackServer.with(.answersEncrypted(engines, certificate: certificate)) { server, port in
      var configuration = ClientConfiguration(
        endpoint: "https://127.0.0.1:\(port)", projectID: "p", credentials: .token(Secret("t")))
      configuration.options.authorities = authorities
      configuration.options.retry = RetryPolicy(maximumAttempts: 5, baseDelay: .milliseconds(1))
      return try await ModelArtsClient.withClient(configuration) { try await body($0, server) }
    }
  }

  @Test func `a server of a private authority is trusted where the authority is`() async throws {
    try await Self.withClient(of: "test-server", trusting: try Authorities.trusted()) { client, server in
      let engines = try await client.engines()
      #expect(engines.map(\.engineID) == [7])
      #expect(server.requests == 1)
    }
  }

  @Test func `without the authority it is refused, at once and before a request`() async throws {
    try await Self.withClient(of: "test-server", trusting: .system) { client, server in
      let error = await #expect(throws: ModelArtsError.self) { try await client.engines() }
      #expect(error?.kind == .untrusted)
      #expect(error?.effect == .notSent)
      #expect(error?.hint?.contains("authority") == true)
      #expect(server.connections == 1)
      #expect(server.requests == 0)
    }
  }

  @Test func `a certificate for another host is refused, whoever signed it`() async throws {
    try await Self.withClient(of: "test-stranger", trusting: try Authorities.trusted()) { client, server in
      let error = await #expect(throws: ModelArtsError.self) { try await client.engines() }
      #expect(error?.kind == .untrusted)
      #expect(error?.message.contains("another host") == true)
      #expect(server.requests == 0)
    }
  }

  @Test(arguments: [
    ("", "is empty"), (" \n", "is empty"), ("garbage", "no certificate"),
    ("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n", "no certificate"),
  ])
  func `a file without a certificate is an error that names it`(_ text: String, _ words: String) {
    let error = #expect(throws: ModelArtsError.self) { try TrustedAuthorities(pem: Array(text.utf8), ofFile: "my.pem") }
    #expect(error?.kind == .configuration)
    #expect(error?.message.contains("'my.pem'") == true)
    #expect(error?.message.contains(words) == true)
  }

  @Test func `a key in place of a certificate is an error`() throws {
    let bytes = try Authorities.bytes("test-server.key")
    #expect(throws: ModelArtsError.self) { try TrustedAuthorities(pem: bytes, ofFile: "my.pem") }
  }
}
