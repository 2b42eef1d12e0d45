import HTTPTypes
import ModelArtsAPI
import Testing

@testable import ModelArtsEmulator

/// Rules of chance, and rules for deletions.
struct RunRuleTests {
  /// Which of the versions of a job fail.
  private func failures(probability: Double, seed: UInt64, count: Int = 200) async throws -> [Int64] {
    let harness = try ServiceHarness {
      $0.runRules = [RunRule(probability: probability, seed: seed, outcome: .failed)]
    }
    let job = try await harness.createJob()
    let config = Bodies.config().setting("pre_version_id", JSONValue(job.versionID))
    for _ in 1..<count { _ = try await harness.payload(.post, "\(job.path)/versions", body: ["config": config]) }
    try await harness.advance(.seconds(10))
    let list = try await harness.payload(.get, "\(job.path)/versions")["versions"]?.elements ?? []
    return list.filter { $0["status"] == 11 }.compactMap { $0["version_id"]?.integer }
  }

  @Test func `a rule of chance hits its share of the runs, the same ones for the same seed`() async throws {
    let failures = try await failures(probability: 0.3, seed: 7)
    #expect((35...85).contains(failures.count))
    #expect(try await self.failures(probability: 0.3, seed: 7) == failures)
    #expect(try await self.failures(probability: 0.3, seed: 8) != failures)
    #expect(try await self.failures(probability: 0, seed: 7, count: 20).isEmpty)
    #expect(try await self.failures(probability: 1, seed: 7, count: 20).count == 20)
  }

  @Test(arguments: [true, false])
  func `a deletion that fails leaves the version in DELETE_FAILED until it is deleted again`(running: Bool) async throws
  {
    let harness = try ServiceHarness {
      $0.runRules = [RunRule(failedDeletions: 1, deletionDelay: .seconds(2))]
    }
    let job = try await harness.createJob()
    try await harness.advance(.seconds(running ? 3 : 10))
    let duration = running ? 1000 : 3000
    _ = try await harness.payload(.delete, job.versionPath)
    #expect(try await harness.status(of: job) == 9)
    #expect(try await harness.send(.delete, job.versionPath).code == "0105")
    try await harness.advance(.seconds(running ? 3 : 2))
    let failed = try await harness.payload(.get, job.versionPath)
    #expect(failed["status"] == 6)
    #expect(failed["duration"] == JSONValue(duration))
    #expect(try await harness.send(.post, "\(job.versionPath)/stop").code == "0105")
    _ = try await harness.payload(.delete, job.versionPath)
    #expect(try await harness.status(of: job) == 9)
    try await harness.advance(.seconds(2))
    #expect(try await harness.get(job.versionPath).status == 404)
  }

  @Test func `a job stays where one of its versions cannot be deleted`() async throws {
    let harness = try ServiceHarness { $0.runRules = [RunRule(versionNumber: 1, failedDeletions: 1)] }
    let job = try await harness.createJob("job")
    try await harness.createVersion(of: job)
    try await harness.advance(.seconds(10))
    _ = try await harness.payload(.delete, job.path)
    #expect(try await harness.versionNames(of: job) == ["V0001"])
    #expect(try await harness.status(of: job) == 6)
    #expect(try await harness.jobNames() == ["job"])
    _ = try await harness.payload(.delete, job.path)
    #expect(try await harness.jobNames().isEmpty)
  }

  @Test func `a rule decides how long a stop takes`() async throws {
    let harness = try ServiceHarness { $0.runRules = [RunRule(timings: RunTimings(stopping: .seconds(60)))] }
    let job = try await harness.createJob()
    try await harness.advance(.seconds(3))
    _ = try await harness.payload(.post, "\(job.versionPath)/stop")
    try await harness.advance(.seconds(59))
    #expect(try await harness.status(of: job) == 9)
    try await harness.advance(.seconds(1))
    #expect(try await harness.status(of: job) == 12)
  }
}
