import ModelArtsAPI
import Testing

@testable import ModelArtsClient

struct FieldCheckTests {
  /// Settings that no service takes, and the field to blame.
  struct Sample: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var config: ConfigBody

    init(_ field: String, _ change: (inout ConfigBody) -> Void) {
      testDescription = field
      config = ConfigBody()
      change(&config)
    }
  }

  static let samples = [
    Sample("worker_server_num") { $0.workerCount = 0 }, Sample("engine_id") { $0.engineID = -1 },
    Sample("model_id") { $0.modelID = 0 },
    Sample("spec_id") {
      $0.specID = 1
      $0.poolID = "p"
    },
    Sample("data_url") {
      $0.dataURL = "/b/d/"
      $0.dataSources = [.obs(dataURL: "/b/d/")]
    },
    Sample("dataset_id") { $0.datasetID = "d" }, Sample("dataset_id") { $0.datasetVersionID = "v" },
    Sample("data_source") { $0.dataSources = [.obs(dataURL: "/b/d/"), .dataset(id: "d", version: "v")] },
    Sample("train_url") { $0.trainURL = "/b/out put/" }, Sample("log_url") { $0.logURL = "/b/{log}/" },
  ]

  @Test(arguments: samples)
  func `settings that cannot work are not sent, and the field is named`(_ sample: Sample) async throws {
    let transport = ScriptedTransport(.ok(["is_success": true, "job_id": 1]))
    let client = try Clients.over(transport)
    let acts: [() async throws -> Void] = [
      { _ = try await client.createJob(CreateJobRequest(jobName: "j", config: sample.config)) },
      {
        _ = try await client.createVersion(CreateVersionRequest(config: sample.config, previousVersionID: 1), ofJob: 1)
      },
      { try await client.createConfig(CreateConfigRequest(configName: "c", config: sample.config)) },
      { try await client.updateConfig("c", UpdateConfigRequest(config: sample.config)) },
    ]
    for act in acts {
      let error = await #expect(throws: ModelArtsError.self) { try await act() }
      #expect(error?.kind == .invalid)
      #expect(error?.effect == .notSent)
      #expect(error?.message.hasPrefix(sample.testDescription + ": ") == true)
    }
    #expect(transport.requests.isEmpty)
  }

  @Test(arguments: ["", "a b", "ä", "a/b", String(repeating: "n", count: 65)])
  func `names that no service takes are not sent`(_ name: String) async throws {
    let transport = ScriptedTransport(.ok(["is_success": true]))
    let client = try Clients.over(transport)
    await #expect(throws: ModelArtsError.self) {
      try await client.createJob(CreateJobRequest(jobName: name, config: ConfigBody()))
    }
    await #expect(throws: ModelArtsError.self) {
      try await client.createConfig(CreateConfigRequest(configName: name, config: ConfigBody()))
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
      try await client.updateConfig(name, UpdateConfigRequest(config: ConfigBody()))
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
