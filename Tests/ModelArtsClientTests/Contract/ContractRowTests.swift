import ModelArtsAPI
import Testing

@testable import ModelArtsClient

/// Contract section 10, column "client tolerates": a test for each row that is about a client.
struct ContractRowTests {
  /// One row: what it says, and what a client that keeps to it does.
  struct Row: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var check: @Sendable () async throws -> Void

    init(_ number: Int, _ text: String, _ check: @escaping @Sendable () async throws -> Void) {
      testDescription = "row \(number): \(text)"
      self.check = check
    }
  }

  static let rows = answerRows + listRows + writingRows + stateRows

  @Test(arguments: rows)
  func `the client keeps to the contract`(_ row: Row) async throws {
    try await row.check()
  }

  /// The error of a request that is answered in one way.
  static func failure(
    _ step: ScriptedTransport.Step, _ act: (ModelArtsClient) async throws -> Void
  ) async throws -> ModelArtsError? {
    let client = try Clients.over(ScriptedTransport(step)) { $0.options.retry = .never }
    return await #expect(throws: ModelArtsError.self) { try await act(client) }
  }

  /// What a client makes of one answer.
  static func reading<Result>(
    _ json: JSONValue, _ act: (ModelArtsClient) async throws -> Result
  ) async throws -> Result {
    try await act(try Clients.over(ScriptedTransport(.ok(json))))
  }
}
