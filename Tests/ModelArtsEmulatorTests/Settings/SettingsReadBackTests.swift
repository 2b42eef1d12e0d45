import HTTPTypes
import ModelArtsAPI
import Testing

@testable import ModelArtsEmulator

/// What a created version reads back as, with the live peculiarities of get version.
struct SettingsReadBackTests {
  private func readBack(_ config: JSONValue, quirks: EmulatorQuirks = EmulatorQuirks()) async throws -> JSONValue {
    let harness = try ServiceHarness { $0.quirks = quirks }
    let job = try await harness.createJob(config: config)
    return try await harness.payload(.get, job.versionPath)
  }

  @Test func `what was sent is echoed`() async throws {
    let version = try await readBack(Bodies.config())
    for (key, value) in Bodies.config().object?.members.map({ ($0.key, $0.value) }) ?? [] {
      #expect(version[key] == value, "\(key)")
    }
  }

  @Test func `row 4: what was not sent is null`() async throws {
    let version = try await readBack(Bodies.config())
    for key in [
      "pre_version_id", "dataset_id", "dataset_version_id", "dataset_name", "data_source", "model_id", "user_image_url",
      "user_command", "volumes", "nas_share_addr", "nas_mount_path", "start_time", "gpu",
    ] {
      #expect(version[key] == .null, "\(key)")
    }
    #expect(version["nas_type"] == "efs")
  }

  @Test func `a flavor code reads back as spec and code, in the public pool`() async throws {
    let config = Bodies.config().removing("spec_id").setting("flavor", ["code": "modelarts.vm.gpu.v100"])
    let version = try await readBack(config)
    #expect(version["spec_id"] == 4)
    #expect(version["spec_code"] == "modelarts.vm.gpu.v100")
    #expect(version["flavor_code"] == "modelarts.vm.gpu.v100")
    #expect(version["core"] == "8")
    #expect(version["cpu"] == "64")
    #expect(version["gpu_num"] == 1)
    #expect(version["pool_name"] == "hec-train-pub-gpu")
    #expect(version["pool_type"] == "SYSTEM_DEFINED")
  }

  @Test func `a dedicated pool reads back without a spec`() async throws {
    let version = try await readBack(Bodies.config().removing("spec_id").setting("pool_id", "pool1"))
    #expect(version["pool_id"] == "pool1")
    #expect(version["pool_type"] == "USER_DEFINED")
    #expect(version["spec_id"] == .null)
  }

  @Test func `row 16: the first path of a data source also fills data_url`() async throws {
    let source: JSONValue = [["type": "obs", "data_url": "/bucket/a/"], ["type": "obs", "data_url": "/bucket/b/"]]
    let version = try await readBack(Bodies.config().removing("data_url").setting("data_source", source))
    #expect(version["data_url"] == "/bucket/a/")
    #expect(version["data_source"] == source)
  }

  @Test(arguments: [
    Bodies.config().removing("data_url").setting("dataset_id", "abcd1234").setting("dataset_version_id", "v1"),
    Bodies.config().removing("data_url")
      .setting("data_source", [["type": "dataset", "dataset_id": "abcd1234", "dataset_version": "v1"]]),
  ])
  func `a dataset reads back with the path of its manifest and without a source`(config: JSONValue) async throws {
    let version = try await readBack(config)
    #expect(version["data_url"]?.text?.hasSuffix(".manifest") == true)
    #expect(version["dataset_id"] == "abcd1234")
    #expect(version["dataset_version_id"] == "v1")
    #expect(version["data_source"] == .null)
  }

  @Test func `an algorithm reads back with its internal engine and defaults, without code`() async throws {
    let version = try await readBack(
      Bodies.config().setting("model_id", 1).setting("parameter", [["label": "batch_size", "value": "8"]]))
    #expect(version["engine_id"] == 500)
    #expect(version["engine_type"] == 1000)
    #expect(version["engine_name"] == "INNER_TensorFlow")
    #expect(version["app_url"] == .null)
    #expect(version["boot_file_url"] == .null)
    let parameters = try #require(version["parameter"]?.elements)
    #expect(parameters.compactMap { $0["label"]?.text } == ["batch_size", "split_spec", "learning_rate", "max_epochs"])
    #expect(parameters.first?["value"] == "8")
    #expect(parameters.allSatisfy { $0["required"] != nil && $0["tip"] != nil })
  }

  @Test func `an image reads back without an engine`() async throws {
    let version = try await readBack(Bodies.imageConfig())
    #expect(version["engine_id"] == .null)
    #expect(version["user_image_url"] == Bodies.imageConfig()["user_image_url"])
  }

  @Test func `volumes read back with their default`() async throws {
    let mount: JSONValue = ["id": "i", "src_path": "h:/", "dest_path": "/nas"]
    let version = try await readBack(Bodies.config().setting("volumes", [["nfs": mount]]))
    #expect(version["volumes"]?.elements?.first?["nfs"] == mount.setting("read_only", false))
  }

  @Test(arguments: [(false, JSONValue.string("0.01")), (true, .number("0.01"))])
  func `row 5: a value is text unless the quirk prints numbers`(quirk: Bool, value: JSONValue) async throws {
    let version = try await readBack(Bodies.config(), quirks: EmulatorQuirks(numericParameterValues: quirk))
    #expect(version["parameter"]?.elements?.first?["value"] == value)
  }

  @Test func `row 8: metrics are text in the list and an object in one version`() async throws {
    let harness = try ServiceHarness()
    let job = try await harness.createJob()
    let listed = try await harness.payload(.get, "\(job.path)/versions")["versions"]?.elements?.first
    let text = try #require(listed?["system_metric_list"]?.text)
    #expect(try JSONValue(parsing: text).object != nil)
    #expect(listed?["model_metric_list"] == "{}")
    #expect(listed?["spec_code"] == nil)
    let detailed = try await harness.payload(.get, job.versionPath)
    #expect(detailed["system_metric_list"]?["interval"] == 1)
    #expect(detailed["model_metric_list"] == "{}")
  }
}
