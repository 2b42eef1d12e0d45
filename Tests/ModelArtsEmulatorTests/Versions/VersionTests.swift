import HTTPTypes
import ModelArtsAPI
import Testing

@testable import ModelArtsEmulator

struct VersionTests {
  @Test func `endpoint 7: a version gets the next number and starts at once`() async throws {
    let harness = try ServiceHarness()
    let job = try await harness.createJob(description: "job's own")
    let body: JSONValue = [
      "job_desc": "of the version",
      "config": Bodies.config().setting("pre_version_id", JSONValue(job.versionID)),
    ]
    let answer = try await harness.payload(.post, "\(job.path)/versions", body: body)
    #expect(answer["version_name"] == "V0002")
    #expect(answer["status"] == 1)
    #expect(answer["job_name"] == "job")
    // Row 33: the answer has a resource_id although its table has none.
    #expect(answer["resource_id"]?.text?.hasPrefix("job") == true)
    let version = try await harness.payload(.get, job.path(version: answer["version_id"]?.integer ?? 0))
    #expect(version["pre_version_id"] == JSONValue(job.versionID))
    // Row 22: the description goes nowhere that can be read.
    #expect(version["job_desc"] == "job's own")
  }

  @Test func `row 10: versions are listed newest first unless a quirk says otherwise`() async throws {
    let harness = try ServiceHarness()
    let job = try await harness.createJob()
    for _ in 2...4 { try await harness.createVersion(of: job) }
    #expect(try await harness.versionNames(of: job) == ["V0004", "V0003", "V0002", "V0001"])
    harness.service.updatePolicy { $0.quirks.versionOrder = .oldestFirst }
    #expect(try await harness.versionNames(of: job) == ["V0001", "V0002", "V0003", "V0004"])
    harness.service.updatePolicy { $0.quirks.versionOrder = .shuffled(seed: 7) }
    let shuffled = try await harness.versionNames(of: job)
    #expect(shuffled.sorted() == ["V0001", "V0002", "V0003", "V0004"])
    #expect(try await harness.versionNames(of: job) == shuffled)
  }

  @Test(arguments: [
    ("", 12, 12), ("?page=0&per_page=5", 12, 12), ("?page=1", 12, 10), ("?page=2", 12, 2), ("?page=3", 12, 0),
    ("?page=2&per_page=5", 12, 5), ("?page=1&per_page=1000", 12, 12), ("?per_page=3", 12, 12),
  ])
  func `row 9: without a page all versions are shown`(query: String, count: Int, shown: Int) async throws {
    let harness = try ServiceHarness()
    let job = try await harness.createJob()
    for _ in 1..<count { try await harness.createVersion(of: job) }
    #expect(try await harness.versionNames(of: job, query: query).count == shown)
    // Row 11: the count is that of the job.
    let list = try await harness.payload(.get, "\(job.path)/versions\(query)")
    #expect(list["version_count"] == JSONValue(count))
  }

  @Test(arguments: ["per_page=0", "per_page=1001", "page=-1", "page=65536"])
  func `row 38: paging out of range is refused`(query: String) async throws {
    let harness = try ServiceHarness()
    let job = try await harness.createJob()
    #expect(try await harness.get("\(job.path)/versions?\(query)").code == "0104")
  }

  @Test func `row 21: the previous version must be one of the same job`() async throws {
    let harness = try ServiceHarness()
    let job = try await harness.createJob("one")
    let other = try await harness.createJob("two")
    for previous: JSONValue in [JSONValue(other.versionID), 1, .null, 0, "x"] {
      let config = Bodies.config().setting("pre_version_id", previous)
      let reply = try await harness.send(.post, "\(job.path)/versions", body: ["config": config])
      #expect(reply.status == 400)
      #expect(reply.code == "0104")
    }
    #expect(try await harness.versionNames(of: job) == ["V0001"])
  }

  @Test(arguments: [JSONValue?.none, .null, 0])
  func `row 21: a job without versions takes one without a previous`(previous: JSONValue?) async throws {
    let harness = try ServiceHarness()
    let job = try await harness.createJob(config: Bodies.config().setting("create_version", false))
    let config = Bodies.config().setting("pre_version_id", previous)
    let answer = try await harness.payload(.post, "\(job.path)/versions", body: ["config": config])
    #expect(answer["version_name"] == "V0001")
  }

  @Test func `row 26: a version number is never given again`() async throws {
    let harness = try ServiceHarness()
    let job = try await harness.createJob()
    let second = try await harness.createVersion(of: job)
    try await harness.advance(.seconds(10))
    _ = try await harness.payload(.delete, job.path(version: second["version_id"]?.integer ?? 0))
    let third = try await harness.createVersion(of: job)
    #expect(third["version_name"] == "V0003")
    #expect(try await harness.versionNames(of: job) == ["V0003", "V0001"])
  }

  @Test(arguments: [(1, "V0001"), (9999, "V9999"), (10_000, "V10000")])
  func `row 26: names have at least four digits`(number: Int64, name: String) {
    #expect(VersionRecord.name(number: number) == name)
  }

  @Test func `row 25: a job stays without versions, and children keep the id of what they were made from`() async throws
  {
    let harness = try ServiceHarness()
    let job = try await harness.createJob()
    let second = try await harness.createVersion(of: job)
    try await harness.advance(.seconds(10))
    _ = try await harness.payload(.delete, job.versionPath)
    let child = job.path(version: second["version_id"]?.integer ?? 0)
    #expect(try await harness.payload(.get, child)["pre_version_id"] == JSONValue(job.versionID))
    _ = try await harness.payload(.delete, child)
    let summary = try await harness.payload(.get, "training-jobs")["jobs"]?.elements?.first
    #expect(summary?["version_count"] == 0)
    #expect(summary?["version_id"] == .null)
    #expect(try await harness.createVersion(of: job)["version_name"] == "V0003")
  }

  @Test func `a version is found only under its own job`() async throws {
    let harness = try ServiceHarness()
    let job = try await harness.createJob("one")
    let other = try await harness.createJob("two")
    #expect(try await harness.get(job.path(version: other.versionID)).code == "0102")
  }

  @Test(arguments: ["/", "//"])
  func `printed variants of a path are taken`(variant: String) async throws {
    let harness = try ServiceHarness()
    let job = try await harness.createJob()
    let project = harness.configuration.credentials.projectID
    let plain = "/v1/\(project)/\(job.path)/versions"
    let path = variant == "/" ? plain + "/" : "/" + plain
    let outcome = try await harness.service.respond(to: IncomingRequest(method: .get, host: "h", path: path))
    #expect(outcome.status == 200)
  }
}
