import HTTPTypes
import ModelArtsAPI
import Testing

@testable import ModelArtsEmulator

/// One broken rule of the training settings at a time, with the code that refuses it.
struct SettingsValidationTests {
  /// A change of a valid request, and the code it is refused with; nil where it is accepted.
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var config: JSONValue
    var code: String?

    init(_ description: String, _ config: JSONValue, _ code: String? = nil) {
      testDescription = description
      self.config = config
      self.code = code
    }
  }

  private static let config = Bodies.config()
  private static let noData = config.removing("data_url")
  private static let obs: JSONValue = ["type": "obs", "data_url": "/bucket/data/"]
  private static let dataset: JSONValue = ["type": "dataset", "dataset_id": "d", "dataset_version": "v"]
  private static let nfs: JSONValue = ["nfs": ["id": "i", "src_path": "h:/", "dest_path": "/nas"]]
  private static let hostPath: JSONValue = ["host_path": ["src_path": "/root", "dest_path": "/mind"]]

  static let dataCases: [Case] = [
    Case("row 16: no data", noData, "0104"),
    Case("row 16: data_url and dataset", config.setting("dataset_id", "d").setting("dataset_version_id", "v"), "0104"),
    Case("row 16: data_url and data_source", config.setting("data_source", [obs]), "0104"),
    Case("row 16: dataset alone", noData.setting("dataset_id", "d").setting("dataset_version_id", "v")),
    Case("dataset without version", noData.setting("dataset_id", "d"), "0104"),
    Case("version without dataset", noData.setting("dataset_version_id", "v"), "0104"),
    Case("several paths", noData.setting("data_source", [obs, obs])),
    Case("several datasets", noData.setting("data_source", [dataset, dataset])),
    Case("mixed sources", noData.setting("data_source", [obs, dataset]), "0104"),
    Case("unknown source", noData.setting("data_source", [["type": "nfs"]]), "0104"),
    Case("source without path", noData.setting("data_source", [["type": "obs"]]), "0104"),
    Case(
      "a dataset source calls its version dataset_version",
      noData.setting("data_source", [["type": "dataset", "dataset_id": "d", "dataset_version_id": "v"]]), "0104"),
  ]

  static let placementCases: [Case] = [
    Case("row 17: no flavor", config.removing("spec_id"), "0104"),
    Case("row 17: spec and pool", config.setting("pool_id", "pool"), "0104"),
    Case("row 17: pool alone", config.removing("spec_id").setting("pool_id", "pool")),
    Case("row 17: flavor code", config.removing("spec_id").setting("flavor", ["code": "modelarts.vm.cpu.8u"])),
    Case(
      "row 17: flavor and pool",
      config.removing("spec_id").setting("flavor", ["code": "modelarts.vm.cpu.8u"]).setting("pool_id", "pool")),
    Case("flavor and spec", config.setting("flavor", ["code": "modelarts.vm.cpu.8u"]), "0104"),
    Case("unknown spec", config.setting("spec_id", 999), "0104"),
    Case("unknown flavor", config.removing("spec_id").setting("flavor", ["code": "x"]), "0104"),
    Case("spec as text", config.setting("spec_id", "27"), "0104"),
    Case("no worker count", config.removing("worker_server_num"), "0104"),
    Case("no worker", config.setting("worker_server_num", 0), "0104"),
    Case("most workers", config.setting("worker_server_num", 4)),
    Case("too many workers", config.setting("worker_server_num", 5), "0104"),
    Case("fraction of a worker", config.setting("worker_server_num", .number("1.5")), "0104"),
  ]

  static let programCases: [Case] = [
    Case("row 18: no code", config.removing("app_url"), "0104"),
    Case("row 18: no boot file", config.removing("boot_file_url"), "0104"),
    Case("row 18: no engine", config.removing("engine_id"), "0104"),
    Case("row 18: algorithm", config.removing("app_url", "boot_file_url", "engine_id").setting("model_id", 4)),
    Case("row 18: algorithm with code", config.setting("model_id", 4)),
    Case("row 18: image", Bodies.imageConfig()),
    Case("row 18: image with code folder", Bodies.imageConfig().setting("app_url", "/bucket/code/")),
    Case("boot file without code", Bodies.imageConfig().setting("boot_file_url", "/bucket/code/a.py"), "0104"),
    Case("boot file elsewhere", config.setting("boot_file_url", "/bucket/codex/a.py"), "0104"),
    Case("unknown engine", config.setting("engine_id", 999), "0104"),
    Case("internal engine", config.setting("engine_id", 500), "0104"),
    Case("unknown algorithm", config.setting("model_id", 999), "0104"),
    Case("row 5: number as value", config.setting("parameter", [["label": "a", "value": 1]]), "0104"),
    Case("row 5: boolean as value", config.setting("parameter", [["label": "a", "value": true]]), "0104"),
    Case("row 5: extra key", config.setting("parameter", [["label": "a", "value": "1", "tip": [:]]])),
    Case("parameter as object", config.setting("parameter", ["a": "1"]), "0104"),
    Case("row 20: mounted storage", config.setting("nas_type", "nfs").setting("nas_share_addr", "192.168.8.150:/")),
  ]

  static let pathCases: [Case] = [
    Case("bare bucket", config.setting("train_url", "/bucket/"), "2606"),
    Case("bucket without slash", config.setting("log_url", "/bucket"), "2606"),
    Case("space", config.setting("data_url", "/bucket/my data/"), "2608"),
    Case("bracket", config.setting("data_url", "/bucket/[a]/"), "2608"),
    Case("scheme", config.setting("data_url", "obs://bucket/data/"), "4313"),
    Case("Chinese", config.setting("data_url", "/bucket/数据/")),
    Case("path as number", config.setting("data_url", 1), "0104"),
  ]

  static let volumeCases: [Case] = [
    Case("nfs", config.setting("volumes", [nfs])),
    Case("folder of the node on a shared pool", config.setting("volumes", [hostPath]), "3000"),
    Case(
      "folder of the node on a dedicated pool",
      config.removing("spec_id").setting("pool_id", "p").setting("volumes", [hostPath])),
    Case("nfs without id", config.setting("volumes", [["nfs": ["src_path": "a", "dest_path": "b"]]]), "0104"),
    Case(
      "unused kind left blank",
      config.setting("volumes", [nfs.setting("host_path", ["src_path": "", "dest_path": ""])])),
  ]

  static let cases = dataCases + placementCases + programCases + pathCases + volumeCases

  @Test(arguments: cases)
  func `create job`(test: Case) async throws {
    try await expect(test, .post, "training-jobs", Bodies.job("job", config: test.config))
  }

  @Test(arguments: cases)
  func `row 20: create configuration has the same rules`(test: Case) async throws {
    try await expect(test, .post, "training-job-configs", test.config.setting("config_name", "c"))
  }

  @Test(arguments: cases)
  func `create version has the same rules`(test: Case) async throws {
    let harness = try ServiceHarness()
    let job = try await harness.createJob()
    let config = test.config.setting("pre_version_id", JSONValue(job.versionID))
    let reply = try await harness.send(.post, "\(job.path)/versions", body: ["config": config])
    #expect(reply.code == test.code, "\(reply.json)")
  }

  @Test func `row 17: the lenient switch takes spec and pool together`() async throws {
    let harness = try ServiceHarness { $0.acceptsSpecWithPool = true }
    let config = Bodies.config().setting("pool_id", "pool")
    #expect(try await harness.send(.post, "training-jobs", body: Bodies.job("job", config: config)).status == 200)
  }

  @Test func `a folder of the node on a shared pool is forbidden, not malformed`() async throws {
    let harness = try ServiceHarness()
    let config = Bodies.config().setting("volumes", [Self.hostPath])
    #expect(try await harness.send(.post, "training-jobs", body: Bodies.job("job", config: config)).status == 403)
  }

  @Test(arguments: [(Bodies.config().removing("train_url"), "0104"), (Bodies.imageConfig(), nil)])
  func `row 19: only a version needs an output folder, unless it is an image`(
    config: JSONValue, code: String?
  )
    async throws
  {
    let harness = try ServiceHarness()
    let job = try await harness.createJob("first", config: config)
    let next = config.setting("pre_version_id", JSONValue(job.versionID))
    let reply = try await harness.send(.post, "\(job.path)/versions", body: ["config": next])
    #expect(reply.code == code)
  }

  private func expect(_ test: Case, _ method: HTTPRequest.Method, _ path: String, _ body: JSONValue) async throws {
    let harness = try ServiceHarness()
    let reply = try await harness.send(method, path, body: body)
    #expect(reply.code == test.code, "\(reply.json)")
    #expect(reply.status == (test.code == nil ? 200 : test.code == "3000" ? 403 : 400))
    #expect(try await harness.jobNames().isEmpty == (test.code != nil || path != "training-jobs"))
  }
}
