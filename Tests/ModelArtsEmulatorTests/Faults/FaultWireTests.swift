import AsyncHTTPClient
import ModelArtsAPI
import NIOCore
import NIOHTTP1
import Testing

@testable import ModelArtsEmulator

/// What a fault is on the wire.
struct FaultWireTests {
  private static let path = "/v1/\(EmulatorCredentials().projectID)/job/ai-engines"

  private func with(
    _ rule: FaultRule, _ body: (ModelArtsEmulator, HTTPClientRequest) async throws -> Void
  ) async throws {
    let configuration = EmulatorConfiguration(requiresAuthentication: false, faults: [rule])
    try await ModelArtsEmulator.withRunning(configuration) { emulator in
      try await body(emulator, HTTPClientRequest(url: emulator.baseURL + Self.path))
    }
  }

  @Test(arguments: [nil, 0, 10])
  func `a truncated answer has its whole length and not its whole body`(bytes: Int?) async throws {
    try await with(FaultRule(.truncate(afterBytes: bytes))) { _, request in
      let response = try await HTTPClient.shared.execute(request, timeout: .seconds(120))
      let length = try #require(response.headers.first(name: "content-length").flatMap { Int($0) })
      #expect(response.status == .ok)
      #expect(length > 20)
      var arrived = 0
      do {
        for try await chunk in response.body { arrived += chunk.readableBytes }
        Issue.record("the body ended as if it were whole")
      } catch {
        // What arrived before the end of the connection may be lost with it, but never more than was sent.
        #expect(arrived <= bytes ?? length / 2)
      }
    }
  }

  @Test(.timeLimit(.minutes(2)))
  func `a hanging request ends without an answer when its client goes`() async throws {
    try await with(FaultRule(.hang(atMost: .seconds(600)))) { emulator, _ in
      let connection = try #require(RawConnection(port: emulator.port))
      connection.send("GET \(Self.path) HTTP/1.1\r\nHost: localhost\r\n\r\n")
      while emulator.requests().isEmpty { try await Task.sleep(for: .milliseconds(2)) }
      try await Task.sleep(for: .milliseconds(50))
      connection.finishSending()
      #expect(connection.received() == "")
      #expect(emulator.requests().map(\.status) == [nil])
    }
  }

  @Test func `a hanging request ends at its limit`() async throws {
    try await with(FaultRule(.hang(atMost: .milliseconds(30)))) { _, request in
      await #expect(throws: (any Error).self) { try await HTTPClient.shared.execute(request, timeout: .seconds(240)) }
    }
  }

  @Test func `garbage says that it is JSON`() async throws {
    try await with(FaultRule(.garbage, seed: 8)) { _, request in
      let response = try await HTTPClient.shared.execute(request, timeout: .seconds(120))
      let bytes = try await response.body.collect(upTo: 1 << 20)
      #expect(response.status == .ok)
      #expect(response.headers.first(name: "content-type") == "application/json;charset=utf-8")
      #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: bytes.readableBytesView) }
    }
  }
}
