internal import GRDB
internal import ModelArtsAPI

extension ServiceCall {
  /// `POST /v3/auth/tokens`: gives out a token for a password, an access key or an agency (authentication page,
  /// section 2).
  ///
  /// - Throws: ``IdentityFailure`` where the body or the credentials are wrong.
  func issueToken() throws -> Reply {
    let request = try IdentityRequest(parsing: body)
    if request.method == "assume_role" { try requireIdentity() }
    let userName = try IdentityClaim(credentials: policy.credentials).userName(provenBy: request)
    let token = IssuedToken(
      projectID: try project(in: request.scope), expiryTime: wallTime + policy.tokenLifetime.milliseconds)
    try token.insert(db)
    return Reply(
      status: 201, headers: [.init(name: "X-Subject-Token", value: token.token)],
      body: .json(["token": .object(document(of: token, method: request.method, userName: userName))]))
  }

  /// The project that the token is asked for; nil for one of the whole account.
  private func project(in scope: JSONObject?) throws -> String? {
    let credentials = policy.credentials
    if let project = scope?["project"] {
      guard let project = project.object, project["id"] != nil || project["name"] != nil else {
        throw IdentityFailure.badRequest("scope.project needs a name or an id.")
      }
      guard project.names(id: credentials.projectID, name: credentials.projectName) else {
        throw IdentityFailure.noProject(project["name"]?.text ?? project["id"]?.text ?? "")
      }
      return credentials.projectID
    }
    if let domain = scope?["domain"] {
      guard domain.object?.names(id: credentials.domainID, name: credentials.domainName) == true else {
        throw IdentityFailure.wrongCredentials
      }
    }
    return nil
  }

  private func document(of token: IssuedToken, method: String, userName: String) -> JSONObject {
    let credentials = policy.credentials
    let domain: JSONValue = ["id": .string(credentials.domainID), "name": .string(credentials.domainName)]
    var document: JSONObject = [
      "expires_at": .string(IdentityTime.text(token.expiryTime)), "issued_at": .string(IdentityTime.text(wallTime)),
      "methods": [.string(method)],
      "user": ["id": .string(credentials.userID), "name": .string(userName), "domain": domain],
      "roles": [["id": "0", "name": "te_admin"]], "catalog": [],
    ]
    if token.projectID == nil {
      document["domain"] = domain
    } else {
      document["project"] = [
        "id": .string(credentials.projectID), "name": .string(credentials.projectName), "domain": domain,
      ]
    }
    return document
  }
}
