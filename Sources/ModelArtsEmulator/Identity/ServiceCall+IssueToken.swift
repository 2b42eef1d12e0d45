internal import FoundationEssentials
internal import GRDB
internal import ModelArtsAPI

extension ServiceCall {
  /// `POST /v3/auth/tokens`: gives out a token for a password or an access key (authentication page, section 2).
  ///
  /// - Throws: ``IdentityFailure`` where the body or the credentials are wrong.
  func issueToken() throws -> Reply {
    guard let body = try? JSONValue(parsing: self.body), let auth = body["auth"], let identity = auth["identity"]
    else { throw IdentityFailure.badRequest("The request body is invalid.") }
    guard try isProven(identity) else { throw IdentityFailure.wrongCredentials }
    let projectID = try scope(auth["scope"])
    let issued = WallClock.now()
    let token = IssuedToken(projectID: projectID, expiryTime: issued + policy.tokenLifetime.milliseconds)
    try token.insert(db)
    return Reply(
      status: 201, headers: [.init(name: "X-Subject-Token", value: token.token)],
      body: .json(["token": document(of: token, issued: issued, identity: identity)]))
  }

  private func isProven(_ identity: JSONValue) throws -> Bool {
    let credentials = policy.credentials
    switch identity["methods"]?.elements?.first?.text {
    case "password":
      let user = identity["password"]?["user"]
      let domain = user?["domain"]
      return user?["name"]?.text == credentials.userName && user?["password"]?.text == credentials.password
        && (domain?["name"]?.text == credentials.domainName || domain?["id"]?.text == credentials.domainID)
    case "hw_ak_sk":
      let keys = identity["hw_ak_sk"]
      return keys?["access"]?["key"]?.text == credentials.accessKey
        && keys?["secret"]?["key"]?.text == credentials.secretKey
    default:
      throw IdentityFailure.badRequest("The authentication method is not supported.")
    }
  }

  /// The project that the token is asked for; nil for one of the whole account.
  private func scope(_ scope: JSONValue?) throws -> String? {
    guard let project = scope?["project"] else { return nil }
    let credentials = policy.credentials
    if project["id"]?.text == credentials.projectID || project["name"]?.text == credentials.projectName {
      return credentials.projectID
    }
    throw IdentityFailure.noProject(project["name"]?.text ?? project["id"]?.text ?? "")
  }

  private func document(of token: IssuedToken, issued: Int64, identity: JSONValue) -> JSONValue {
    let credentials = policy.credentials
    let domain: JSONValue = ["id": .string(credentials.domainID), "name": .string(credentials.domainName)]
    var document: JSONObject = [
      "expires_at": .string(timestamp(token.expiryTime)), "issued_at": .string(timestamp(issued)),
      "methods": identity["methods"] ?? [],
      "user": ["id": .string(credentials.userID), "name": .string(credentials.userName), "domain": domain],
      "roles": [["id": "0", "name": "te_admin"]], "catalog": [],
    ]
    if token.projectID == nil {
      document["domain"] = domain
    } else {
      document["project"] = [
        "id": .string(credentials.projectID), "name": .string(credentials.projectName), "domain": domain,
      ]
    }
    return .object(document)
  }

  /// A time with six digits of a second, as `2019-02-13T06:52:13.855000Z`.
  private func timestamp(_ milliseconds: Int64) -> String {
    let seconds = Date(timeIntervalSince1970: Double(milliseconds / 1000)).formatted(.iso8601)
    let fraction = String(milliseconds % 1000)
    let padding = String(repeating: "0", count: 3 - fraction.count)
    return "\(seconds.dropLast()).\(padding)\(fraction)000Z"
  }
}

extension JSONValue {
  /// A member of an object, nil for anything else.
  subscript(key: String) -> JSONValue? { object?[key] }
}
