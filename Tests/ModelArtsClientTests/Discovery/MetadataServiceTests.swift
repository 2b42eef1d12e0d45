import ModelArtsAPI
import Testing

@testable import ModelArtsClient

struct MetadataServiceTests {
  private static let keys = ScriptedTransport.Step.ok(
    ["credential": ["access": "AK", "secret": "SK", "securitytoken": "ST", "expires_at": "2024-02-29T12:00:00Z"]])

  private static func service(_ transport: ScriptedTransport) -> MetadataService {
    MetadataService(transport: transport, time: TestTime().source)
  }

  @Test func `temporary keys are read with a token`() async throws {
    let transport = ScriptedTransport(.text(200, "metadata-token"), Self.keys)
    let found = try await Self.service(transport).keys()
    #expect(
      found.keys == AccessKeyCredentials(accessKey: "AK", secretKey: Secret("SK"), securityToken: Secret("ST")))
    #expect(found.expiry == 1_709_208_000)
    #expect(transport.requests.map(\.method) == [.put, .get])
    #expect(transport.requests.allSatisfy { $0.url.description == "http://169.254.169.254" })
    #expect(transport.requests.allSatisfy { $0.timeout == .seconds(3) })
    #expect(transport.requests[0].headers["X-Metadata-Token-Ttl-Seconds"] == "21600")
    #expect(transport.requests[1].headers["X-Metadata-Token"] == "metadata-token")
  }

  @Test(arguments: [404, 405, 503])
  func `a machine that knows no token is asked without one`(_ status: Int) async throws {
    let transport = ScriptedTransport(.text(status, ""), Self.keys)
    _ = try await Self.service(transport).keys()
    #expect(transport.requests.count == 2)
    #expect(transport.requests[1].headers["X-Metadata-Token"] == nil)
  }

  @Test(arguments: [
    [ScriptedTransport.Step.text(404, ""), .text(404, "")], [.text(200, "t"), .text(200, "<html>")],
    [.text(200, "t"), .ok(["credential": [:]])], [.failure(.notSent)], [.text(403, "")],
  ])
  func `where there are no keys that is said`(_ steps: [ScriptedTransport.Step]) async throws {
    let transport = ScriptedTransport { _, number in try steps[number].response() }
    let error = await #expect(throws: ModelArtsError.self) { try await Self.service(transport).keys() }
    #expect(error?.kind == .configuration)
    #expect(transport.requests.count == steps.count)
  }

  @Test func `no proxy lies between a machine and its metadata service`() throws {
    let proxies = try ProxySettings(environment: ["HTTPS_PROXY": "http://proxy:3128"])
    #expect(proxies.proxy(for: .metadata) == nil)
  }
}
