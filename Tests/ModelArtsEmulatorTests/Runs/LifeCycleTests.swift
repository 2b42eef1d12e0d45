import HTTPTypes
import ModelArtsAPI
import Testing

@testable import ModelArtsEmulator

/// Runs over time, through the API and on a stepped clock.
struct LifeCycleTests {
  @Test func `a run is seen in every state`() async throws {
    let harness = try ServiceHarness()
    let job = try await harness.createJob()
    var seen: [Int64] = []
    for _ in 0..<6 {
      seen.append(try await harness.status(of: job) ?? -1)
      try await harness.advance(.seconds(1))
    }
    #expect(seen == [1, 7, 8, 8, 8, 10])
    let version = try await harness.payload(.get, job.versionPath)
    #expect(version["start_time"] == JSONValue(ServiceHarness.startTime + 2000))
    #expect(version["duration"] == 3000)
  }

  @Test(arguments: [(0, 1), (1, 7), (3, 8)])
  func `row 27: an active run is stopped through 9 to 12`(seconds: Int, before: Int64) async throws {
    let harness = try ServiceHarness()
    let job = try await harness.createJob()
    try await harness.advance(.seconds(seconds))
    #expect(try await harness.status(of: job) == before)
    _ = try await harness.payload(.post, "\(job.versionPath)/stop")
    #expect(try await harness.status(of: job) == 9)
    let again = try await harness.send(.post, "\(job.versionPath)/stop")
    #expect(again.code == "0105")
    #expect(again.json["error_message"] == "This job can't be stop. job status: 9")
    try await harness.advance(.seconds(1))
    #expect(try await harness.status(of: job) == 12)
  }

  @Test func `row 27: a finished run cannot be stopped`() async throws {
    let harness = try ServiceHarness()
    let job = try await harness.createJob()
    try await harness.advance(.seconds(5))
    let reply = try await harness.send(.post, "\(job.versionPath)/stop")
    #expect(reply.status == 400)
    #expect(reply.json["error_message"] == "This job can't be stop. job status: 10")
  }

  @Test func `row 24: a finished version is gone at the next read`() async throws {
    let harness = try ServiceHarness()
    let job = try await harness.createJob()
    try await harness.advance(.seconds(5))
    _ = try await harness.payload(.delete, job.versionPath)
    #expect(try await harness.get(job.versionPath).status == 404)
    #expect(try await harness.versionNames(of: job).isEmpty)
  }

  @Test func `row 24: a running version is killed first`() async throws {
    let harness = try ServiceHarness()
    let job = try await harness.createJob()
    try await harness.advance(.seconds(3))
    _ = try await harness.payload(.delete, job.versionPath)
    #expect(try await harness.status(of: job) == 9)
    let again = try await harness.send(.delete, job.versionPath)
    #expect(again.status == 400)
    #expect(again.json["error_message"] == "This job can't be delete. job status: 9")
    try await harness.advance(.seconds(1))
    #expect(try await harness.get(job.versionPath).status == 404)
  }

  @Test func `row 24: deletion takes a configured delay`() async throws {
    let harness = try ServiceHarness { $0.deletionDelay = .seconds(5) }
    let job = try await harness.createJob()
    try await harness.advance(.seconds(5))
    _ = try await harness.payload(.delete, job.versionPath)
    try await harness.advance(.milliseconds(4999))
    #expect(try await harness.status(of: job) == 9)
    try await harness.advance(.milliseconds(1))
    #expect(try await harness.get(job.versionPath).status == 404)
  }

  @Test func `a deleted job is killing as long as one of its runs is`() async throws {
    let harness = try ServiceHarness()
    let job = try await harness.createJob()
    try await harness.advance(.seconds(10))
    try await harness.createVersion(of: job)
    _ = try await harness.payload(.delete, job.path)
    #expect(try await harness.payload(.get, "training-jobs")["jobs"]?.elements?.first?["status"] == 9)
    #expect(try await harness.versionNames(of: job) == ["V0002", "V0001"])
    #expect(try await harness.send(.delete, job.path).code == "0105")
    #expect(try await harness.send(.put, job.path, body: ["job_desc": ""]).code == "0105")
    let config = Bodies.config().setting("pre_version_id", JSONValue(job.versionID))
    #expect(try await harness.send(.post, "\(job.path)/versions", body: ["config": config]).code == "0105")
    try await harness.advance(.seconds(1))
    #expect(try await harness.jobNames().isEmpty)
    #expect(try await harness.get("\(job.path)/versions").code == "0102")
  }

  @Test(arguments: [3, 5, 11, 14])
  func `row 41: a rule makes runs fail`(code: Int) async throws {
    let harness = try ServiceHarness {
      $0.runRules = [RunRule(jobName: "bad-*", versionNumber: 1, outcome: JobStatus(rawValue: code))]
    }
    let bad = try await harness.createJob("bad-1")
    let good = try await harness.createJob("good-1")
    try await harness.advance(.seconds(10))
    #expect(try await harness.status(of: bad) == Int64(code))
    #expect(try await harness.status(of: good) == 10)
    let second = try await harness.createVersion(of: bad)
    try await harness.advance(.seconds(10))
    let path = bad.path(version: second["version_id"]?.integer ?? 0)
    #expect(try await harness.payload(.get, path)["status"] == 10)
  }

  @Test func `a rule may change the timings`() async throws {
    let harness = try ServiceHarness {
      $0.runRules = [RunRule(timings: RunTimings(initializing: .zero, waiting: .zero, running: .seconds(100)))]
    }
    let job = try await harness.createJob()
    #expect(try await harness.status(of: job) == 8)
    try await harness.advance(.seconds(99))
    #expect(try await harness.status(of: job) == 8)
  }

  @Test func `a parameter scripts the outcome of its run`() async throws {
    let harness = try ServiceHarness()
    let script: JSONValue = [["label": .string(RunRule.outcomeLabel), "value": "11"]]
    let job = try await harness.createJob(config: Bodies.config().setting("parameter", script))
    try await harness.advance(.seconds(10))
    #expect(try await harness.status(of: job) == 11)
    let wrong: JSONValue = [["label": .string(RunRule.outcomeLabel), "value": "8"]]
    let body = Bodies.job("b", config: Bodies.config().setting("parameter", wrong))
    #expect(try await harness.send(.post, "training-jobs", body: body).code == "0104")
  }
}
