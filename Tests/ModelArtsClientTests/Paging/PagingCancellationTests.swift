import ModelArtsAPI
import Testing

@testable import ModelArtsClient

/// What is under way when nobody wants the rest of a list any more, and how much of it there is at most.
struct PagingCancellationTests {
  /// A service that promises a thousand pages and whose pages from a number on never come.
  private static func service(stuckFrom stuck: Int64) -> ScriptedTransport {
    ScriptedTransport { request, _ in
      let page = request.query.first { $0.name == "page" }.flatMap { Int64($0.value) } ?? 1
      if page >= stuck { try await Task.sleep(for: .seconds(600)) }
      return try ScriptedTransport.Step.ok(
        ["version_count": 1000, "versions": [["version_id": JSONValue(page), "status": 10]]]
      ).response()
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func `cancelling ends the pages that are fetched ahead at once`() async throws {
    let transport = Self.service(stuckFrom: 3)
    let client = try Clients.over(transport)
    await withTaskGroup(of: Void.self) { group in
      group.addTask {
        await #expect(throws: CancellationError.self) { try await client.versions(ofJob: 1).collected() }
      }
      while transport.requests.count < 4 { await Task.yield() }
      group.cancelAll()
    }
    #expect(transport.requests.count == 4)
  }

  @Test(.timeLimit(.minutes(1)))
  func `no more than four pages are under way`() async throws {
    let transport = Self.service(stuckFrom: 8)
    let client = try Clients.over(transport)
    await withTaskGroup(of: Void.self) { group in
      group.addTask { _ = try? await client.versions(ofJob: 1).collected() }
      // Pages 1, 2, 3 to 4, 5 to 8: the last of them never comes.
      while transport.requests.count < 8 { await Task.yield() }
      for _ in 0..<1000 { await Task.yield() }
      group.cancelAll()
    }
    #expect(transport.requests.count == 8)
  }

  @Test func `a page that fails ends the list with its error, and the rest is not asked for`() async throws {
    let transport = ScriptedTransport { request, _ in
      let page = request.query.first { $0.name == "page" }.flatMap { Int64($0.value) } ?? 1
      guard page < 2 else { return try ScriptedTransport.Step.failing(403, "ModelArts.0108").response() }
      return try ScriptedTransport.Step.ok(
        ["version_count": 1000, "versions": [["version_id": 1, "status": 10]]]
      ).response()
    }
    let client = try Clients.over(transport)
    let error = await #expect(throws: ModelArtsError.self) { try await client.versions(ofJob: 1).collected() }
    #expect(error?.kind == .permission)
    #expect(transport.requests.count == 2)
  }

  @Test func `a reader that stops early starts nothing more`() async throws {
    let transport = Self.service(stuckFrom: 100)
    var iterator = try Clients.over(transport).versions(ofJob: 1).makeAsyncIterator()
    _ = try await iterator.next()
    #expect(transport.requests.count == 1)
    _ = try await iterator.next()
    #expect(transport.requests.count == 2)
  }
}
