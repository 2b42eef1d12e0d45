/// Knows the id of the project, looked up once where it was not given.
actor ProjectResolver {
  private let gate = ConcurrencyLimit(1)
  private let authenticator: Authenticator
  private let identity: IdentityService
  private let projectName: String?
  private var known: String?
  private var refusal: ModelArtsError?

  init(given: String?, projectName: String?, authenticator: Authenticator, identity: IdentityService) {
    known = given
    self.projectName = projectName
    self.authenticator = authenticator
    self.identity = identity
  }

  /// The id.
  ///
  /// - Throws: ``ModelArtsError`` of kind `configuration` where neither the credentials nor the identity service tell;
  ///   credentials that were refused once are not tried again, since failures in a row lock a key.
  func projectID() async throws -> String {
    if let known { return known }
    return try await gate.withPlace { try await self.lookUp() }
  }

  private func lookUp() async throws -> String {
    if let known { return known }
    if let id = try await authenticator.projectID() {
      known = id
      return id
    }
    guard let projectName else {
      throw ModelArtsError.configuration("the project is not known", hint: "give the id of the project or the region")
    }
    if let refusal { throw refusal }
    let authenticator = authenticator
    do {
      let id = try await identity.projectID(named: projectName) { try await authenticator.authorizing($0) }
      known = id
      return id
    } catch let error as ModelArtsError where error.kind == .authentication {
      refusal = error
      throw error
    }
  }
}
