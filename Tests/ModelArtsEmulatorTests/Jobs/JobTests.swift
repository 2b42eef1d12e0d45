import HTTPTypes
import ModelArtsAPI
import Testing

@testable import ModelArtsEmulator

struct JobTests {
  @Test func `endpoint 1: a job is created with its first version`() async throws {
    let harness = try ServiceHarness()
    let answer = try await harness.payload(.post, "training-jobs", body: Bodies.job("job_A-1", description: "text"))
    #expect(answer["job_name"] == "job_A-1")
    #expect(answer["status"] == 1)
    #expect(answer["create_time"] == JSONValue(ServiceHarness.startTime))
    #expect(answer["version_name"] == "V0001")
    #expect(answer["resource_id"]?.text?.wholeMatch(of: /job[0-9a-f]{8}/) != nil)
    #expect(answer["error_code"] == nil)
    let version = try await harness.payload(
      .get, "training-jobs/\(answer["job_id"]?.text ?? "")/versions/\(answer["version_id"]?.text ?? "")")
    #expect(version["job_desc"] == "text")
    #expect(version["resource_id"] == answer["resource_id"])
  }

  @Test func `row 2: a name that exists is refused with 0103`() async throws {
    let harness = try ServiceHarness()
    try await harness.createJob("twin")
    let reply = try await harness.send(.post, "training-jobs", body: Bodies.job("twin"))
    #expect(reply.status == 400)
    #expect(reply.code == "0103")
    #expect(reply.json["error_message"] == "Job name:twin is existed")
  }

  @Test(arguments: [
    ("", "0104"), (String(repeating: "a", count: 64), nil), (String(repeating: "a", count: 65), "0104"),
    ("a b", "0104"), ("作业", "0104"), ("%%123", "0104"),
  ])
  func `row 34: names have 1 to 64 letters, digits, dashes and underscores`(name: String, code: String?) async throws {
    let reply = try await ServiceHarness().send(.post, "training-jobs", body: Bodies.job(name))
    #expect(reply.code == code)
  }

  @Test(arguments: [(256, 200), (257, 400)])
  func `a description has at most 256 characters`(length: Int, status: Int) async throws {
    let text = String(repeating: "字", count: length)
    let harness = try ServiceHarness()
    #expect(try await harness.send(.post, "training-jobs", body: Bodies.job("a", description: text)).status == status)
    let job = try await harness.createJob("b")
    #expect(try await harness.send(.put, job.path, body: ["job_desc": .string(text)]).status == status)
  }

  @Test(arguments: [JSONValue.null, [], "text", [:], ["job_name": "a"], ["job_name": 1, "config": Bodies.config()]])
  func `a body of another shape is refused`(body: JSONValue) async throws {
    #expect(try await ServiceHarness().send(.post, "training-jobs", body: body).code == "0104")
  }

  @Test func `a body that is no JSON is refused with 0101`() async throws {
    let harness = try ServiceHarness()
    let project = harness.configuration.credentials.projectID
    let request = IncomingRequest(
      method: .post, host: "h", path: "/v1/\(project)/training-jobs", body: Array("{".utf8))
    let outcome = try await harness.service.respond(to: request)
    #expect(outcome.status == 400)
    guard case .reply(let reply) = outcome else { return }
    #expect(reply.code == "0101")
  }

  @Test func `the quota counts jobs, and one too many is refused with 0116`() async throws {
    let harness = try ServiceHarness { $0.jobQuota = 2 }
    try await harness.createJob("a")
    #expect(try await harness.payload(.get, "training-jobs")["job_count_limit"] == 1)
    try await harness.createJob("b")
    #expect(try await harness.send(.post, "training-jobs", body: Bodies.job("c")).code == "0116")
    let list = try await harness.payload(.get, "training-jobs")
    #expect(list["job_count_limit"] == 0)
    #expect(list["quotas"] == 2)
  }

  @Test func `endpoint 3: the description of a job can change`() async throws {
    let harness = try ServiceHarness()
    let job = try await harness.createJob()
    _ = try await harness.payload(.put, job.path, body: ["job_desc": "new"])
    #expect(try await harness.payload(.get, "\(job.path)/versions")["job_desc"] == "new")
    _ = try await harness.payload(.put, job.path, body: ["job_desc": ""])
    #expect(try await harness.payload(.get, "\(job.path)/versions")["job_desc"] == "")
    #expect(try await harness.send(.put, job.path, body: [:]).code == "0104")
  }

  @Test func `row 40: a job can be created without a version`() async throws {
    let harness = try ServiceHarness()
    let config = Bodies.config().setting("create_version", false)
    let answer = try await harness.payload(.post, "training-jobs", body: Bodies.job("empty", config: config))
    #expect(answer["version_id"] == .null)
    #expect(answer["version_name"] == .null)
    #expect(answer["status"] == 1)
    let summary = try await harness.payload(.get, "training-jobs")["jobs"]?.elements?.first
    #expect(summary?["version_count"] == 0)
    #expect(summary?["version_id"] == .null)
  }

  @Test(arguments: ["", "/versions", "/versions/1", "/versions/1/log/file-names"])
  func `row 23: what does not exist is 404 with 0102`(path: String) async throws {
    let reply = try await ServiceHarness().send(path.isEmpty ? .delete : .get, "training-jobs/1\(path)")
    #expect(reply.status == 404)
    #expect(reply.code == "0102")
  }

  @Test(arguments: ["abc", "-1", "1.5", "9223372036854775808"])
  func `row 42: ids that are no integers of 64 bits are refused`(id: String) async throws {
    let harness = try ServiceHarness()
    let job = try await harness.createJob()
    for path in ["training-jobs/\(id)/versions", "\(job.path)/versions/\(id)"] {
      let reply = try await harness.get(path)
      #expect(reply.status == 400)
      #expect(reply.code == "0104")
    }
  }

  @Test(arguments: ["training-jobs/versions", "nonsense", "training-jobs/1/versions/1/pod/x/y"])
  func `row 23: unknown paths are 404 with 0015`(path: String) async throws {
    let reply = try await ServiceHarness().get(path)
    #expect(reply.status == 404)
    #expect(reply.code == "0015")
  }

  @Test(arguments: [
    (HTTPRequest.Method.get, "training-jobs/1", "PUT, DELETE"), (.delete, "training-jobs", "POST, GET"),
    (.put, "training-jobs/1/versions/1/", "GET, DELETE"), (.post, "job/ai-engines", "GET"),
  ])
  func `a method that a path does not take is 405 with 0101 and those it takes`(
    method: HTTPRequest.Method, path: String, allowed: String
  ) async throws {
    let reply = try await ServiceHarness().send(method, path)
    #expect(reply.status == 405)
    #expect(reply.code == "0101")
    #expect(reply.headers == [Reply.Header(name: "Allow", value: allowed)])
  }

  @Test func `a text with a NUL character is refused, since it could not be given back`() async throws {
    let harness = try ServiceHarness()
    for body in [Bodies.job("a", description: "a\0b"), Bodies.job("a", workspace: "w\0x")] {
      #expect(try await harness.send(.post, "training-jobs", body: body).code == "0104")
    }
    try await harness.createJob("nul")
    #expect(try await harness.get("training-jobs?search_content=n%00").code == "0104")
    #expect(try await harness.get("training-jobs?workspace_id=0%00").code == "0102")
    _ = try await harness.payload(.post, "training-job-configs", body: Bodies.configuration("c"))
    #expect(try await harness.get("training-job-configs/c%00d").code == "0015")
  }

  @Test func `row 39: a name is free again only when the job is really gone`() async throws {
    let harness = try ServiceHarness()
    let job = try await harness.createJob("again")
    try await harness.advance(.seconds(2))
    _ = try await harness.payload(.delete, job.path)
    #expect(try await harness.send(.post, "training-jobs", body: Bodies.job("again")).code == "0103")
    try await harness.advance(.seconds(1))
    let next = try await harness.createJob("again")
    #expect(next.id != job.id)
  }
}
