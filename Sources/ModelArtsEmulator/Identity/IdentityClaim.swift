internal import ModelArtsAPI

/// Checks the proof of a request to the identity service against the one account there is.
struct IdentityClaim {
  let credentials: EmulatorCredentials

  /// The name under which the proven user acts.
  ///
  /// - Throws: ``IdentityFailure`` for a wrong proof, an unknown agency, or a method that is not supported.
  func userName(provenBy request: IdentityRequest) throws -> String {
    switch request.method {
    case "password": guard isPassword(request.proof) else { throw IdentityFailure.wrongCredentials }
    case "hw_ak_sk": guard isKey(request.proof) else { throw IdentityFailure.wrongCredentials }
    case "assume_role": return try agency(request.proof)
    default: throw IdentityFailure.badRequest("The authentication method \(request.method) is not supported.")
    }
    return credentials.userName
  }

  /// The name of a user who acts by an agency: account and agency.
  ///
  /// The page of parameters calls the name of the agency `agency_name`, samples call it `xrole_name`.
  func agency(_ role: JSONObject) throws -> String {
    let delegator = JSONObject(
      [("id", role["domain_id"]), ("name", role["domain_name"])].compactMap { key, value in
        value.map { JSONObject.Member(key: key, value: $0) }
      })
    guard case .string(let name)? = role["agency_name"] ?? role["xrole_name"], !delegator.members.isEmpty else {
      throw IdentityFailure.badRequest("assume_role needs agency_name, and domain_name or domain_id.")
    }
    guard delegator.names(id: credentials.domainID, name: credentials.domainName), name == credentials.agencyName else {
      throw IdentityFailure.noAgency(name)
    }
    return "\(credentials.domainName)/\(name)"
  }

  private func isPassword(_ proof: JSONObject) -> Bool {
    guard let user = proof["user"]?.object, user["password"] == .string(credentials.password),
      user.names(id: credentials.userID, name: credentials.userName)
    else { return false }
    // An id says it all; a name is one of its account.
    guard let domain = user["domain"]?.object else { return user["id"] != nil }
    return domain.names(id: credentials.domainID, name: credentials.domainName)
  }

  private func isKey(_ proof: JSONObject) -> Bool {
    proof["access"]?["key"] == .string(credentials.accessKey)
      && proof["secret"]?["key"] == .string(credentials.secretKey)
  }
}
