import HTTPTypes
import ModelArtsAPI
import Testing

@testable import ModelArtsEmulator

struct JobListTests {
  private func harness() async throws -> ServiceHarness {
    let harness = try ServiceHarness()
    for (name, description) in [("beta", "1"), ("alpha", "3"), ("Gamma", "2")] {
      try await harness.createJob(name, description: description)
      try await harness.advance(.seconds(1))
    }
    return harness
  }

  @Test(arguments: [
    ("", ["Gamma", "alpha", "beta"]),
    ("?order=desc", ["beta", "alpha", "Gamma"]),
    ("?sortBy=job_desc", ["beta", "Gamma", "alpha"]),
    ("?sortBy=create_time", ["beta", "alpha", "Gamma"]),
    ("?sortBy=create_time&order=desc", ["Gamma", "alpha", "beta"]),
    // After three seconds: beta runs since one second, alpha has just begun, Gamma waits.
    ("?sortBy=status", ["Gamma", "beta", "alpha"]),
    ("?sortBy=duration&order=desc", ["beta", "Gamma", "alpha"]),
    ("?sortBy=version_count", ["beta", "alpha", "Gamma"]),
  ])
  func `row 12: jobs are sorted by name upwards unless told`(query: String, names: [String]) async throws {
    #expect(try await harness().jobNames(query) == names)
  }

  @Test(arguments: [
    ("?search_content=a", ["Gamma", "alpha", "beta"]), ("?search_content=A", []), ("?search_content=alp", ["alpha"]),
    ("?search_content=%61lph", ["alpha"]), ("?search_content=*", []),
  ])
  func `row 14: a search is a part of the name in its case`(query: String, names: [String]) async throws {
    #expect(try await harness().jobNames(query) == names)
  }

  @Test func `row 13: the total counts matches before paging`() async throws {
    let harness = try await harness()
    let list = try await harness.payload(.get, "training-jobs?search_content=eta&per_page=1")
    #expect(list["job_total_count"] == 1)
    let page = try await harness.payload(.get, "training-jobs?per_page=2&page=2")
    #expect(page["job_total_count"] == 3)
    #expect(page["jobs"]?.elements?.count == 1)
    #expect(try await harness.jobNames("?per_page=2&page=3").isEmpty)
  }

  @Test(arguments: [("8", ["alpha", "beta"]), ("7", ["Gamma"]), ("10", [])])
  func `row 15: the status filter is exact`(status: String, names: [String]) async throws {
    #expect(try await harness().jobNames("?status=\(status)") == names)
  }

  @Test(arguments: [
    "status=3,5", "status=x", "per_page=0", "per_page=1001", "page=0", "page=65536", "page=x", "sortBy=engine_type",
    "order=up", "search_content=" + String(repeating: "a", count: 65),
  ])
  func `rows 14, 15 and 38: values out of range are refused with 0104`(query: String) async throws {
    let reply = try await ServiceHarness().get("training-jobs?\(query)")
    #expect(reply.status == 400)
    #expect(reply.code == "0104")
  }

  @Test func `row 35: a list shows one workspace, and no answer names it`() async throws {
    let harness = try ServiceHarness()
    try await harness.createJob("here")
    try await harness.createJob("there", workspace: "w1")
    #expect(try await harness.jobNames() == ["here"])
    #expect(try await harness.jobNames("?workspace_id=w1") == ["there"])
    let job = try await harness.payload(.get, "training-jobs?workspace_id=w1")["jobs"]?.elements?.first
    #expect(job?["workspace_id"] == nil)
    #expect(try await harness.send(.post, "training-jobs", body: Bodies.job("there")).code == "0103")
  }

  @Test func `an unknown workspace is refused where workspaces are named`() async throws {
    let harness = try ServiceHarness { $0.workspaces = ["w1"] }
    try await harness.createJob("a", workspace: "w1")
    let reply = try await harness.send(.post, "training-jobs", body: Bodies.job("b", workspace: "w2"))
    #expect(reply.code == "0102")
    #expect(try await harness.get("training-jobs?workspace_id=w2").code == "0102")
  }

  @Test func `a job shows the state of its newest version`() async throws {
    let harness = try ServiceHarness()
    let job = try await harness.createJob()
    try await harness.advance(.seconds(10))
    let second = try await harness.createVersion(of: job)
    let summary = try await harness.payload(.get, "training-jobs")["jobs"]?.elements?.first
    #expect(summary?["version_id"] == second["version_id"])
    #expect(summary?["status"] == 1)
    #expect(summary?["duration"] == 0)
    #expect(summary?["version_count"] == 2)
    #expect(summary?["create_time"] == JSONValue(ServiceHarness.startTime))
  }
}
