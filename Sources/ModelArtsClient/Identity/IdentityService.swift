internal import ModelArtsAPI

/// The requests to the identity service that a client of ModelArts needs.
struct IdentityService: Sendable {
  let url: ServiceURL
  let courier: Courier
  let retrier: Retrier

  /// Buys a token.
  func issueToken(_ credentials: PasswordCredentials) async throws -> IssuedToken {
    let request = TransportRequest(
      method: .post, url: url, path: url.basePath + "/v3/auth/tokens", query: [QueryItem("nocatalog", "true")],
      headers: ["Content-Type": "application/json;charset=utf8"],
      body: TokenRequest(credentials: credentials).json.serialized())
    let (json, response) = try await answer(to: request, for: .issueToken)
    guard let token = response.headers["X-Subject-Token"], !token.isEmpty else {
      throw ModelArtsError(
        kind: .unreadable, effect: .unknown, operation: .issueToken, status: response.status,
        message: "the identity service sent no token")
    }
    let details = json.object?["token"]?.object
    return IssuedToken(
      token: Secret(token),
      lifetime: lifetime(of: details),
      projectID: details?["project"]?.object?["id"]?.nonEmptyText)
  }

  // By the clock of the service alone where it says both ends, so that a clock of ours that is wrong does no harm.
  private func lifetime(of details: JSONObject?) -> Duration? {
    let moments = ["expires_at", "issued_at"].map { key in
      details?[key]?.nonEmptyText.flatMap { CivilDate(iso8601: $0) }?.epochSeconds
    }
    return moments[0].map { .seconds($0 - (moments[1] ?? courier.time.epochSeconds())) }
  }

  /// Finds the id of a project.
  ///
  /// - Parameters:
  ///   - name: The name, which for the default project is the region.
  ///   - authorize: Adds the credentials to the request.
  func projectID(
    named name: String, authorize: @Sendable (TransportRequest) async throws -> TransportRequest
  ) async throws -> String {
    let request = TransportRequest(
      method: .get, url: url, path: url.basePath + "/v3/projects", query: [QueryItem("name", name)])
    let (json, _) = try await answer(to: try await authorize(request), for: .listProjects)
    let ids = (json.object?["projects"]?.elements ?? []).compactMap { $0.object?["id"]?.nonEmptyText }
    guard let id = ids.first, ids.count == 1 else {
      throw ModelArtsError.configuration(
        "the account has \(ids.count) projects named '\(name)'", hint: "give the id of the project")
    }
    return id
  }

  private func answer(
    to request: TransportRequest, for operation: ServiceOperation
  ) async throws -> (JSONValue, TransportResponse) {
    try await retrier.run { attempt in
      var request = request
      request.timeout = attempt.timeLeft
      let response = try await courier.send(request, for: operation)
      let interpreter = ResponseInterpreter(
        operation: operation, epochSeconds: courier.time.epochSeconds(), secrets: courier.secrets)
      return (try interpreter.document(of: response), response)
    }
  }
}
