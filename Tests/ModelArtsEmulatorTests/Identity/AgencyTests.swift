import HTTPTypes
import ModelArtsAPI
import Testing

@testable import ModelArtsEmulator

/// Acting for an account by an agency.
struct AgencyTests {
  private static func role(_ change: (inout JSONObject) -> Void = { _ in }) -> JSONValue {
    var role: JSONObject = ["domain_name": "emulator-account", "agency_name": "emulator-agency"]
    change(&role)
    return ["methods": ["assume_role"], "assume_role": .object(role)]
  }

  private let scope: JSONValue = ["project": ["name": "cn-north-4"]]

  @Test(arguments: [
    role(), role { $0 = ["domain_name": "emulator-account", "xrole_name": "emulator-agency"] },
    role { $0 = ["domain_id": .string(EmulatorCredentials().domainID), "agency_name": "emulator-agency"] },
  ])
  func `a token of an agency opens the project`(identity: JSONValue) async throws {
    let harness = try IdentityHarness()
    let own = try await harness.token(scope: ["domain": ["name": "emulator-account"]])
    let reply = try await harness.post("/v3/auth/tokens", identity: identity, scope: scope, token: own)
    #expect(reply.status == 201)
    #expect(reply.json["token"]?["methods"] == ["assume_role"])
    #expect(reply.json["token"]?["user"]?["name"] == "emulator-account/emulator-agency")
    #expect(reply.json["token"]?["project"]?["id"]?.text == harness.keys.projectID)
    let token = try #require(reply.headers.first?.value)
    #expect(try await harness.send(harness.request([.authorization: "Bearer \(token)"])).status == 200)
  }

  @Test(arguments: [
    (role { $0["agency_name"] = "other" }, 404), (role { $0["domain_name"] = "other" }, 404),
    (role { $0["agency_name"] = nil }, 400), (role { $0["domain_name"] = nil }, 400),
    (role { $0["agency_name"] = 1 }, 400),
  ])
  func `an agency that does not exist is not found`(identity: JSONValue, status: Int) async throws {
    let harness = try IdentityHarness()
    let token = try await harness.token()
    for path in ["/v3/auth/tokens", "/v3.0/OS-CREDENTIAL/securitytokens"] {
      let reply = try await harness.post(path, identity: identity, scope: scope, token: token)
      #expect(reply.status == status)
      #expect(reply.json["error"]?["code"] == JSONValue(status))
    }
  }

  @Test(arguments: [String?.none, "nonsense"])
  func `an agency needs a proof of who assumes it`(token: String?) async throws {
    let harness = try IdentityHarness()
    let reply = try await harness.post("/v3/auth/tokens", identity: Self.role(), scope: scope, token: token)
    #expect(reply.status == 401)
    #expect(reply.json["error"]?["title"] == "Unauthorized")
  }
}
