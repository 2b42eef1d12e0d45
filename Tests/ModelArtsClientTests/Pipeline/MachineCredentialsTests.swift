import ModelArtsAPI
import Testing

@testable import ModelArtsClient

/// Temporary keys of the metadata service, as a client uses and renews them.
struct MachineCredentialsTests {
  /// A machine whose metadata service hands out keys `A0`, `A1`, … that live for a while, and ModelArts beside it.
  private static func machine(
    _ time: TestTime, lifetime: Int64, failingFrom firstFailure: Int = .max
  ) -> ScriptedTransport {
    let handedOut = ReadCount()
    return ScriptedTransport { request, _ in
      guard request.url == .metadata else { return try ScriptedTransport.Step.ok(["version_count": 0]).response() }
      guard request.method == .get else { return TransportResponse(status: 404) }
      let number = handedOut.next()
      guard number < firstFailure else { return TransportResponse(status: 500) }
      let end = CivilDate(epochSeconds: time.source.epochSeconds() + lifetime)
      return try ScriptedTransport.Step.ok([
        "credential": [
          "access": .string("A\(number)"), "secret": "secret", "securitytoken": .string("token\(number)"),
          "expires_at": .string(end.text),
        ]
      ]).response()
    }
  }

  private static func accessKeys(_ transport: ScriptedTransport) -> [String] {
    transport.requests.compactMap { $0.headers["Authorization"] }.compactMap { header in
      header.firstRange(of: "Access=").map { String(header[$0.upperBound...].prefix { $0 != "," }) }
    }
  }

  @Test func `keys are renewed forty minutes before they end, and used by the next request`() async throws {
    let time = TestTime()
    let transport = Self.machine(time, lifetime: 3 * 3600)
    let client = try Clients.over(transport, time: time, credentials: .machine)
    _ = try await client.allVersions(ofJob: 1)
    time.advance(by: .seconds(3 * 3600 - 2401))
    _ = try await client.allVersions(ofJob: 1)
    time.advance(by: .seconds(2))
    _ = try await client.allVersions(ofJob: 1)
    #expect(Self.accessKeys(transport) == ["A0", "A0", "A1"])
    #expect(transport.requests.last?.headers["X-Security-Token"] == "token1")
  }

  @Test func `keys that live for less are renewed halfway, not with every request`() async throws {
    let time = TestTime()
    let transport = Self.machine(time, lifetime: 1000)
    let client = try Clients.over(transport, time: time, credentials: .machine)
    for _ in 0..<4 {
      _ = try await client.allVersions(ofJob: 1)
      time.advance(by: .seconds(260))
    }
    #expect(Self.accessKeys(transport) == ["A0", "A0", "A1", "A1"])
  }

  @Test func `many requests share one renewal`() async throws {
    let time = TestTime()
    let transport = Self.machine(time, lifetime: 7200)
    let client = try Clients.over(transport, time: time, credentials: .machine)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for job in 1...20 { group.addTask { _ = try await client.allVersions(ofJob: Int64(job)) } }
      try await group.waitForAll()
    }
    #expect(transport.requests.count { $0.url == .metadata } == 2)
    #expect(transport.requests.count == 22)
  }

  @Test func `keys that cannot be renewed serve until they end, and no longer`() async throws {
    let time = TestTime()
    let transport = Self.machine(time, lifetime: 3600, failingFrom: 1)
    let client = try Clients.over(transport, time: time, credentials: .machine)
    _ = try await client.allVersions(ofJob: 1)
    time.advance(by: .seconds(3000))
    _ = try await client.allVersions(ofJob: 1)
    _ = try await client.allVersions(ofJob: 1)
    #expect(transport.requests.count { $0.url == .metadata && $0.method == .get } == 2)
    time.advance(by: .seconds(601))
    let error = await #expect(throws: ModelArtsError.self) { try await client.allVersions(ofJob: 1) }
    #expect(error?.kind == .configuration)
    #expect(Self.accessKeys(transport) == ["A0", "A0", "A0"])
  }
}

extension CivilDate {
  /// As the metadata service writes a time.
  fileprivate var text: String {
    let basic = signatureText
    let parts = [(0, 4, "-"), (4, 2, "-"), (6, 2, "T"), (9, 2, ":"), (11, 2, ":"), (13, 2, "Z")]
    return parts.map { start, length, end in basic.dropFirst(start).prefix(length) + end }.joined()
  }
}
