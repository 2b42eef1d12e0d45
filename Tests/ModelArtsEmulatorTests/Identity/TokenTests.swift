import HTTPTypes
import ModelArtsAPI
import Testing

@testable import ModelArtsEmulator

struct TokenTests {
  private let keys = EmulatorCredentials()

  private func issue(
    _ identity: JSONValue, scope: JSONValue = ["project": ["name": "cn-north-4"]]
  ) async throws -> Reply {
    let body: JSONValue = ["auth": ["identity": identity, "scope": scope]]
    return try await send(
      IncomingRequest(method: .post, host: "h", path: "/v3/auth/tokens", body: body.serialized()))
  }

  private func send(_ request: IncomingRequest) async throws -> Reply {
    let service = try EmulatorService(EmulatorConfiguration())
    guard case .reply(let reply) = try await service.respond(to: request) else { throw CancellationError() }
    return reply
  }

  private func password(_ password: String, domain: String = "emulator-account") -> JSONValue {
    [
      "methods": ["password"],
      "password": [
        "user": [
          "name": .string(keys.userName), "password": .string(password), "domain": ["name": .string(domain)],
        ]
      ],
    ]
  }

  @Test func `a password gives a token in a header and its project in the body`() async throws {
    let reply = try await issue(password(keys.password))
    #expect(reply.status == 201)
    #expect(reply.headers.first?.name == "X-Subject-Token")
    let token = reply.json["token"]
    #expect(token?["project"]?["id"]?.text == keys.projectID)
    #expect(token?["expires_at"]?.text?.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z/) != nil)
  }

  @Test(arguments: [("wrong", "emulator-account"), ("emulator-password", "other-account")])
  func `wrong credentials are refused in the form of the identity service`(text: String, domain: String) async throws {
    let reply = try await issue(password(text, domain: domain))
    #expect(reply.status == 401)
    #expect(reply.json["error"]?["code"] == 401)
    #expect(reply.json["error"]?["title"] == "Unauthorized")
  }

  @Test func `an unknown project is refused`() async throws {
    let reply = try await issue(password(keys.password), scope: ["project": ["name": "elsewhere"]])
    #expect(reply.status == 401)
  }

  @Test func `a user is named by an id as well`() async throws {
    let user: JSONValue = ["id": .string(keys.userID), "password": .string(keys.password)]
    #expect(try await issue(["methods": ["password"], "password": ["user": user]]).status == 201)
    let nameless: JSONValue = ["password": .string(keys.password)]
    #expect(try await issue(["methods": ["password"], "password": ["user": nameless]]).status == 401)
  }

  @Test(
    arguments: [
      (["project": ["id": .string(EmulatorCredentials().projectID)]], 201), (["project": [:]], 400),
      (["project": ["name": "cn-north-4", "id": "f"]], 401), (["domain": ["name": "emulator-account"]], 201),
      (["domain": ["name": "other"]], 401), ([:], 201),
    ] as [(JSONValue, Int)])
  func `a token is for a project or the account`(scope: JSONValue, status: Int) async throws {
    let reply = try await issue(password(keys.password), scope: scope)
    #expect(reply.status == status)
    guard status == 201 else { return }
    #expect((reply.json["token"]?["project"] == nil) == (scope["project"] == nil))
    #expect((reply.json["token"]?["domain"] == nil) == (scope["project"] != nil))
  }

  @Test(arguments: [
    JSONValue.null, ["methods": ["saml"]], [:], ["methods": "password"], ["methods": ["password", "totp"]],
    ["methods": [1]],
  ])
  func `an unknown method is a bad request`(identity: JSONValue) async throws {
    #expect(try await issue(identity).status == 400)
  }

  @Test func `projects need a proof`() async throws {
    let reply = try await send(IncomingRequest(method: .get, host: "h", path: "/v3/projects"))
    #expect(reply.status == 401)
    #expect(reply.json["error"]?["code"] == 401)
  }

  @Test(arguments: [("cn-north-4", 1), ("other", 0)])
  func `a project is found by its name`(name: String, count: Int) async throws {
    let service = try EmulatorService(EmulatorConfiguration(requiresAuthentication: false))
    let request = IncomingRequest(
      method: .get, host: "h", path: "/v3/projects", query: [QueryItem(name: "name", value: name)])
    guard case .reply(let reply) = try await service.respond(to: request) else { return }
    let projects = try #require(reply.json["projects"]?.elements)
    #expect(projects.count == count)
    #expect(projects.allSatisfy { $0["id"]?.text == keys.projectID })
  }
}
