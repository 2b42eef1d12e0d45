internal import ModelArtsAPI

/// The body that buys a token with a password (authentication page, section 2).
struct TokenRequest: RequestBody {
  let credentials: PasswordCredentials

  var json: JSONValue {
    ["auth": ["identity": ["methods": ["password"], "password": ["user": user]], "scope": scope]]
  }

  private var user: JSONValue {
    let password = JSONValue.string(credentials.password.reveal())
    if let id = credentials.userID { return ["id": .string(id), "password": password] }
    return ["name": .string(credentials.userName), "password": password, "domain": domain]
  }

  private var domain: JSONValue {
    if let id = credentials.domainID { return ["id": .string(id)] }
    return ["name": .string(credentials.domainName)]
  }

  // A token without a project is refused by ModelArts, so the scope is always a project.
  private var scope: JSONValue {
    if let id = credentials.projectID { return ["project": ["id": .string(id)]] }
    return ["project": ["name": .string(credentials.projectName ?? "")]]
  }
}
