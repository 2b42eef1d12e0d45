import FoundationEssentials
import HTTPTypes
import ModelArtsAPI
import Testing

@testable import ModelArtsEmulator

/// Each endpoint's documented request and answer, played as one story on a clock that is stepped.
///
/// `RECORD=1` writes the answers that are given into the fixture, for a person to compare with the contract.
struct ExchangeTests {
  private static let file = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fixtures/exchanges.json")

  @Test func `requests are answered as documented`() async throws {
    let harness = try ServiceHarness()
    var played: [JSONValue] = []
    for exchange in try Corpus.fixture("exchanges.json").elements ?? [] {
      try await harness.advance(.milliseconds(exchange["wait_ms"]?.integer ?? 0))
      let reply = try await answer(to: exchange, by: harness)
      let answer: JSONValue = ["status": JSONValue(reply.status), "body": reply.json]
      if !isRecording { #expect(answer == exchange["answer"], "\(exchange["request"]?.description ?? "")") }
      played.append(exchange.setting("answer", answer))
    }
    if isRecording {
      let lines = played.map(\.description).joined(separator: ",\n")
      try Data("[\n\(lines)\n]\n".utf8).write(to: Self.file)
    }
  }

  @Test func `every endpoint of the training API is in the story, accepted and refused`() async throws {
    var statuses: [ServiceEndpoint: Set<Bool>] = [:]
    for exchange in try Corpus.fixture("exchanges.json").elements ?? [] {
      let line = try #require(exchange["request"]?.text)
      let parts = line.split(separator: " ").map(String.init)
      let path = "/v1/p/" + (parts.last?.prefix { $0 != "?" } ?? "")
      let route = try #require(Route(method: parts.first ?? "", path: path), "\(line)")
      statuses[route.endpoint, default: []].insert(exchange["answer"]?["status"] == 200)
    }
    for endpoint in ServiceEndpoint.allCases where endpoint.number != nil {
      #expect(statuses[endpoint] == [true, false], "\(endpoint)")
    }
  }

  private var isRecording: Bool { ProcessInfo.processInfo.environment["RECORD"] == "1" }

  private func answer(to exchange: JSONValue, by harness: ServiceHarness) async throws -> Reply {
    let parts = try #require(exchange["request"]?.text).split(separator: " ").map(String.init)
    let method = try #require(HTTPRequest.Method(parts.first ?? ""))
    return try await harness.send(method, parts.last ?? "", body: exchange["body"])
  }
}
