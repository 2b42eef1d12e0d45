import ModelArtsClient
import ModelArtsEmulator
import Testing

/// The emulated service stands in for a proxy, which it is not: it refuses to connect anything.
struct ProxiedTransportTests {
  private func send(proxies: ProxySettings) async throws -> ModelArtsError? {
    var configuration = ClientConfiguration(
      endpoint: "https://modelarts.invalid", projectID: "p", credentials: .token(Secret("hidden-token")))
    configuration.options.allowedHosts = AllowedHosts(["modelarts.invalid"])
    configuration.options.retry = .never
    configuration.options.proxies = proxies
    return try await ModelArtsClient.withClient(configuration) { client in
      await #expect(throws: ModelArtsError.self) { try await client.engines() }
    }
  }

  @Test func `the proxy is asked, and sees no credentials`() async throws {
    try await ModelArtsEmulator.withRunning { emulator in
      let error = try await send(proxies: ProxySettings(environment: ["HTTPS_PROXY": emulator.baseURL]))
      #expect(error?.kind == .unreachable)
      #expect(error?.effect == .notSent)
      #expect(emulator.requests().map(\.method) == ["CONNECT"])
    }
  }

  @Test func `an excepted host is reached without the proxy`() async throws {
    try await ModelArtsEmulator.withRunning { emulator in
      let error = try await send(
        proxies: ProxySettings(environment: ["HTTPS_PROXY": emulator.baseURL, "NO_PROXY": ".invalid"]))
      #expect(error?.effect == .notSent)
      #expect(emulator.requests().isEmpty)
    }
  }
}
