import AsyncHTTPClient
import ModelArtsEmulator
import NIOCore
import NIOHTTP1
import Testing

/// The end of an emulator while clients are at work.
struct StoppingTests {
  @Test func `an emulator stops while connections arrive`() async throws {
    for _ in 0..<40 {
      try await ModelArtsEmulator.withRunning { emulator in
        try await withThrowingTaskGroup(of: Void.self) { group in
          for _ in 0..<8 {
            group.addTask { await Self.ask(emulator.baseURL) }
          }
          // The first answer ends the emulator, while the others are still on their way.
          _ = try await group.next()
          group.cancelAll()
        }
      }
    }
  }

  @Test func `an emulator whose task is cancelled stops while connections arrive`() async throws {
    for _ in 0..<40 {
      try await withThrowingTaskGroup(of: Void.self) { group in
        let (addresses, continuation) = AsyncStream<String>.makeStream()
        group.addTask { try? await ModelArtsEmulator.run { continuation.yield($0.baseURL) } }
        let address = try #require(await addresses.first { _ in true })
        for _ in 0..<8 {
          group.addTask { await Self.ask(address) }
        }
        _ = try await group.next()
        group.cancelAll()
      }
    }
  }

  @Test func `an emulator that is cancelled before it listens ends`() async throws {
    for _ in 0..<20 {
      let task = Task { try await ModelArtsEmulator.run { _ in } }
      task.cancel()
      _ = await task.result
    }
  }

  /// Sends a request over a connection of its own, whatever comes of it.
  private static func ask(_ address: String) async {
    var request = HTTPClientRequest(url: address + "/v1/x/job/ai-engines")
    request.headers.add(name: "Connection", value: "close")
    _ = try? await HTTPClient.shared.execute(request, timeout: .seconds(60))
  }
}
