import HTTPTypes
import ModelArtsAPI
import Testing

@testable import ModelArtsEmulator

/// The keys of printed and recorded answers, against those that the emulator gives.
@Suite(.enabled(if: Corpus.isAvailable, Comment(rawValue: Corpus.hint)))
struct PayloadShapeTests {
  /// An answer of the collection and the request that the emulator answers alike.
  struct Sample: Sendable, CustomTestStringConvertible {
    var file: String
    var method: HTTPRequest.Method = .get
    var path: String
    /// The key of the list whose first element is compared too.
    var list: String?

    var testDescription: String { file }
  }

  private static let versionPath = "training-jobs/567001/versions/1108001"

  static let samples = [
    Sample(file: "list-jobs.response-ok.otc2025", path: "training-jobs", list: "jobs"),
    Sample(file: "list-versions.response-ok.otc2022", path: "training-jobs/567001/versions", list: "versions"),
    Sample(file: "list-versions.response-ok.otc2025", path: "training-jobs/567001/versions", list: "versions"),
    Sample(file: "get-version.response-ok.hw2019", path: versionPath),
    Sample(file: "get-version.response-ok.hw2021-tutorial", path: versionPath),
    Sample(file: "get-version.response-ok.otc2025", path: versionPath),
    Sample(file: "get-version.response-ok.otcsdk2023", path: versionPath),
    Sample(file: "log-file-names.response-ok.otc2025", path: versionPath + "/log/file-names"),
    Sample(file: "aom-log.response-ok.otc2025", path: versionPath + "/aom-log?log_file=job-job.0"),
    Sample(file: "list-configs.response-ok.otc2025", path: "training-job-configs", list: "configs"),
    Sample(file: "get-config.response-ok.otc2025", path: "training-job-configs/c"),
    Sample(file: "get-config.response-ok.otcsdk2024", path: "training-job-configs/c"),
    Sample(file: "resource-specs.response-ok.otc2025", path: "job/resource-specs", list: "specs"),
    Sample(file: "ai-engines.response-ok.otc2025", path: "job/ai-engines", list: "engines"),
    Sample(file: "built-in-algorithms.response-ok.otc2025", path: "built-in-algorithms", list: "models"),
    Sample(file: "update-job.response-ok.otc2025", method: .put, path: "training-jobs/567001"),
    Sample(file: "delete-config.response-ok.otc2025", method: .delete, path: "training-job-configs/c"),
    Sample(file: "delete-job.response-ok.otc2025", method: .delete, path: "training-jobs/567001"),
    Sample(file: "delete-version.response-ok.otc2025", method: .delete, path: versionPath),
    Sample(file: "stop-version.response-ok.otc2025", method: .post, path: versionPath + "/stop"),
  ]

  @Test(arguments: samples)
  func `an answer has every key of a printed one`(sample: Sample) async throws {
    let harness = try ServiceHarness()
    try await harness.createJob()
    _ = try await harness.payload(.post, "training-job-configs", body: Bodies.configuration("c"))
    try await harness.advance(.seconds(3))
    let printed = try Corpus.json("payloads/\(sample.file).json")
    let body: JSONValue? = sample.method == .put ? ["job_desc": ""] : nil
    let answer = try await harness.payload(sample.method, sample.path, body: body)
    #expect(keys(printed).subtracting(keys(answer)).isEmpty)
    if let list = sample.list {
      let missing = keys(printed[list]?.elements?.first).subtracting(keys(answer[list]?.elements?.first))
      #expect(missing.isEmpty)
    }
  }

  private func keys(_ value: JSONValue?) -> Set<String> {
    Set(value?.object?.members.map(\.key) ?? [])
  }
}
