import ModelArtsAPI
import Testing

@testable import ModelArtsClient

/// What is refused before it is sent, field by field (contract section 3, and section 10, rows 16 to 20).
struct SettingsCheckTests {
  /// Settings with the field that an error must name, nil where there must be none.
  struct Sample: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var field: String?
    var config: ConfigBody

    init(_ name: String, _ field: String?, _ change: (inout ConfigBody) -> Void) {
      testDescription = name
      self.field = field
      config = Clients.settings
      change(&config)
    }
  }

  static let refused = [
    Sample("no number of nodes", "worker_server_num") { $0.workerCount = nil },
    Sample("no node", "worker_server_num") { $0.workerCount = 0 },
    Sample("a negative engine", "engine_id") { $0.engineID = -1 },
    Sample("model 0", "model_id") { $0.modelID = 0 },
    Sample("no code", "app_url") { ($0.appURL, $0.bootFileURL) = (nil, nil) },
    Sample("no boot file", "boot_file_url") { $0.bootFileURL = "" },
    Sample("no engine", "engine_id") { $0.engineID = nil },
    Sample("a boot file without its folder", "app_url") {
      $0.userImageURL = "swr/image:1"
      $0.appURL = nil
    },
    Sample("a boot file outside of its folder", "boot_file_url") { $0.bootFileURL = "/bucket/code2/train.py" },
    Sample("neither flavor nor pool", "spec_id") { $0.specID = nil },
    Sample("flavor and pool", "spec_id") { $0.poolID = "p" },
    Sample("a flavor by id and by code", "flavor") { $0.flavorCode = "gpu" },
    Sample("no input", "data_url") { $0.dataURL = nil },
    Sample("an empty input", "data_url") { $0.dataURL = "" },
    Sample("two kinds of input", "data_url") { $0.dataSources = [.obs(dataURL: "/b/d/")] },
    Sample("a path and half a dataset", "data_url") { $0.datasetID = "d" },
    Sample("a dataset without version", "dataset_id") { ($0.dataURL, $0.datasetID) = (nil, "d") },
    Sample("a version without dataset", "dataset_id") { ($0.dataURL, $0.datasetVersionID) = (nil, "v") },
    Sample("sources of both kinds", "data_source") {
      $0.dataURL = nil
      $0.dataSources = [.obs(dataURL: "/b/d/"), .dataset(id: "d", version: "v")]
    },
    Sample("a source without its path", "data_source[1].data_url") {
      $0.dataURL = nil
      $0.dataSources = [.obs(dataURL: "/b/d/"), .obs(dataURL: "")]
    },
    Sample("a source of an unknown kind", "data_source[0]") {
      $0.dataURL = nil
      $0.dataSources = [.other(["type": "ftp"])]
    },
    Sample("a source without its dataset", "data_source[0].dataset_version") {
      $0.dataURL = nil
      $0.dataSources = [.dataset(id: "d", version: "")]
    },
    Sample("a blank in a path", "train_url") { $0.trainURL = "/b/out put/" },
    Sample("braces in a path", "log_url") { $0.logURL = "/b/{log}/" },
    Sample("a scheme", "data_url") { $0.dataURL = "obs://bucket/data/" },
    Sample("a bare bucket", "data_url") { $0.dataURL = "/bucket/" },
    Sample("a folder of the node on a shared pool", "volumes[0].host_path") {
      $0.volumes = [.hostPath(source: "/a", destination: "/b", isReadOnly: false)]
    },
    Sample("a share without its id", "volumes[1].nfs.id") {
      let share = Volume.nfs(id: "n", source: "/", destination: "/nas", isReadOnly: false)
      $0.volumes = [share, .nfs(id: "", source: "/", destination: "/nas", isReadOnly: false)]
    },
    Sample("a share without a place", "volumes[0].nfs.dest_path") {
      $0.volumes = [.nfs(id: "n", source: "/", destination: "", isReadOnly: true)]
    },
    Sample("a mount of an unknown kind", "volumes[0]") { $0.volumes = [.other(["cifs": [:]])] },
  ]

  static let accepted = [
    Sample("an engine run", nil) { _ in },
    Sample("a preset algorithm", nil) {
      $0.modelID = 4
      ($0.appURL, $0.bootFileURL, $0.engineID) = (nil, nil, nil)
    },
    Sample("an image with nothing but its command and input", nil) {
      ($0.userImageURL, $0.userCommand) = ("swr/image:1", "run")
      ($0.appURL, $0.bootFileURL, $0.engineID, $0.trainURL) = (nil, nil, nil, nil)
    },
    Sample("an image with code and no boot file", nil) {
      $0.userImageURL = "swr/image:1"
      ($0.bootFileURL, $0.engineID) = (nil, nil)
    },
    Sample("a pool", nil) { ($0.specID, $0.poolID) = (nil, "p") },
    Sample("a flavor by code, in a pool", nil) { ($0.specID, $0.flavorCode, $0.poolID) = (nil, "gpu", "p") },
    Sample("a dataset", nil) { ($0.dataURL, $0.datasetID, $0.datasetVersionID) = (nil, "d", "v") },
    Sample("a folder of the node in a pool", nil) {
      ($0.specID, $0.poolID) = (nil, "p")
      $0.volumes = [.hostPath(source: "/a", destination: "/b", isReadOnly: false)]
    },
    Sample("a folder without a slash at its end", nil) { $0.appURL = "/bucket/code" },
    Sample("letters of other scripts in a path", nil) { $0.logURL = "/bucket/日志/" },
  ]

  private static func acts(
    _ config: ConfigBody, _ client: ModelArtsClient
  ) -> [(prefix: String, act: () async throws -> Void)] {
    [
      ("config.", { _ = try await client.createJob(CreateJobRequest(jobName: "j", config: config)) }),
      (
        "config.",
        { _ = try await client.createVersion(CreateVersionRequest(config: config, previousVersionID: 1), ofJob: 1) }
      ),
      ("", { try await client.createConfig(CreateConfigRequest(configName: "c", config: config)) }),
      ("", { try await client.updateConfig("c", UpdateConfigRequest(config: config)) }),
    ]
  }

  @Test(arguments: refused)
  func `settings that cannot work are not sent, and the field is named`(_ sample: Sample) async throws {
    let transport = ScriptedTransport(.ok(["is_success": true, "job_id": 1]))
    for (prefix, act) in Self.acts(sample.config, try Clients.over(transport)) {
      let error = await #expect(throws: ModelArtsError.self) { try await act() }
      #expect(error?.kind == .invalid)
      #expect(error?.effect == .notSent)
      #expect(error?.message.hasPrefix("\(prefix)\(sample.field ?? ""): ") == true, "\(error?.message ?? "")")
    }
    #expect(transport.requests.isEmpty)
  }

  @Test(arguments: accepted)
  func `settings that some edition takes are sent`(_ sample: Sample) async throws {
    let transport = ScriptedTransport(.ok(["is_success": true, "job_id": 1]))
    for (_, act) in Self.acts(sample.config, try Clients.over(transport)) { try await act() }
    #expect(transport.requests.count == 4)
  }

  @Test func `an output folder is required of versions without an image only`() async throws {
    var config = Clients.settings
    config.trainURL = nil
    let transport = ScriptedTransport(.ok(["is_success": true, "job_id": 1]))
    let client = try Clients.over(transport)
    let error = await #expect(throws: ModelArtsError.self) {
      try await client.createVersion(CreateVersionRequest(config: config, previousVersionID: 1), ofJob: 1)
    }
    #expect(error?.message.hasPrefix("config.train_url: ") == true)
    _ = try await client.createJob(CreateJobRequest(jobName: "j", config: config))
    #expect(transport.requests.count == 1)
  }

  @Test func `ids and names that cannot stand in a path are not sent`() async throws {
    let transport = ScriptedTransport(.ok([:]))
    let client = try Clients.over(transport)
    let acts: [(field: String, act: () async throws -> Void)] = [
      ("job_id", { _ = try await client.allVersions(ofJob: 0) }),
      ("version_id", { _ = try await client.version(-1, ofJob: 1) }),
      ("job_id", { _ = try await client.logFileNames(ofVersion: 1, ofJob: -1) }),
      ("log_file", { _ = try await client.log(LogQuery(file: ""), ofVersion: 1, ofJob: 1) }),
      ("log_file", { _ = try await client.log(LogBytesQuery(file: ""), ofVersion: 1, ofJob: 1) }),
      ("version_id", { try await client.stopVersion(0, ofJob: 1) }),
      ("job_id", { try await client.deleteVersion(1, ofJob: 0) }),
      (
        "config.pre_version_id",
        {
          let request = CreateVersionRequest(config: Clients.settings, previousVersionID: 0)
          _ = try await client.createVersion(request, ofJob: 1)
        }
      ),
      (
        "workspace_id",
        { _ = try await client.createJob(CreateJobRequest(jobName: "j", workspaceID: "", config: Clients.settings)) }
      ),
    ]
    for (field, act) in acts {
      let error = await #expect(throws: ModelArtsError.self) { try await act() }
      #expect(error?.message.hasPrefix(field + ": ") == true)
    }
    #expect(transport.requests.isEmpty)
  }
}
