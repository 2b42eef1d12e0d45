import HTTPTypes
import ModelArtsAPI
import Testing

@testable import ModelArtsEmulator

struct ConfigurationTests {
  private func harness(_ names: String...) async throws -> ServiceHarness {
    let harness = try ServiceHarness()
    for name in names {
      let answer = try await harness.payload(.post, "training-job-configs", body: Bodies.configuration(name))
      #expect(answer == ["is_success": true])
      try await harness.advance(.seconds(1))
    }
    return harness
  }

  private func names(_ harness: ServiceHarness, _ query: String = "") async throws -> [String] {
    let list = try await harness.payload(.get, "training-job-configs\(query)")
    return (list["configs"]?.elements ?? []).compactMap { $0["config_name"]?.text }
  }

  @Test func `endpoint 16: a configuration reads back as it was saved`() async throws {
    let harness = try await harness("one")
    let configuration = try await harness.payload(.get, "training-job-configs/one")
    for member in Bodies.configuration("one").object?.members ?? [] {
      #expect(configuration[member.key] == member.value, "\(member.key)")
    }
    #expect(configuration["spec_code"] == "modelarts.vm.cpu.8u")
    #expect(configuration["engine_version"] == "TF-1.8.0-python3.6")
    #expect(configuration["create_time"] == JSONValue(ServiceHarness.startTime))
  }

  @Test func `endpoint 15: a list shows little more than names`() async throws {
    let list = try await harness("one").payload(.get, "training-job-configs")
    let keys = list["configs"]?.elements?.first?.object?.members.map(\.key) ?? []
    #expect(
      Set(keys) == [
        "config_name", "config_desc", "create_time", "engine_type", "engine_name", "engine_id", "engine_version",
        "user_image_url", "user_command",
      ])
  }

  @Test(arguments: [
    ("", ["c", "b", "a"]), ("?order=asc", ["a", "b", "c"]), ("?sortBy=create_time", ["c", "a", "b"]),
    ("?per_page=2&page=2", ["a"]), ("?search_content=b", ["b"]), ("?config_type=sample", []),
  ])
  func `row 29: configurations are sorted downwards unless told`(query: String, expected: [String]) async throws {
    #expect(try await names(harness("b", "a", "c"), query) == expected)
  }

  @Test(arguments: ["config_type=sample&sortBy=create_time", "config_type=x", "sortBy=status", "order=x", "page=0"])
  func `row 29: samples have no time, and unknown words are refused`(query: String) async throws {
    #expect(try await ServiceHarness().get("training-job-configs?\(query)").code == "0104")
  }

  @Test func `row 30: a name that exists is refused with 0103`() async throws {
    let reply = try await harness("one").send(.post, "training-job-configs", body: Bodies.configuration("one"))
    #expect(reply.status == 400)
    #expect(reply.code == "0103")
  }

  @Test func `row 28: an update replaces everything and keeps the time`() async throws {
    let harness = try await harness("one")
    let body = Bodies.imageConfig().setting("config_desc", "new")
    #expect(try await harness.payload(.put, "training-job-configs/one", body: body) == ["is_success": true])
    let configuration = try await harness.payload(.get, "training-job-configs/one")
    #expect(configuration["config_desc"] == "new")
    #expect(configuration["app_url"] == .null)
    #expect(configuration["log_url"] == .null)
    #expect(configuration["parameter"] == [])
    #expect(configuration["create_time"] == JSONValue(ServiceHarness.startTime))
    let partial: JSONValue = ["config_desc": "newer"]
    #expect(try await harness.send(.put, "training-job-configs/one", body: partial).code == "0104")
  }

  @Test func `endpoint 18: a deleted configuration is gone`() async throws {
    let harness = try await harness("one")
    _ = try await harness.payload(.delete, "training-job-configs/one")
    #expect(try await names(harness).isEmpty)
    for reply in [
      try await harness.get("training-job-configs/one"), try await harness.send(.delete, "training-job-configs/one"),
      try await harness.send(.put, "training-job-configs/one", body: Bodies.config()),
    ] {
      #expect(reply.status == 404)
      #expect(reply.code == "0015")
    }
  }

  @Test func `a configuration starts nothing`() async throws {
    #expect(try await harness("one").jobNames().isEmpty)
  }
}
