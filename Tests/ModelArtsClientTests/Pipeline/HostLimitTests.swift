import ModelArtsAPI
import Synchronization
import Testing

@testable import ModelArtsClient

/// Limits hold for each host by itself.
struct HostLimitTests {
  private static let user = Credentials.password(
    PasswordCredentials(userName: "u", password: Secret("password"), domainName: "d"))

  private static func answer(_ request: TransportRequest) throws -> TransportResponse {
    guard request.path.hasSuffix("/v3/auth/tokens") else {
      return try ScriptedTransport.Step.ok(["version_count": 0]).response()
    }
    return TransportResponse(status: 201, headers: ["X-Subject-Token": "t"], body: Array("{}".utf8))
  }

  @Test func `a request to the identity service takes no turn of ModelArts`() async throws {
    let time = TestTime()
    let transport = ScriptedTransport { request, _ in try Self.answer(request) }
    let client = try Clients.over(transport, time: time, credentials: Self.user) { $0.options.requestsPerSecond = 1 }
    _ = try await client.allVersions(ofJob: 1)
    #expect(transport.requests.count == 2)
    #expect(time.sleeps.isEmpty)
    _ = try await client.allVersions(ofJob: 1)
    #expect(time.sleeps == [.seconds(1)])
  }

  @Test func `each host has its own number of places`() async throws {
    let running = Mutex<[String: (now: Int, most: Int)]>([:])
    let transport = ScriptedTransport { request, _ in
      running.withLock { counts in
        let now = (counts[request.url.host]?.now ?? 0) + 1
        counts[request.url.host] = (now, max(now, counts[request.url.host]?.most ?? 0))
      }
      for _ in 0..<20 { await Task.yield() }
      running.withLock { $0[request.url.host]?.now -= 1 }
      return try Self.answer(request)
    }
    let client = try Clients.over(transport, credentials: Self.user) { $0.options.maximumConcurrency = 1 }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for job in 1...10 { group.addTask { _ = try await client.allVersions(ofJob: Int64(job)) } }
      try await group.waitForAll()
    }
    #expect(transport.requests.count == 11)
    #expect(
      running.withLock { $0.mapValues(\.most) } == [
        "iam.cn-north-4.myhuaweicloud.com": 1, "modelarts.cn-north-4.myhuaweicloud.com": 1,
      ])
  }
}
