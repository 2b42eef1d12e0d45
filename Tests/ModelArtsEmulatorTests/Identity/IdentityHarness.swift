import HTTPTypes
import ModelArtsAPI
import Synchronization
import Testing

@testable import ModelArtsEmulator

/// A service that demands proofs, with a real time that tests move, and shorthands for its identity service.
final class IdentityHarness: Sendable {
  let service: EmulatorService
  let keys = EmulatorCredentials()
  private let time: TimeBox

  /// Opens a service in memory.
  init(_ change: (inout EmulatorConfiguration) -> Void = { _ in }) throws {
    var configuration = EmulatorConfiguration()
    change(&configuration)
    let time = TimeBox()
    self.time = time
    service = try EmulatorService(configuration, wallTime: { time.now })
  }

  /// Lets real time pass.
  func wait(seconds: Int64) { time.wait(seconds: seconds) }

  /// The time as signatures write it.
  var date: String { BasicDate.text(of: time.now) }

  func send(_ request: IncomingRequest) async throws -> Reply {
    guard case .reply(let reply) = try await service.respond(to: request) else { throw CancellationError() }
    return reply
  }

  /// Posts to the identity service.
  func post(_ path: String, identity: JSONValue, scope: JSONValue? = nil, token: String? = nil) async throws -> Reply {
    var request = IncomingRequest(method: .post, host: "h", path: path)
    request.body = (["auth": ["identity": identity, "scope": scope ?? .null]] as JSONValue).serialized()
    if let token { request.headers[try #require(HTTPField.Name("X-Auth-Token"))] = token }
    return try await send(request)
  }

  /// Buys a token with the account's password.
  func token(scope: JSONValue = ["project": ["name": "cn-north-4"]]) async throws -> String {
    let user: JSONValue = [
      "name": .string(keys.userName), "password": .string(keys.password), "domain": ["name": .string(keys.domainName)],
    ]
    let reply = try await post(
      "/v3/auth/tokens", identity: ["methods": ["password"], "password": ["user": user]], scope: scope)
    return try #require(reply.headers.first { $0.name == "X-Subject-Token" }?.value)
  }

  /// A read of the training API, to try proofs with.
  func request(_ headers: HTTPFields = [:]) -> IncomingRequest {
    IncomingRequest(method: .get, host: "127.0.0.1:1", path: "/v1/\(keys.projectID)/job/ai-engines", headers: headers)
  }

  private final class TimeBox: Sendable {
    private let milliseconds = Mutex(ServiceHarness.startTime)

    var now: Int64 { milliseconds.withLock { $0 } }

    func wait(seconds: Int64) { milliseconds.withLock { $0 += seconds * 1000 } }
  }
}
