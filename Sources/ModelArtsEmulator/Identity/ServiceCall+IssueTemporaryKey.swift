internal import GRDB
internal import ModelArtsAPI

extension ServiceCall {
  /// `POST /v3.0/OS-CREDENTIAL/securitytokens`: gives out an access key that ends, for the sender or for an agency
  /// (authentication page, section 2).
  ///
  /// - Throws: ``IdentityFailure`` where the body is wrong.
  func issueTemporaryKey() throws -> Reply {
    let request = try IdentityRequest(parsing: body)
    switch request.method {
    case "token": break
    case "assume_role": _ = try IdentityClaim(credentials: policy.credentials).agency(request.proof)
    default: throw IdentityFailure.badRequest("The method must be token or assume_role, not \(request.method).")
    }
    let expiryTime = wallTime + (try request.duration()) * 1000
    let token = RandomToken.make(bytes: 96)
    let key = AccessKey(
      id: "TEMPORARY" + RandomToken.make(bytes: 8).uppercased(), secret: RandomToken.make(bytes: 20),
      securityToken: token, expiryTime: expiryTime)
    try key.insert(db)
    let credential: JSONValue = [
      "access": .string(key.id), "secret": .string(key.secret), "securitytoken": .string(token),
      "expires_at": .string(IdentityTime.text(expiryTime)),
    ]
    return Reply(status: 201, body: .json(["credential": credential]))
  }
}
