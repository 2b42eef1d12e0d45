import FoundationEssentials
import GRDB
import HTTPTypes
import ModelArtsAPI
import Testing

@testable import ModelArtsEmulator

/// Rows of contract section 10 that belong to no one endpoint's tests, and that each row has a test.
struct ContractRowTests {
  @Test func `every row has a test that is named for it`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix("Tests.swift") }
    var rows: Set<Int> = []
    for file in files {
      let text = try String(decoding: Data(contentsOf: folder.appending(path: file)), as: UTF8.self)
      for name in text.matches(of: /func `rows? ([0-9, and]+):/) {
        rows.formUnion(name.output.1.matches(of: /[0-9]+/).compactMap { Int($0.output) })
      }
    }
    #expect(Set(1...42).subtracting(rows).isEmpty)
  }

  @Test func `row 7: positions of a log are strings and its count of lines is a number`() async throws {
    let harness = try ServiceHarness()
    let job = try await harness.createJob()
    try await harness.advance(.seconds(3))
    let log = try await harness.payload(.get, "\(job.versionPath)/aom-log?log_file=job-job.0")
    for key in ["start_line", "end_line"] {
      guard case .string(let position)? = log[key] else { throw UnexpectedReply(reply: Reply.success()) }
      #expect(position.count == 19)
    }
    guard case .number? = log["lines"] else { throw UnexpectedReply(reply: Reply.success()) }
  }

  @Test(arguments: ["", "?page=1&per_page=2", "?page=9&per_page=2"])
  func `row 11: the count of versions is the job's, whatever part is shown`(query: String) async throws {
    let harness = try ServiceHarness()
    let job = try await harness.createJob()
    for _ in 2...5 { try await harness.createVersion(of: job) }
    #expect(try await harness.payload(.get, "\(job.path)/versions\(query)")["version_count"] == 5)
  }

  @Test(arguments: [
    (Bodies.config().removing("engine_id"), "0104"), (Bodies.config().removing("app_url"), "0104"),
    (Bodies.config().removing("boot_file_url"), "0104"), (Bodies.config().setting("model_id", 4), nil),
    (Bodies.config().removing("engine_id", "app_url", "boot_file_url").setting("model_id", 4), nil),
    (Bodies.imageConfig(), nil),
  ])
  func `row 18: code, boot file and engine may only be left out for an algorithm or an image`(
    config: JSONValue, code: String?
  ) async throws {
    let reply = try await ServiceHarness().send(.post, "training-jobs", body: Bodies.job("job", config: config))
    #expect(reply.status == (code == nil ? 200 : 400))
    #expect(reply.code == code)
  }

  @Test func `row 22: the description of a version is kept and leaves the job's alone`() async throws {
    let harness = try ServiceHarness()
    let job = try await harness.createJob(description: "of the job")
    let config = Bodies.config().setting("pre_version_id", JSONValue(job.versionID))
    let body: JSONValue = ["job_desc": "of the version", "config": config]
    let id = try await harness.payload(.post, "\(job.path)/versions", body: body)["version_id"]?.integer
    #expect(try await harness.payload(.get, "\(job.path)/versions")["job_desc"] == "of the job")
    #expect(try await harness.payload(.get, job.path(version: id ?? 0))["job_desc"] == "of the job")
    let kept = try await harness.service.database.connections.read { db in
      try String.fetchOne(db, sql: "SELECT description FROM versions WHERE version_id = ?", arguments: [id])
    }
    #expect(kept == "of the version")
  }

  @Test func `row 33: a created version has a resource like a created job`() async throws {
    let harness = try ServiceHarness()
    let version = try await harness.createVersion(of: harness.createJob())
    let resource = try #require(version["resource_id"]?.text)
    #expect(resource.wholeMatch(of: /job[0-9a-f]{8}/) != nil)
  }

  @Test(arguments: [3, 5, 10, 11, 12, 13, 14, 16, 17, 21, 22])
  func `row 37: a run can end in every final status of the table`(status: Int) async throws {
    let harness = try ServiceHarness()
    let script: JSONValue = [["label": "EMULATOR_OUTCOME", "value": .string(String(status))]]
    let job = try await harness.createJob(config: Bodies.config().setting("parameter", script))
    try await harness.advance(.seconds(10))
    #expect(try await harness.status(of: job) == Int64(status))
    #expect([.completed, .failed, .cancelled].contains(JobStatus(rawValue: status).category))
  }

  @Test func `row 37: engines have the types of the table`() async throws {
    let engines = try await ServiceHarness().payload(.get, "job/ai-engines")["engines"]?.elements ?? []
    let types: [String: Int64] = [
      "TensorFlow": 1, "MXNet": 2, "Caffe": 4, "XGBoost-Sklearn": 9, "PyTorch": 10, "Horovod": 12,
      "Ascend-Powered-Engine": 13, "MindSpore-GPU": 17,
    ]
    for engine in engines {
      #expect(engine["engine_type"]?.integer == types[engine["engine_name"]?.text ?? ""])
    }
  }
}
