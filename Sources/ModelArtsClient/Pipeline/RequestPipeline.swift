internal import ModelArtsAPI

/// The way of a request to ModelArts: project, credentials, sending, reading, repeating.
struct RequestPipeline: Sendable {
  let url: ServiceURL
  let projects: ProjectResolver
  let authenticator: Authenticator
  let courier: Courier
  let retrier: Retrier
  /// Which run parameters have values that no error may repeat, by their label.
  let isSecretParameter: @Sendable (String) -> Bool
  private let service = KnownService()

  init(
    url: ServiceURL, projects: ProjectResolver, authenticator: Authenticator, courier: Courier, retrier: Retrier,
    isSecretParameter: @escaping @Sendable (String) -> Bool
  ) {
    self.url = url
    self.projects = projects
    self.authenticator = authenticator
    self.courier = courier
    self.retrier = retrier
    self.isSecretParameter = isSecretParameter
  }

  /// Sends a request whose answer has no content.
  func send(_ request: ServiceRequest) async throws {
    try await perform(request) { _, _, _ in }
  }

  /// Sends a request and reads its answer.
  func send<Body: ResponseBody>(_ request: ServiceRequest, reading type: Body.Type) async throws -> Body {
    try await perform(request) { interpreter, json, response in
      try interpreter.decode(type, from: json, in: response)
    }
  }

  private func perform<Result>(
    _ request: ServiceRequest, read: @escaping (ResponseInterpreter, JSONValue, TransportResponse) throws -> Result
  ) async throws -> Result {
    try courier.check(url, for: request.operation)
    request.body?.json.secretParameterValues(where: isSecretParameter).forEach(courier.secrets.add)
    let message = request.message(to: url, project: try await projects.projectID())
    let attempt: (Retrier.Attempt) async throws -> Result = { attempt in
      var message = message
      message.timeout = attempt.timeLeft
      let response = try await answer(to: message, for: request.operation)
      let interpreter = interpreter(of: request.operation)
      let json = try document(of: response, by: interpreter, previous: attempt.previous)
      service.noteAnswer()
      return try read(interpreter, json, response)
    }
    return request.isRepeatable ? try await retrier.run(attempt) : try await attempt(.only)
  }

  private func interpreter(of operation: ServiceOperation) -> ResponseInterpreter {
    ResponseInterpreter(
      operation: operation, epochSeconds: courier.time.epochSeconds(), secrets: courier.secrets,
      isKnownService: service.isKnown)
  }

  private func document(
    of response: TransportResponse, by interpreter: ResponseInterpreter, previous: ModelArtsError?
  ) throws -> JSONValue {
    do {
      return try interpreter.document(of: response)
    } catch {
      let isSettled = previous?.effect == .unknown && error.kind == .notFound
      guard isSettled, interpreter.operation.method == .delete else { throw error }
      // The try before was in doubt; that the object is gone now settles it.
      return [:]
    }
  }

  /// The response, after one renewal of a refused token: a refusal did nothing, so that even a launch may be repeated.
  private func answer(
    to message: TransportRequest, for operation: ServiceOperation
  ) async throws -> TransportResponse {
    let authorized = try await authenticator.authorizing(message)
    let response = try await authenticator.sending(
      operation, refusal: { refusal(in: $0, of: operation) }, { try await courier.send(authorized, for: operation) })
    guard refusal(in: response, of: operation) != nil, await authenticator.canRenew(after: authorized) else {
      return response
    }
    return try await courier.send(try await authenticator.authorizing(message), for: operation)
  }

  /// The error of a response that refuses the credentials; nil for any other response.
  private func refusal(in response: TransportResponse, of operation: ServiceOperation) -> ModelArtsError? {
    guard response.status == 401 else { return nil }
    do {
      _ = try interpreter(of: operation).document(of: response)
      return nil
    } catch {
      return error.kind == .authentication ? error : nil
    }
  }
}
