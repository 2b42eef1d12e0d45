import ModelArtsAPI
import Synchronization
import Testing

@testable import ModelArtsClient

struct LimitTests {
  @Test func `no more requests run at a time than allowed, and all of them run`() async throws {
    let running = Mutex((now: 0, most: 0))
    let transport = ScriptedTransport { _, _ in
      running.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
      for _ in 0..<20 { await Task.yield() }
      running.withLock { $0.now -= 1 }
      return try ScriptedTransport.Step.ok(["version_count": 0]).response()
    }
    let client = try Clients.over(transport) { $0.options.maximumConcurrency = 3 }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for job in 1...40 { group.addTask { _ = try await client.allVersions(ofJob: Int64(job)) } }
      try await group.waitForAll()
    }
    #expect(transport.requests.count == 40)
    #expect(running.withLock { $0.most } <= 3)
  }

  @Test func `a task that is cancelled while it waits gives up and blocks nobody`() async throws {
    let limit = ConcurrencyLimit(1)
    try await limit.withPlace {
      await withTaskGroup(of: Void.self) { group in
        group.addTask {
          await #expect(throws: CancellationError.self) { try await limit.withPlace {} }
        }
        group.cancelAll()
      }
    }
    try await limit.withPlace {}
  }

  @Test func `requests keep their distance`() async throws {
    let time = TestTime()
    let transport = ScriptedTransport(.ok(["version_count": 0]))
    let client = try Clients.over(transport, time: time) { $0.options.requestsPerSecond = 4 }
    for _ in 0..<3 { _ = try await client.allVersions(ofJob: 1) }
    #expect(time.sleeps == [.milliseconds(250), .milliseconds(250)])
  }

  @Test func `a cancelled task sends nothing`() async throws {
    let transport = ScriptedTransport(.ok(["version_count": 0]))
    let client = try Clients.over(transport)
    await withTaskGroup(of: Void.self) { group in
      group.cancelAll()
      group.addTask {
        await #expect(throws: CancellationError.self) { try await client.allVersions(ofJob: 1) }
      }
    }
    #expect(transport.requests.isEmpty)
  }
}
