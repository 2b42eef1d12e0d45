import HTTPTypes
import ModelArtsAPI
import Testing

@testable import ModelArtsEmulator

/// Deviations of form by rule: only the answers that a rule hits have them.
struct QuirkRuleTests {
  private func harness(_ quirk: AnswerQuirk, seed: UInt64 = 0) throws -> ServiceHarness {
    try ServiceHarness { $0.faults = [FaultRule(.quirk(quirk), method: "GET", occurrence: .first(1), seed: seed)] }
  }

  /// The first answer has the deviation, the second has not.
  private func answers(_ quirk: AnswerQuirk, _ path: String, jobs: Int = 0) async throws -> (Reply, Reply) {
    let harness = try harness(quirk)
    for number in 0..<jobs { try await harness.createJob("job-\(number)") }
    return (try await harness.get(path), try await harness.get(path))
  }

  @Test func `integers as strings`() async throws {
    let (quirky, plain) = try await answers(.integersAsStrings, "training-jobs")
    #expect(quirky.json["quotas"] == "100")
    #expect(plain.json["quotas"] == 100)
  }

  @Test func `error_msg`() async throws {
    let (quirky, plain) = try await answers(.errorMsgKey, "training-jobs/1/versions")
    #expect(quirky.json["error_msg"] == plain.json["error_message"])
    #expect(quirky.json["error_message"] == nil)
  }

  @Test func `failures with status 200`() async throws {
    let (quirky, plain) = try await answers(.failuresWithStatus200, "training-jobs/1/versions")
    #expect((quirky.status, plain.status) == (200, 404))
    #expect(quirky.json["is_success"] == false)
  }

  @Test func `short pages`() async throws {
    let (quirky, plain) = try await answers(.shortPages(of: 2), "training-jobs", jobs: 3)
    #expect(quirky.json["jobs"]?.elements?.count == 2)
    #expect(quirky.json["job_total_count"] == 3)
    #expect(plain.json["jobs"]?.elements?.count == 3)
  }

  @Test func `repeated pages`() async throws {
    let (quirky, plain) = try await answers(.repeatedPages, "training-jobs?page=9", jobs: 3)
    #expect(quirky.json["jobs"]?.elements?.isEmpty == false)
    #expect(plain.json["jobs"] == [])
  }

  @Test func `an order that looks random, of all elements and the same for all pages`() async throws {
    let harness = try ServiceHarness { $0.faults = [FaultRule(.quirk(.shuffledLists), seed: 11)] }
    let job = try await harness.createJob("job")
    for _ in 0..<9 { try await harness.createVersion(of: job, config: Bodies.config()) }
    let all = try await harness.versionNames(of: job)
    #expect(all != all.sorted() && all != all.sorted(by: >))
    var paged: [String] = []
    for page in 1...4 { paged += try await harness.versionNames(of: job, query: "?page=\(page)&per_page=3") }
    #expect(paged.sorted() == all.sorted())
    for number in 0..<9 { try await harness.createJob("job-\(number)") }
    let names = try await harness.jobNames("?per_page=100")
    #expect(names != names.sorted())
    #expect(names.count == 10)
  }

  @Test func `numbers as parameters, and the oldest version first`() async throws {
    let harness = try ServiceHarness {
      $0.faults = [FaultRule(.quirk(.numericParameterValues)), FaultRule(.quirk(.oldestVersionsFirst))]
    }
    let job = try await harness.createJob("job")
    try await harness.createVersion(of: job)
    let versions = try #require(try await harness.payload(.get, "\(job.path)/versions")["versions"]?.elements)
    #expect(versions.map { $0["version_name"] } == ["V0001", "V0002"])
    #expect(versions[0]["parameter"]?.elements?.first?["value"] == .number("0.01"))
  }
}
