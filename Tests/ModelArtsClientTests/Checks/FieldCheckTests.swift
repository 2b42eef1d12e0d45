import ModelArtsAPI
import Testing

@testable import ModelArtsClient

struct FieldCheckTests {
  @Test(arguments: ["", "a b", "ä", "a/b", String(repeating: "n", count: 65)])
  func `names that no service takes are not sent`(_ name: String) async throws {
    let transport = ScriptedTransport(.ok(["is_success": true]))
    let client = try Clients.over(transport)
    await #expect(throws: ModelArtsError.self) {
      try await client.createJob(CreateJobRequest(jobName: name, config: Clients.settings))
    }
    await #expect(throws: ModelArtsError.self) {
      try await client.createConfig(CreateConfigRequest(configName: name, config: Clients.settings))
    }
    #expect(transport.requests.isEmpty)
  }

  @Test(arguments: ["", ".", "..", "a/b"])
  func `no name of a configuration becomes another path`(_ name: String) async throws {
    let transport = ScriptedTransport(.ok(["is_success": true]))
    let client = try Clients.over(transport)
    await #expect(throws: ModelArtsError.self) { try await client.config(name) }
    await #expect(throws: ModelArtsError.self) { try await client.deleteConfig(name) }
    await #expect(throws: ModelArtsError.self) {
      try await client.updateConfig(name, UpdateConfigRequest(config: Clients.settings))
    }
    #expect(transport.requests.isEmpty)
  }

  @Test func `a description has at most 256 characters`() async throws {
    let transport = ScriptedTransport(.ok(["is_success": true]))
    let client = try Clients.over(transport)
    try await client.updateJob(1, UpdateJobRequest(description: String(repeating: "ä", count: 256)))
    let error = await #expect(throws: ModelArtsError.self) {
      try await client.updateJob(1, UpdateJobRequest(description: String(repeating: "d", count: 257)))
    }
    #expect(error?.message.hasPrefix("job_desc: ") == true)
    #expect(transport.requests.count == 1)
  }
}
