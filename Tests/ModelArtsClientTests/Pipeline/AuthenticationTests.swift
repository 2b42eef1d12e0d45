import ModelArtsAPI
import Testing

@testable import ModelArtsClient

struct AuthenticationTests {
  private static let user = Credentials.password(
    PasswordCredentials(userName: "u", password: Secret("p"), domainName: "d"))

  /// A service that issues tokens `t1`, `t2`, … and takes only those that are not refused.
  private static func service(
    refusing refused: Set<String> = [], expiry: String = "2023-05-07T07:08:09.000000Z"
  )
    -> ScriptedTransport
  {
    ScriptedTransport { request, number in
      if request.path.hasSuffix("/v3/auth/tokens") {
        return TransportResponse(
          status: 201, headers: ["X-Subject-Token": "t\(number)"],
          body: JSONValue.object(["token": ["expires_at": .string(expiry), "project": ["id": "pp"]]]).serialized())
      }
      if let token = request.headers["X-Auth-Token"], !refused.contains(token) {
        return try ScriptedTransport.Step.ok(["version_count": 0, "job_id": 1]).response()
      }
      return try ScriptedTransport.Step.failing(401, "ModelArts.0202").response()
    }
  }

  private func tokenRequests(_ transport: ScriptedTransport) -> [TransportRequest] {
    transport.requests.filter { $0.path == "/v3/auth/tokens" }
  }

  @Test func `many requests share one token`() async throws {
    let transport = Self.service()
    let client = try Clients.over(transport, credentials: Self.user)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for job in 1...20 { group.addTask { _ = try await client.allVersions(ofJob: Int64(job)) } }
      try await group.waitForAll()
    }
    #expect(tokenRequests(transport).count == 1)
    #expect(transport.requests.count == 21)
    let body = try #require(tokenRequests(transport).first?.body)
    #expect(
      String(decoding: body, as: UTF8.self)
        == #"{"auth":{"identity":{"methods":["password"],"password":{"user":{"name":"u","password":"p","#
        + #""domain":{"name":"d"}}}},"scope":{"project":{"id":"\#(Clients.project)"}}}}"#)
    #expect(tokenRequests(transport).first?.url.host == "iam.cn-north-4.myhuaweicloud.com")
  }

  @Test func `a refused token is renewed once, even for a launch`() async throws {
    let transport = Self.service(refusing: ["t0"])
    let client = try Clients.over(transport, credentials: Self.user)
    _ = try await client.createVersion(
      CreateVersionRequest(config: Clients.settings, previousVersionID: 1), ofJob: 1)
    #expect(transport.requests.map { $0.headers["X-Auth-Token"] } == [nil, "t0", nil, "t2"])
  }

  @Test func `a token that is refused again is an error`() async throws {
    let transport = Self.service(refusing: ["t0", "t2"])
    let client = try Clients.over(transport, credentials: Self.user)
    let error = await #expect(throws: ModelArtsError.self) { try await client.deleteJob(1) }
    #expect(error?.kind == .authentication)
    #expect(transport.requests.count == 4)
  }

  @Test func `a token is renewed before it expires`() async throws {
    let transport = Self.service(expiry: "2023-05-06T07:18:09.000000Z")
    let time = TestTime()
    let client = try Clients.over(transport, time: time, credentials: Self.user)
    _ = try await client.allVersions(ofJob: 1)
    time.advance(by: .seconds(539))
    _ = try await client.allVersions(ofJob: 1)
    #expect(tokenRequests(transport).count == 1)
    time.advance(by: .seconds(2))
    _ = try await client.allVersions(ofJob: 1)
    #expect(tokenRequests(transport).count == 2)
  }

  @Test func `a clock that is wrong does no harm to a token`() async throws {
    let transport = ScriptedTransport { request, _ in
      guard request.path == "/v3/auth/tokens" else {
        return try ScriptedTransport.Step.ok(["version_count": 0]).response()
      }
      let token: JSONValue = ["issued_at": "2001-01-01T00:00:00.0Z", "expires_at": "2001-01-01T00:01:40.0Z"]
      return TransportResponse(
        status: 201, headers: ["X-Subject-Token": "t"], body: JSONValue.object(["token": token]).serialized())
    }
    let time = TestTime()
    let client = try Clients.over(transport, time: time, credentials: Self.user)
    for _ in 0..<4 {
      _ = try await client.allVersions(ofJob: 1)
      time.advance(by: .seconds(40))
    }
    #expect(tokenRequests(transport).count == 2)
  }

  @Test func `a refused password is tried once, however many wait for it`() async throws {
    let transport = ScriptedTransport(.status(401, ["error": ["code": 401, "message": "wrong password"]]))
    let client = try Clients.over(transport, credentials: Self.user)
    await withTaskGroup(of: Void.self) { group in
      for job in 1...8 {
        group.addTask {
          let error = await #expect(throws: ModelArtsError.self) { try await client.allVersions(ofJob: Int64(job)) }
          #expect(error?.kind == .authentication)
          #expect(error?.message == "wrong password")
        }
      }
    }
    #expect(transport.requests.count == 1)
  }

  @Test func `a refused signature is sent once, however many requests wait`() async throws {
    let transport = ScriptedTransport { _, _ in
      await Task.yield()
      return try ScriptedTransport.Step.failing(401, "APIGW.0301").response()
    }
    let client = try Clients.over(transport)
    let effects = await withTaskGroup(of: ModelArtsError.Effect?.self) { group in
      for job in 1...8 {
        group.addTask {
          let error = await #expect(throws: ModelArtsError.self) { try await client.allVersions(ofJob: Int64(job)) }
          #expect(error?.kind == .authentication)
          return error?.effect
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(transport.requests.count == 1)
    #expect(effects.filter { $0 == .refused }.count == 1)
    #expect(effects.filter { $0 == .notSent }.count == 7)
  }

  @Test func `keys that were accepted once are not waited for`() async throws {
    let transport = ScriptedTransport(
      .ok(["version_count": 0]), .failing(401, "APIGW.0301"), .ok(["version_count": 0]))
    let client = try Clients.over(transport)
    _ = try await client.allVersions(ofJob: 1)
    await #expect(throws: ModelArtsError.self) { try await client.allVersions(ofJob: 1) }
    _ = try await client.allVersions(ofJob: 1)
    #expect(transport.requests.count == 3)
  }

  @Test func `a refused signature is not sent again to find the project`() async throws {
    let transport = ScriptedTransport(.failing(401, "APIGW.0301"))
    let client = try Clients.over(transport, project: nil)
    for job in 1...3 as ClosedRange<Int64> {
      let error = await #expect(throws: ModelArtsError.self) { try await client.allVersions(ofJob: job) }
      #expect(error?.kind == .authentication)
    }
    #expect(transport.requests.count == 1)
  }

  @Test func `a given token is sent as it is and never renewed`() async throws {
    let transport = ScriptedTransport(.failing(401, "ModelArts.0202"))
    let client = try Clients.over(transport, credentials: .token(Secret("given")))
    await #expect(throws: ModelArtsError.self) { try await client.allVersions(ofJob: 1) }
    #expect(transport.requests.map { $0.headers["X-Auth-Token"] } == ["given"])
  }

  @Test func `temporary keys send their token, and sign it`() async throws {
    let transport = ScriptedTransport(.ok(["version_count": 0]))
    let keys = AccessKeyCredentials(accessKey: "A", secretKey: Secret("S"), securityToken: Secret("T"))
    _ = try await Clients.over(transport, credentials: .accessKey(keys)).allVersions(ofJob: 1)
    let headers = try #require(transport.requests.first?.headers)
    #expect(headers["X-Security-Token"] == "T")
    #expect(headers["X-Sdk-Date"] == "20230506T070809Z")
    #expect(
      headers["Authorization"]?
        .contains("SignedHeaders=host;x-project-id;x-sdk-date;x-security-token,") == true)
  }

  @Test func `an unknown project is looked up once`() async throws {
    let transport = ScriptedTransport { request, _ in
      try ScriptedTransport.Step.ok(
        request.path == "/v3/projects" ? ["projects": [["id": "found"]]] : ["version_count": 0]
      ).response()
    }
    let client = try Clients.over(transport, project: nil)
    _ = try await client.allVersions(ofJob: 1)
    _ = try await client.allVersions(ofJob: 2)
    #expect(
      transport.requests.map(\.path) == [
        "/v3/projects", "/v1/found/training-jobs/1/versions", "/v1/found/training-jobs/2/versions",
      ])
    #expect(transport.requests.first?.target == "/v3/projects?name=cn-north-4")
  }

  @Test func `a password's token names its project`() async throws {
    let transport = Self.service()
    _ = try await Clients.over(transport, credentials: Self.user, project: nil).allVersions(ofJob: 1)
    #expect(transport.requests.last?.path == "/v1/pp/training-jobs/1/versions")
  }

  @Test(arguments: [[], [["id": "a"], ["id": "b"]]] as [JSONValue])
  func `no project or several of a name is an error`(projects: JSONValue) async throws {
    let client = try Clients.over(ScriptedTransport(.ok(["projects": projects])), project: nil)
    let error = await #expect(throws: ModelArtsError.self) { try await client.allVersions(ofJob: 1) }
    #expect(error?.kind == .configuration)
  }
}
