import HTTPTypes
import ModelArtsAPI
import Testing

@testable import ModelArtsEmulator

/// Many clients at a time.
struct ConcurrencyTests {
  private static let clients = 24

  private func answers(_ request: @escaping @Sendable () async throws -> Reply) async throws -> [Reply] {
    try await withThrowingTaskGroup(of: Reply.self) { group in
      for _ in 0..<Self.clients { group.addTask { try await request() } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
  }

  @Test func `of many creates of one name exactly one succeeds`() async throws {
    let harness = try ServiceHarness()
    let replies = try await answers { try await harness.send(.post, "training-jobs", body: Bodies.job("one")) }
    #expect(replies.filter { $0.status == 200 }.count == 1)
    #expect(replies.filter { $0.code == "0103" }.count == Self.clients - 1)
    #expect(try await harness.jobNames() == ["one"])
  }

  @Test func `every version gets a number and an id of its own`() async throws {
    let harness = try ServiceHarness()
    let job = try await harness.createJob()
    let config = Bodies.config().setting("pre_version_id", JSONValue(job.versionID))
    let replies = try await answers {
      try await harness.send(.post, "\(job.path)/versions", body: ["config": config])
    }
    #expect(Set(replies.compactMap { $0.json["version_id"]?.integer }).count == Self.clients)
    #expect(Set(replies.compactMap { $0.json["version_name"]?.text }).count == Self.clients)
    #expect(try await harness.service.counts()[.createVersion] == Self.clients)
  }

  @Test func `a quota is never overrun`() async throws {
    let harness = try ServiceHarness { $0.jobQuota = 5 }
    let replies = try await answers {
      let name = "job-" + RandomToken.make(bytes: 8)
      return try await harness.send(.post, "training-jobs", body: Bodies.job(name))
    }
    #expect(replies.filter { $0.status == 200 }.count == 5)
  }
}
