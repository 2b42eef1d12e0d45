import ModelArtsAPI
import Testing

@testable import ModelArtsClient

struct LoggingTests {
  @Test func `requests are logged without any secret`() async throws {
    let log = CollectingLog()
    let transport = ScriptedTransport { request, _ in
      var response = try ScriptedTransport.Step.ok(["version_count": 0, "job_id": 1]).response()
      response.headers["X-Request-Id"] = "request-1"
      if request.path == "/v3/auth/tokens" { response.headers["X-Subject-Token"] = "hidden-token" }
      return response
    }
    let user = PasswordCredentials(userName: "u", password: Secret("hidden-password"), domainName: "d")
    let client = try Clients.over(transport, credentials: .password(user)) { $0.options.logger = log.logger }
    var config = ConfigBody()
    config.parameters = [TrainingParameter(label: "API_TOKEN", value: "hidden-value")]
    _ = try await client.createVersion(CreateVersionRequest(config: config, previousVersionID: 1), ofJob: 1)
    #expect(log.text.contains("create version"))
    #expect(log.text.contains("request-1"))
    #expect(log.text.contains("/v3/auth/tokens"))
    #expect(log.text.contains("> POST https://"))
    #expect(log.text.contains("\"API_TOKEN\""), "bodies are shown")
    #expect(log.text.contains("X-Auth-Token: <redacted>"))
    #expect(!log.text.contains("hidden"))
  }

  @Test func `every request names the program`() async throws {
    let transport = ScriptedTransport(.ok(["version_count": 0]))
    let client = try Clients.over(transport) { $0.options.userAgent = "trainyard/1.2" }
    _ = try await client.allVersions(ofJob: 1)
    #expect(transport.requests.first?.headers["user-agent"] == "trainyard/1.2")
  }
}
