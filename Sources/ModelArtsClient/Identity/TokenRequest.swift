internal import ModelArtsAPI

/// The body that buys a token with a password (authentication page, section 2).
struct TokenRequest: RequestBody {
  let credentials: PasswordCredentials

  var json: JSONValue {
    let user: JSONValue = [
      "name": .string(credentials.userName), "password": .string(credentials.password.reveal()),
      "domain": ["name": .string(credentials.domainName)],
    ]
    return ["auth": ["identity": ["methods": ["password"], "password": ["user": user]], "scope": scope]]
  }

  // A token without a project is refused by ModelArts, so the scope is always a project.
  private var scope: JSONValue {
    if let id = credentials.projectID { return ["project": ["id": .string(id)]] }
    return ["project": ["name": .string(credentials.projectName ?? "")]]
  }
}
