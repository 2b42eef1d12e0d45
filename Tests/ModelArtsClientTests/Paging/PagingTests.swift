import ModelArtsAPI
import Testing

@testable import ModelArtsClient

struct PagingTests {
  /// A service of so many versions, whose pages hold no more than a number of them.
  private static func service(
    count: Int, pageSize: Int, announced: Int?, ignoresPages: Bool = false
  ) -> ScriptedTransport {
    ScriptedTransport { request, _ in
      let page = request.query.first { $0.name == "page" }.flatMap { Int($0.value) } ?? 1
      let start = ignoresPages ? 0 : (page - 1) * pageSize
      let ids = (0..<count).dropFirst(start).prefix(pageSize)
      let versions = ids.map { JSONValue.object(["version_id": JSONValue($0), "status": 10]) }
      return try ScriptedTransport.Step.ok(
        ["job_id": 1, "job_desc": "d", "version_count": JSONValue(announced), "versions": .array(versions)]
      ).response()
    }
  }

  /// A list and how many requests it takes.
  struct Sample: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var count: Int
    var pageSize: Int
    var announced: Int?
    var ignoresPages = false
    var requests: Int

    init(_ name: String, _ count: Int, by size: Int, of total: Int?, ignoresPages: Bool = false, requests: Int) {
      testDescription = name
      self.count = count
      pageSize = size
      announced = total
      self.ignoresPages = ignoresPages
      self.requests = requests
    }
  }

  @Test(arguments: [
    Sample("all on one page", 5, by: 1000, of: 5, requests: 1),
    Sample("none", 0, by: 1000, of: 0, requests: 1),
    Sample("none, unannounced", 0, by: 1000, of: nil, requests: 1),
    Sample("pages shorter than asked for", 7, by: 3, of: 7, requests: 3),
    Sample("no total, so up to the empty page", 7, by: 3, of: nil, requests: 4),
    Sample("a total that is too high", 2, by: 1000, of: 9, requests: 2),
    Sample("a total that is too low", 4, by: 2, of: 1, requests: 3),
    Sample("a service that knows no pages", 4, by: 1000, of: nil, ignoresPages: true, requests: 2),
  ])
  func `every version is found with no request too many`(sample: Sample) async throws {
    let transport = Self.service(
      count: sample.count, pageSize: sample.pageSize, announced: sample.announced, ignoresPages: sample.ignoresPages)
    let client = try Clients.over(transport)
    let list = try await client.allVersions(ofJob: 1)
    #expect(list.versions.map(\.versionID) == (0..<sample.count).map(Int64.init))
    #expect(list.jobDescription == "d")
    #expect(transport.requests.count == sample.requests)
    let sequence = try await client.versions(ofJob: 1).collected()
    #expect(sequence == list.versions)
    #expect(transport.requests.count == sample.requests * 2)
  }

  @Test func `only the pages that are needed are read`() async throws {
    let transport = Self.service(count: 9, pageSize: 3, announced: 9)
    for try await version in try Clients.over(transport).versions(ofJob: 1) where version.versionID == 3 { break }
    #expect(transport.requests.count == 2)
  }

  @Test(.timeLimit(.minutes(1)))
  func `pages that the total promises are fetched ahead`() async throws {
    let asked = ReadCount()
    let transport = ScriptedTransport { request, _ in
      let page = request.query.first { $0.name == "page" }.flatMap { Int64($0.value) } ?? 1
      _ = asked.next()
      // The third page waits until the fourth is asked for.
      while page == 3, asked.count < 4 { await Task.yield() }
      return try ScriptedTransport.Step.ok(
        ["job_id": 1, "version_count": 20, "versions": [["version_id": JSONValue(page), "status": 10]]]
      ).response()
    }
    let versions = try await Clients.over(transport).versions(ofJob: 1).collected()
    #expect(versions.map(\.versionID) == (1...20).map(Int64.init))
    #expect(transport.requests.count == 20)
  }

  @Test func `the walk ends at the last page that the service has`() async throws {
    var walk = PageWalk(items: { [$0] }, total: { _ in nil }, identity: \.self) { (page: Int) in page }
    var count = 0
    while try await walk.next() != nil { count += 1 }
    #expect(count == 65535)
  }

  @Test func `a list of jobs always says its order and workspace`() async throws {
    let transport = ScriptedTransport(.ok(["jobs": []]))
    let client = try Clients.over(transport) { $0.workspaceID = "w" }
    _ = try await client.jobs(JobQuery(status: .failed, nameContains: "a", pageSize: 9999)).collected()
    #expect(
      transport.requests.map(\.target) == [
        "/v1/\(Clients.project)/training-jobs?order=asc&page=1&per_page=1000&search_content=a&sortBy=job_name"
          + "&status=11&workspace_id=w"
      ])
  }

  @Test func `a job is found by its exact name, in whatever page it is`() async throws {
    let transport = ScriptedTransport(
      .ok(["jobs": [["job_id": 1, "job_name": "ab"]]]), .ok(["jobs": [["job_id": 2, "job_name": "a"]]]))
    #expect(try await Clients.over(transport).job(named: "a")?.jobID == 2)
    let longName = String(repeating: "n", count: 65)
    let other = ScriptedTransport(.ok(["jobs": []]))
    #expect(try await Clients.over(other).job(named: longName) == nil)
    #expect(other.requests.allSatisfy { request in !request.query.contains { $0.name == "search_content" } })
  }

  @Test func `jobs of another status than asked for are passed over`() async throws {
    let transport = ScriptedTransport(
      .ok([
        "job_total_count": 2,
        "jobs": [["job_id": 1, "job_name": "a", "status": 10], ["job_id": 2, "job_name": "b", "status": 7]],
      ]))
    let jobs = try await Clients.over(transport).jobs(JobQuery(status: .waiting)).collected()
    #expect(jobs.map(\.jobID) == [2])
  }
}
