internal import GRDB
internal import ModelArtsAPI

/// Decides who may in: by signature, or by token.
struct Gatekeeper: Sendable {
  let credentials: EmulatorCredentials
  /// nil where failures never lock.
  let lock: AccessKeyLock?
  let wallTime: @Sendable () -> Int64

  /// Admits a request to its project.
  ///
  /// - Parameters:
  ///   - request: The request.
  ///   - projectID: The project in its path; nil for the identity service, which any proof opens.
  ///   - db: The store, which holds the issued tokens.
  /// - Throws: ``ServiceFailure`` with the answers of the authentication page, section 8.
  func admit(_ request: IncomingRequest, projectID: String?, db: Database) throws {
    let authorization = request.header("authorization") ?? ""
    if authorization.hasPrefix("SDK-") {
      try admitSignature(request)
    } else if let token = request.header("x-auth-token") ?? bearer(authorization) {
      try admitToken(token, needsProject: projectID != nil, db: db)
    } else {
      throw ServiceFailure(401, .tokenMissing, "Token header cannot be empty. No key X-Auth-Token in header.")
    }
    if let projectID, projectID != credentials.projectID { throw Self.otherProject }
  }

  private static let otherProject = ServiceFailure(
    403, .projectMismatch, "The project id in the request URL does not match the token.")

  private func bearer(_ authorization: String) -> String? {
    authorization.hasPrefix("Bearer ") ? String(authorization.dropFirst(7)) : nil
  }

  private func admitSignature(_ request: IncomingRequest) throws {
    let time = wallTime()
    do {
      if lock?.isLocked(at: time) == true { throw SignatureFailure.locked }
      try SignatureVerifier(credentials: credentials).verify(request, at: time)
      lock?.recordSuccess()
    } catch let failure as SignatureFailure {
      if failure != .locked { lock?.recordFailure(at: time) }
      throw ServiceFailure(
        401, .gatewayAuthentication, "Incorrect IAM authentication information: \(failure.reason)")
    }
    if let project = request.header("x-project-id"), project != credentials.projectID { throw Self.otherProject }
  }

  private func admitToken(_ text: String, needsProject: Bool, db: Database) throws {
    guard let token = try IssuedToken.fetchOne(db, token: text) else {
      throw ServiceFailure(401, .tokenInvalid, "Can't decode the Token.")
    }
    if token.expiryTime <= wallTime() {
      throw ServiceFailure(401, .tokenExpired, "Token expired, please refresh it.")
    }
    if needsProject, token.projectID == nil {
      throw ServiceFailure(400, .tokenWithoutProject, "Token must contain projectId info.")
    }
  }
}
