import ModelArtsAPI
import Testing

@testable import ModelArtsClient

extension ContractRowTests {
  /// Whether settings are sent with a new job and a new version.
  private static func isSent(_ change: (inout ConfigBody) -> Void) async throws -> (job: Bool, version: Bool) {
    var config = Clients.settings
    change(&config)
    let settings = config
    let transport = ScriptedTransport(.ok(["job_id": 1]))
    let client = try Clients.over(transport)
    _ = try? await client.createJob(CreateJobRequest(jobName: "j", config: settings))
    let count = transport.requests.count
    _ = try? await client.createVersion(CreateVersionRequest(config: settings, previousVersionID: 1), ofJob: 1)
    return (count == 1, transport.requests.count == count + 1)
  }

  private static func expect(_ isSent: (job: Bool, version: Bool), _ job: Bool, _ version: Bool) {
    #expect(isSent.job == job)
    #expect(isSent.version == version)
  }

  /// What is sent, and what is refused before it is.
  static let writingRows = [
    Row(16, "exactly one group of input is sent; all at once are read") {
      expect(try await isSent { $0.dataURL = nil }, false, false)
      expect(try await isSent { ($0.datasetID, $0.datasetVersionID) = ("d", "v") }, false, false)
      expect(try await isSent { ($0.dataURL, $0.datasetID, $0.datasetVersionID) = (nil, "d", "v") }, true, true)
      let item: JSONValue = [
        "version_id": 1, "data_url": "/a/b/", "dataset_id": "d", "data_source": [["type": "obs", "data_url": "/a/b/"]],
      ]
      let config = try await reading(["versions": [item]]) { try await $0.allVersions(ofJob: 1) }.versions.first?.config
      #expect(config?.dataURL == "/a/b/")
      #expect(config?.datasetID == "d")
      #expect(config?.dataSources.count == 1)
    },
    Row(17, "one of flavor and pool; a flavor by its code may go with a pool") {
      expect(try await isSent { $0.specID = nil }, false, false)
      expect(try await isSent { $0.poolID = "p" }, false, false)
      expect(try await isSent { ($0.specID, $0.poolID) = (nil, "p") }, true, true)
      expect(try await isSent { ($0.specID, $0.poolID, $0.flavorCode) = (nil, "p", "gpu") }, true, true)
    },
    Row(18, "code, boot file and engine are required unless an algorithm or an image replaces them") {
      expect(try await isSent { ($0.appURL, $0.bootFileURL, $0.engineID) = (nil, nil, nil) }, false, false)
      expect(try await isSent { ($0.appURL, $0.bootFileURL, $0.engineID, $0.modelID) = (nil, nil, nil, 1) }, true, true)
      expect(
        try await isSent { ($0.appURL, $0.bootFileURL, $0.engineID, $0.userImageURL) = (nil, nil, nil, "i") }, true,
        true)
    },
    Row(19, "an output folder is required of versions, but not of images") {
      expect(try await isSent { $0.trainURL = nil }, true, false)
      expect(try await isSent { ($0.trainURL, $0.userImageURL) = (nil, "i") }, true, true)
    },
    Row(20, "volumes and shares are sent where they are declared, and only there") {
      let volume = Volume.nfs(id: "n", source: "/", destination: "/nas", isReadOnly: false)
      for volumes in [[], [volume]] {
        var config = Clients.settings
        config.volumes = volumes
        let request = CreateVersionRequest(config: config, previousVersionID: 1)
        #expect((request.json.object?["config"]?.object?["volumes"] != nil) == !volumes.isEmpty)
        #expect(request.json.object?["config"]?.object?["nas_type"] == nil)
      }
    },
    Row(21, "a version names the one before, unless the job has none") {
      for previous: Int64? in [7, nil] {
        let request = CreateVersionRequest(config: Clients.settings, previousVersionID: previous)
        #expect(request.json.object?["config"]?.object?["pre_version_id"]?.integer == previous)
      }
    },
    Row(28, "a configuration is replaced as a whole, its description included") {
      let request = UpdateConfigRequest(config: Clients.settings)
      #expect(request.json.object?["config_desc"] == "")
      #expect(request.json.object?["worker_server_num"] == 1)
    },
    Row(34, "names of 64 characters are sent") {
      let name = String(repeating: "n", count: 64)
      let request = CreateJobRequest(jobName: name, config: Clients.settings)
      let found = try await reading(["job_id": 1]) { try await $0.createJob(request) }.jobID
      #expect(found == 1)
    },
    Row(36, "a token goes in its own header") {
      let transport = ScriptedTransport(.ok(["engines": []]))
      _ = try await Clients.over(transport, credentials: .token(Secret("t"))).engines()
      #expect(transport.requests.first?.headers["X-Auth-Token"] == "t")
      #expect(transport.requests.first?.headers["Authorization"] == nil)
    },
    Row(42, "ids that no object has are not sent") {
      let transport = ScriptedTransport(.ok([:]))
      let client = try Clients.over(transport)
      await #expect(throws: ModelArtsError.self) { try await client.deleteJob(0) }
      await #expect(throws: ModelArtsError.self) { try await client.version(-1, ofJob: 1) }
      #expect(transport.requests.isEmpty)
    },
  ]
}
