import HTTPTypes
import ModelArtsAPI
import Testing

@testable import ModelArtsEmulator

/// Lists that lag behind, and deletions that take their time.
struct StaleListTests {
  private func harness() throws -> ServiceHarness {
    try ServiceHarness { $0.faults = [FaultRule(.staleLists(for: .seconds(3)))] }
  }

  @Test func `a new job is not in the list for a while, though it can be asked for`() async throws {
    let harness = try harness()
    let job = try await harness.createJob("new")
    #expect(try await harness.jobNames() == [])
    #expect(try await harness.versionNames(of: job) == [])
    #expect(try await harness.get(job.versionPath).status == 200)
    #expect(try await harness.send(.post, "training-jobs", body: Bodies.job("new")).code == "0103")
    try await harness.advance(.seconds(3))
    #expect(try await harness.jobNames() == ["new"])
    #expect(try await harness.versionNames(of: job) == ["V0001"])
  }

  @Test func `a new version is not counted until it is listed`() async throws {
    let harness = try harness()
    let job = try await harness.createJob("job")
    try await harness.advance(.seconds(10))
    try await harness.createVersion(of: job)
    let early = try await harness.payload(.get, "\(job.path)/versions")
    #expect(early["version_count"] == 1)
    let listed = try #require(try await harness.payload(.get, "training-jobs")["jobs"]?.elements?.first)
    #expect(listed["version_count"] == 1)
    #expect(listed["version_id"] == JSONValue(job.versionID))
    try await harness.advance(.seconds(3))
    #expect(try await harness.versionNames(of: job) == ["V0002", "V0001"])
    #expect(try await harness.payload(.get, "training-jobs")["jobs"]?.elements?.first?["version_count"] == 2)
  }

  @Test func `a deleted version is listed for a while as it was, though it is gone`() async throws {
    let harness = try harness()
    let job = try await harness.createJob("job")
    try await harness.advance(.seconds(10))
    _ = try await harness.payload(.delete, job.versionPath)
    // A change is what makes the service forget for good.
    try await harness.createJob("other")
    let list = try await harness.payload(.get, "\(job.path)/versions")
    #expect(list["versions"]?.elements?.map { $0["status"] } == [10])
    #expect(try await harness.get(job.versionPath).status == 404)
    try await harness.advance(.seconds(3))
    #expect(try await harness.versionNames(of: job) == [])
  }

  @Test func `a deleted job is listed for a while, and its name is free`() async throws {
    let harness = try harness()
    let job = try await harness.createJob("job")
    try await harness.advance(.seconds(10))
    _ = try await harness.payload(.delete, job.path)
    try await harness.createJob("job")
    let listed = try #require(try await harness.payload(.get, "training-jobs")["jobs"]?.elements)
    #expect(listed.map { $0["job_id"] } == [JSONValue(job.id)])
    #expect(listed.map { $0["status"] } == [10])
    try await harness.advance(.seconds(3))
    let later = try #require(try await harness.payload(.get, "training-jobs")["jobs"]?.elements)
    #expect(later.count == 1)
    #expect(later.map { $0["job_id"] } != [JSONValue(job.id)])
  }

  @Test func `configurations are listed late and linger`() async throws {
    let harness = try harness()
    func names() async throws -> [String] {
      let list = try await harness.payload(.get, "training-job-configs?order=asc")
      #expect(list["config_total_count"] == JSONValue(list["configs"]?.elements?.count))
      return (list["configs"]?.elements ?? []).compactMap { $0["config_name"]?.text }
    }
    for name in ["a", "b"] {
      _ = try await harness.payload(.post, "training-job-configs", body: Bodies.configuration(name))
    }
    #expect(try await names() == [])
    try await harness.advance(.seconds(3))
    #expect(try await names() == ["a", "b"])
    _ = try await harness.payload(.delete, "training-job-configs/a")
    _ = try await harness.payload(.post, "training-job-configs", body: Bodies.configuration("a"))
    #expect(try await names() == ["a", "b"], "the old one, once")
    _ = try await harness.payload(.delete, "training-job-configs/b")
    #expect(try await harness.get("training-job-configs/b").status == 404)
    #expect(try await names() == ["a", "b"])
    try await harness.advance(.seconds(3))
    #expect(try await names() == ["a"])
  }

  @Test func `a list that is not late tells the truth beside one that is`() async throws {
    let harness = try ServiceHarness {
      $0.faults = [FaultRule(.staleLists(for: .seconds(60)), endpoint: .listJobs, occurrence: .first(1))]
    }
    try await harness.createJob("job")
    #expect(try await harness.jobNames() == [])
    #expect(try await harness.jobNames() == ["job"])
  }

  @Test func `times are no part of the statements of lists, which are kept`() async throws {
    let harness = try ServiceHarness()
    let conditions = try await harness.service.database.read { db in
      try [Int64(1), 2].map { now in
        var call = ServiceCall(
          route: try #require(Route(method: "GET", path: "/v1/p/training-jobs")), query: QueryReader([]), body: [],
          db: db, now: now, wallTime: 0, policy: ServicePolicy(harness.configuration), requireIdentity: {})
        call.policy.listLag = .seconds(1)
        return call.listed("jobs")
      }
    }
    #expect(Set(conditions).count == 1)
  }

  @Test func `a slow deletion keeps what is deleted, and only where its rule hits`() async throws {
    let harness = try ServiceHarness {
      $0.faults = [FaultRule(.slowDeletes(by: .seconds(30)), endpoint: .deleteVersion, occurrence: .nth(1))]
    }
    let job = try await harness.createJob("job")
    try await harness.createVersion(of: job)
    try await harness.advance(.seconds(10))
    let versions = try #require(try await harness.payload(.get, "\(job.path)/versions")["versions"]?.elements)
    for version in versions {
      _ = try await harness.payload(.delete, job.path(version: version["version_id"]?.integer ?? 0))
    }
    #expect(try await harness.versionNames(of: job) == ["V0002"])
    try await harness.advance(.seconds(29))
    let slow = try await harness.payload(.get, "\(job.path)/versions")["versions"]?.elements?.first
    #expect(slow?["status"] == 9)
    try await harness.advance(.seconds(1))
    #expect(try await harness.versionNames(of: job) == [])
  }
}
