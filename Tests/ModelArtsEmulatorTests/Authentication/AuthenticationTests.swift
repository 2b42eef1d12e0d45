import HTTPTypes
import ModelArtsAPI
import Testing

@testable import ModelArtsEmulator

/// The refusals of the gateway and of the service's own token check.
struct AuthenticationTests {
  private let signer = TestSigner(
    accessKey: EmulatorCredentials().accessKey, secretKey: EmulatorCredentials().secretKey, date: "20231114T221320Z")

  /// A service whose wall time is the date of the signer, in a box that tests move.
  private func service(_ change: (inout EmulatorConfiguration) -> Void = { _ in }) throws -> EmulatorService {
    var configuration = EmulatorConfiguration()
    change(&configuration)
    return try EmulatorService(configuration, wallTime: { ServiceHarness.startTime })
  }

  private func request(
    project: String = EmulatorCredentials().projectID, _ headers: HTTPFields = [:]
  ) -> IncomingRequest {
    IncomingRequest(method: .get, host: "127.0.0.1:1", path: "/v1/\(project)/job/ai-engines", headers: headers)
  }

  private func reply(_ service: EmulatorService, _ request: IncomingRequest) async throws -> Reply {
    guard case .reply(let reply) = try await service.respond(to: request) else { throw CancellationError() }
    return reply
  }

  private func token(
    _ service: EmulatorService, scope: JSONValue = ["project": ["name": "cn-north-4"]]
  ) async throws
    -> String
  {
    let keys = EmulatorCredentials()
    let body: JSONValue = [
      "auth": [
        "identity": [
          "methods": ["hw_ak_sk"],
          "hw_ak_sk": ["access": ["key": .string(keys.accessKey)], "secret": ["key": .string(keys.secretKey)]],
        ],
        "scope": scope,
      ]
    ]
    let issued = try await reply(
      service, IncomingRequest(method: .post, host: "h", path: "/v3/auth/tokens", body: body.serialized()))
    return try #require(issued.headers.first { $0.name == "X-Subject-Token" }?.value)
  }

  @Test func `a signed request is answered`() async throws {
    #expect(try await reply(service(), signer.signing(request())).status == 200)
  }

  @Test func `a request without any proof is refused with 0201`() async throws {
    let reply = try await reply(service(), request())
    #expect(reply.status == 401)
    #expect(reply.json["error_code"] == "ModelArts.0201")
    #expect(reply.json["is_success"] == false)
  }

  @Test(arguments: [
    ("OTHERKEY", EmulatorCredentials().secretKey, "20231114T221320Z", "ak not exist"),
    (EmulatorCredentials().accessKey, "wrong", "20231114T221320Z", "verify aksk signature fail"),
    (EmulatorCredentials().accessKey, EmulatorCredentials().secretKey, "20231114T215819Z", "15 minutes"),
  ])
  func `a bad signature is refused by the gateway`(
    key: String, secret: String, date: String, reason: String
  )
    async throws
  {
    let signer = TestSigner(accessKey: key, secretKey: secret, date: date)
    let reply = try await reply(service(), signer.signing(request()))
    #expect(reply.status == 401)
    #expect(reply.json["error_code"] == "APIGW.0301")
    #expect(reply.json["error_msg"]?.text?.contains(reason) == true)
    #expect(reply.json["request_id"]?.text?.count == 32)
    #expect(reply.json["is_success"] == nil)
  }

  @Test(arguments: ["X-Auth-Token", "Authorization"])
  func `row 36: a token is taken from either header`(header: String) async throws {
    let service = try service()
    let token = try await token(service)
    let name = try #require(HTTPField.Name(header))
    let value = header == "Authorization" ? "Bearer \(token)" : token
    #expect(try await reply(service, request([name: value])).status == 200)
  }

  @Test func `an unknown token is refused with 0203`() async throws {
    let name = try #require(HTTPField.Name("X-Auth-Token"))
    let reply = try await reply(service(), request([name: "nonsense"]))
    #expect(reply.status == 401)
    #expect(reply.code == "0203")
  }

  @Test func `an expired token is refused with 0202`() async throws {
    let service = try service()
    let name = try #require(HTTPField.Name("X-Auth-Token"))
    let token = try await token(service)
    try await service.expireTokens()
    let reply = try await reply(service, request([name: token]))
    #expect(reply.status == 401)
    #expect(reply.code == "0202")
  }

  @Test func `a token of the whole account is refused with 0204`() async throws {
    let service = try service()
    let name = try #require(HTTPField.Name("X-Auth-Token"))
    let token = try await token(service, scope: ["domain": ["name": "emulator-account"]])
    let reply = try await reply(service, request([name: token]))
    #expect(reply.status == 400)
    #expect(reply.code == "0204")
  }

  @Test func `a project of another account is refused with 0210`() async throws {
    let other = String(repeating: "f", count: 32)
    let reply = try await reply(service(), signer.signing(request(project: other)))
    #expect(reply.status == 403)
    #expect(reply.code == "0210")
  }

  @Test(arguments: [false, true])
  func `five failures in a row lock the key only where that is switched on`(locks: Bool) async throws {
    let service = try service { $0.locksAccessKeyAfterFailures = locks }
    var wrong = signer
    wrong.secretKey = "wrong"
    for _ in 1...5 { _ = try await reply(service, wrong.signing(request())) }
    let reply = try await reply(service, signer.signing(request()))
    #expect(reply.status == (locks ? 401 : 200))
    #expect((reply.json["error_msg"]?.text?.contains("reach the limit") ?? false) == locks)
  }

  @Test func `failures of a key that does not exist lock nothing`() async throws {
    let service = try service { $0.locksAccessKeyAfterFailures = true }
    var stranger = signer
    stranger.accessKey = "OTHERKEY"
    for _ in 1...6 { _ = try await reply(service, stranger.signing(request())) }
    #expect(try await reply(service, signer.signing(request())).status == 200)
  }

  @Test func `a lock is one key's, ends after five minutes, and a success ends the count`() {
    let lock = AccessKeyLock()
    for _ in 1...4 { lock.recordFailure("a", at: 0) }
    lock.recordSuccess("a")
    lock.recordFailure("a", at: 0)
    #expect(!lock.isLocked("a", at: 0))
    for _ in 1...4 { lock.recordFailure("a", at: 0) }
    #expect(lock.isLocked("a", at: 299_999))
    #expect(!lock.isLocked("a", at: 300_000))
    #expect(!lock.isLocked("b", at: 0))
  }

  @Test(arguments: [("Basic YTpi", "0206"), ("Token x", "0206"), ("", "0201"), ("bearer nonsense", "0203")])
  func `an authorization that is neither a signature nor a token is refused with 0206`(
    value: String, code: String
  ) async throws {
    let reply = try await reply(service(), request([.authorization: value]))
    #expect(reply.status == 401)
    #expect(reply.code == code)
  }

  @Test func `an empty token header counts as none`() async throws {
    let name = try #require(HTTPField.Name("X-Auth-Token"))
    #expect(try await reply(service(), request([name: ""])).code == "0201")
    // Beside it, a signature is still one.
    #expect(try await reply(service(), signer.signing(request([name: ""]))).status == 200)
  }

  @Test func `a body that was not signed is refused by the gateway`() async throws {
    var signed = try signer.signing(request())
    signed.body = Array("{}".utf8)
    let reply = try await reply(service(), signed)
    #expect(reply.status == 401)
    #expect(reply.json["error_code"] == "APIGW.0301")
  }

  @Test func `a signed request for another project in its header is refused with 0210`() async throws {
    let name = try #require(HTTPField.Name("X-Project-Id"))
    let reply = try await reply(service(), signer.signing(request([name: String(repeating: "f", count: 32)])))
    #expect(reply.status == 403)
    #expect(reply.code == "0210")
  }
}
