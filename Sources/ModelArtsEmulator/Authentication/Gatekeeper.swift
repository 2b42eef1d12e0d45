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
  ///   - db: The store, which holds the issued tokens and temporary keys.
  /// - Throws: ``ServiceFailure`` with the answers of the authentication page, section 8.
  func admit(_ request: IncomingRequest, projectID: String?, db: Database) throws {
    let authorization = request.header("authorization") ?? ""
    if authorization.hasPrefix("SDK-") {
      try admitSignature(request, authorization: authorization, db: db)
    } else if let token = token(of: request, authorization: authorization) {
      try admitToken(token, needsProject: projectID != nil, db: db)
    } else if authorization.isEmpty {
      throw ServiceFailure(401, .tokenMissing, "Token header cannot be empty. No key X-Auth-Token in header.")
    } else {
      throw ServiceFailure(401, .authorizationMalformed, "Authorization header format incorrect.")
    }
    if let projectID, projectID != credentials.projectID { throw Self.otherProject }
  }

  private static let otherProject = ServiceFailure(
    403, .projectMismatch, "The project id in the request URL does not match the token.")
}

// MARK: - Signatures

extension Gatekeeper {
  private func admitSignature(_ request: IncomingRequest, authorization: String, db: Database) throws {
    do {
      try verifySignature(request, header: SignatureHeader(parsing: authorization), db: db)
    } catch let failure as SignatureFailure {
      throw ServiceFailure(
        401, .gatewayAuthentication, "Incorrect IAM authentication information: \(failure.reason)")
    }
    if let project = request.header("x-project-id"), project != credentials.projectID { throw Self.otherProject }
  }

  private func verifySignature(_ request: IncomingRequest, header: SignatureHeader, db: Database) throws {
    let time = wallTime()
    guard let key = try accessKey(header.accessKey, db: db) else {
      throw SignatureFailure.unknownKey(header.accessKey)
    }
    if lock?.isLocked(key.id, at: time) == true { throw SignatureFailure.locked }
    do {
      try SignatureVerifier(key: key).verify(request, header: header, at: time)
    } catch {
      lock?.recordFailure(key.id, at: time)
      throw error
    }
    lock?.recordSuccess(key.id)
  }

  private func accessKey(_ id: String, db: Database) throws -> AccessKey? {
    id == credentials.accessKey ? credentials.key : try AccessKey.fetchOne(db, id: id)
  }
}

// MARK: - Tokens

extension Gatekeeper {
  private func token(of request: IncomingRequest, authorization: String) -> String? {
    if let token = request.header("x-auth-token"), !token.isEmpty { return token }
    let scheme = "bearer "
    return authorization.lowercased().hasPrefix(scheme) ? String(authorization.dropFirst(scheme.count)) : nil
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

extension ServiceCode {
  /// HTTP 401: the `Authorization` header is neither a signature nor a token.
  static let authorizationMalformed = ServiceCode(rawValue: "ModelArts.0206")
}
