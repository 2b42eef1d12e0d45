import HTTPTypes
import ModelArtsAPI

@testable import ModelArtsEmulator

/// The emulated service without HTTP, on a clock that stands still, with shorthands for the requests of tests.
struct ServiceHarness {
  static let startTime: Int64 = 1_700_000_000_000

  let service: EmulatorService
  let configuration: EmulatorConfiguration

  /// Opens a service; unless told, in memory, without authentication, and on a stepped clock.
  init(_ change: (inout EmulatorConfiguration) -> Void = { _ in }) throws {
    var configuration = EmulatorConfiguration(
      requiresAuthentication: false, clock: .stepped(startingAt: Self.startTime))
    change(&configuration)
    self.configuration = configuration
    service = try EmulatorService(configuration)
  }

  /// Sends a request to a path of the API, which follows `/v1/{project_id}/`.
  func send(_ method: HTTPRequest.Method, _ path: String, body: JSONValue? = nil) async throws -> Reply {
    let outcome = try await outcome(method, path, body: body)
    guard case .reply(let reply) = outcome else { throw UnexpectedOutcome(outcome: outcome) }
    return reply
  }

  func outcome(_ method: HTTPRequest.Method, _ path: String, body: JSONValue? = nil) async throws -> Outcome {
    let head = HTTPRequest(
      method: method, scheme: "http", authority: "localhost",
      path: "/v1/\(configuration.credentials.projectID)/\(path)")
    return try await service.respond(to: IncomingRequest(head: head, body: body?.serialized() ?? []))
  }

  func get(_ path: String) async throws -> Reply { try await send(.get, path) }

  /// The payload of a request that must succeed.
  func payload(_ method: HTTPRequest.Method, _ path: String, body: JSONValue? = nil) async throws -> JSONValue {
    let reply = try await send(method, path, body: body)
    guard reply.status == 200, reply.json["is_success"] == true else { throw UnexpectedReply(reply: reply) }
    return reply.json
  }

  func advance(_ duration: Duration) async throws {
    _ = try await service.advanceClock(by: duration)
  }
}

/// A request ended otherwise than a test needs to go on.
struct UnexpectedOutcome: Error {
  let outcome: Outcome
}

/// A request was refused where a test needs its success to go on.
struct UnexpectedReply: Error {
  let reply: Reply
}
