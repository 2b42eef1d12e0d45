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
    var config = Clients.settings
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

  @Test(
    arguments: [
      ["label": "quiet", "value": "hidden"], ["value": ["deep": "hidden"]], ["value": [["deep": "hidden"]]],
      ["value": 4242], ["user_command": "run --key hidden"], ["content": "hidden"], ["securitytoken": "hidden"],
    ] as [JSONValue])
  func `secrets that only the service knows are not logged`(_ parameter: JSONValue) {
    let body = JSONValue.object(["name": "shown", "parameter": [parameter]]).serialized()
    let text = WireSecrets.lines(of: body) { $0 }.joined()
    #expect(text.contains("shown"))
    #expect(text.contains("<redacted>"))
    #expect(!text.contains("hidden") && !text.contains("4242"))
  }

  @Test func `every request names the program`() async throws {
    let transport = ScriptedTransport(.ok(["version_count": 0]))
    let client = try Clients.over(transport) { $0.options.userAgent = "trainyard/1.2" }
    _ = try await client.allVersions(ofJob: 1)
    #expect(transport.requests.first?.headers["user-agent"] == "trainyard/1.2")
  }
}
