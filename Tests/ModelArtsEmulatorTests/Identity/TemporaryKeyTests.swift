import HTTPTypes
import ModelArtsAPI
import Testing

@testable import ModelArtsEmulator

/// Access keys that end, and the security token that goes with them.
struct TemporaryKeyTests {
  private let path = "/v3.0/OS-CREDENTIAL/securitytokens"

  private func identity(_ details: JSONValue = [:]) -> JSONValue { ["methods": ["token"], "token": details] }

  /// A signer with a key that was just issued.
  private func signer(_ harness: IdentityHarness, seconds: Int64? = nil) async throws -> TestSigner {
    let details: JSONValue = seconds.map { ["duration_seconds": JSONValue($0)] } ?? [:]
    let reply = try await harness.post(path, identity: identity(details), token: try await harness.token())
    #expect(reply.status == 201)
    let credential = try #require(reply.json["credential"])
    #expect(credential["expires_at"]?.text?.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z/) != nil)
    return TestSigner(
      accessKey: try #require(credential["access"]?.text), secretKey: try #require(credential["secret"]?.text),
      date: harness.date, securityToken: try #require(credential["securitytoken"]?.text))
  }

  private func expectRefusal(_ reply: Reply, _ reason: String) {
    #expect(reply.status == 401)
    #expect(reply.json["error_code"] == "APIGW.0301")
    #expect(reply.json["error_msg"]?.text?.contains(reason) == true, "\(reply.json)")
  }

  @Test func `a temporary key signs requests`() async throws {
    let harness = try IdentityHarness()
    let signer = try await signer(harness)
    #expect(try await harness.send(signer.signing(harness.request())).status == 200)
  }

  @Test func `an agency gives temporary keys too`() async throws {
    let harness = try IdentityHarness()
    let role: JSONValue = [
      "domain_name": "emulator-account", "agency_name": "emulator-agency", "duration_seconds": 3600,
    ]
    let reply = try await harness.post(
      path, identity: ["methods": ["assume_role"], "assume_role": role], token: try await harness.token())
    #expect(reply.status == 201)
    #expect(reply.json["credential"]?["expires_at"] == "2023-11-14T23:13:20.000000Z")
  }

  @Test func `the security token must be there, be the key's own, and be signed`() async throws {
    let harness = try IdentityHarness()
    let signer = try await signer(harness)
    let name = try #require(HTTPField.Name("X-Security-Token"))
    var without = signer
    without.securityToken = nil
    expectRefusal(try await harness.send(without.signing(harness.request())), "decrypt token fail")
    var unsigned = try without.signing(harness.request())
    unsigned.headers[name] = signer.securityToken
    expectRefusal(try await harness.send(unsigned), "decrypt token fail")
    var foreign = signer
    foreign.securityToken = try await self.signer(harness).securityToken
    expectRefusal(try await harness.send(foreign.signing(harness.request())), "decrypt token fail")
  }

  @Test(arguments: [(Int64?.none, Int64(900)), (900, 900), (86_400, 86_400)])
  func `a temporary key ends when it was said to, 15 minutes unless told`(asked: Int64?, seconds: Int64) async throws {
    let harness = try IdentityHarness()
    var signer = try await signer(harness, seconds: asked)
    harness.wait(seconds: seconds - 1)
    signer.date = harness.date
    #expect(try await harness.send(signer.signing(harness.request())).status == 200)
    harness.wait(seconds: 1)
    signer.date = harness.date
    expectRefusal(try await harness.send(signer.signing(harness.request())), "the security token has expired")
  }

  @Test func `keys end with the tokens when all of them are ended`() async throws {
    let harness = try IdentityHarness()
    let signer = try await signer(harness)
    try await harness.service.expireTokens()
    expectRefusal(try await harness.send(signer.signing(harness.request())), "expired")
  }

  @Test(arguments: [JSONValue(Int64(899)), JSONValue(Int64(86_401)), "900", .null, .number("900.5")])
  func `a duration out of range is a bad request`(duration: JSONValue) async throws {
    let harness = try IdentityHarness()
    let reply = try await harness.post(
      path, identity: identity(["duration_seconds": duration]), token: try await harness.token())
    #expect(reply.status == 400)
    #expect(reply.json["error"]?["title"] == "Bad Request")
  }

  @Test func `only a token and an agency give temporary keys`() async throws {
    let harness = try IdentityHarness()
    let token = try await harness.token()
    #expect(try await harness.post(path, identity: ["methods": ["password"]], token: token).status == 400)
    #expect(try await harness.post(path, identity: identity()).status == 401)
    #expect(try await harness.post(path, identity: identity(), token: "nonsense").status == 401)
  }

  @Test func `a permanent key that has a security token needs it as well`() async throws {
    let harness = try IdentityHarness { $0.credentials.securityToken = "session" }
    var signer = TestSigner(
      accessKey: harness.keys.accessKey, secretKey: harness.keys.secretKey, date: harness.date,
      securityToken: "session")
    #expect(try await harness.send(signer.signing(harness.request())).status == 200)
    signer.securityToken = nil
    expectRefusal(try await harness.send(signer.signing(harness.request())), "decrypt token fail")
  }

  @Test func `a token ends after its lifetime with 0202`() async throws {
    let harness = try IdentityHarness { $0.tokenLifetime = .seconds(60) }
    let headers: HTTPFields = [.authorization: "Bearer \(try await harness.token())"]
    harness.wait(seconds: 59)
    #expect(try await harness.send(harness.request(headers)).status == 200)
    harness.wait(seconds: 1)
    let reply = try await harness.send(harness.request(headers))
    #expect(reply.status == 401)
    #expect(reply.code == "0202")
  }

  @Test func `without authentication nothing is asked for`() async throws {
    let harness = try IdentityHarness { $0.requiresAuthentication = false }
    #expect(try await harness.post(path, identity: identity()).status == 201)
    #expect(try await harness.send(harness.request([.authorization: "Basic x"])).status == 200)
  }
}
