import FoundationEssentials
import HTTPTypes
import ModelArtsAPI
import Testing

@testable import ModelArtsEmulator

/// Request bodies that publishers and users of the service print, against what the contract allows of them.
@Suite(.enabled(if: Corpus.isAvailable, Comment(rawValue: Corpus.hint)))
struct PayloadTests {
  /// A sample and the code that it is refused with; nil where it is accepted.
  struct Sample: Sendable, CustomTestStringConvertible {
    var file: String
    var strict: String?
    /// The same with the switch that takes a flavor and a pool together.
    var lenient: String?

    var testDescription: String { file }

    init(_ file: String, _ strict: String? = nil, lenient: String? = nil) {
      self.file = file
      self.strict = strict
      self.lenient = lenient
    }
  }

  static let samples = [
    Sample("create-config.request.derived-aiforge"),
    // These send data_url together with a dataset.
    Sample("create-config.request.hw2019", "0104", lenient: "0104"),
    Sample("create-config.request.otc2022"),
    Sample("create-config.request.otc2025"),
    Sample("create-job.request.derived-aiforge"),
    Sample("create-job.request.derived-carbondata"),
    Sample("create-job.request.g42"),
    Sample("create-job.request.hw2019", "0104", lenient: "0104"),
    // A folder of the node on a shared pool as well; which rule is seen first is ours to say.
    Sample("create-job.request.hw2019-2", "0104", lenient: "0104"),
    Sample("create-job.request.hw2021-tutorial"),
    Sample("create-job.request.otc2022"),
    Sample("create-job.request.otc2022-2"),
    Sample("create-job.request.otc2022-3", "3000", lenient: "3000"),
    Sample("create-job.request.otc2022-tutorial"),
    Sample("create-job.request.otc2024-tutorial"),
    // These send spec_id together with pool_id.
    Sample("create-job.request.otc2025", "0104"),
    Sample("create-job.request.otc2025-2", "0104"),
    Sample("create-job.request.otc2025-3", "0104"),
    Sample("create-job.request.otcsdk2024", "3000", lenient: "3000"),
    Sample("create-version.request.derived-aiforge"),
    Sample("create-version.request.derived-aiforge-2"),
    Sample("create-version.request.derived-virtual-kubelet"),
    Sample("create-version.request.hw2019", "0104", lenient: "0104"),
    Sample("create-version.request.otc2022"),
    Sample("create-version.request.otc2025", "0104"),
    // These send numbers as parameter values.
    Sample("update-config.request.hw2019", "0104", lenient: "0104"),
    Sample("update-config.request.otc2022", "0104", lenient: "0104"),
    Sample("update-config.request.otc2025", "0104", lenient: "0104"),
    Sample("update-job.request.otc2025"),
  ]

  @Test(arguments: samples, [false, true])
  func `a printed request is accepted or refused by the rules`(sample: Sample, isLenient: Bool) async throws {
    let harness = try ServiceHarness { $0.acceptsSpecWithPool = isLenient }
    let reply = try await send(sample, to: harness)
    #expect(reply.code == (isLenient ? sample.lenient : sample.strict), "\(reply.json)")
  }

  @Test func `every printed request with a body is among the samples`() throws {
    let entries = try #require(try Corpus.json("payloads/index.json")["entries"]?.elements)
    let files = entries.filter { $0["kind"] == "request" }.compactMap { $0["file"]?.text }
    #expect(Set(files) == Set(Self.samples.map { $0.file + ".json" }))
  }

  private func send(_ sample: Sample, to harness: ServiceHarness) async throws -> Reply {
    let body = try Corpus.json("payloads/\(sample.file).json")
    switch sample.file.split(separator: ".").first {
    case "create-job":
      return try await harness.send(.post, "training-jobs", body: body)
    case "create-version":
      let job = try await harness.createJob()
      let config = body["config"]?.setting("pre_version_id", JSONValue(job.versionID))
      return try await harness.send(.post, "\(job.path)/versions", body: body.setting("config", config))
    case "create-config":
      return try await harness.send(.post, "training-job-configs", body: body)
    case "update-config":
      _ = try await harness.payload(.post, "training-job-configs", body: Bodies.configuration("c"))
      return try await harness.send(.put, "training-job-configs/c", body: body)
    default:
      return try await harness.send(.put, try await harness.createJob().path, body: body)
    }
  }
}
