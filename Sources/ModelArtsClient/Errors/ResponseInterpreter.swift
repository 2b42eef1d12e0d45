internal import ModelArtsAPI

/// Tells documents from failures (contract section 10, row 1).
struct ResponseInterpreter: Sendable {
  let operation: ServiceOperation
  /// The time of the response, against which a `Retry-After` date is read.
  let epochSeconds: Int64
  /// What a message must not repeat.
  let secrets: SecretRegister
  /// Whether this service has given this client an answer before, so that it is one of ModelArts.
  var isKnownService = false

  /// The document of a response.
  ///
  /// - Throws: ``ModelArtsError`` where the status or the body tells of a failure, or the body is not JSON.
  func document(of response: TransportResponse) throws(ModelArtsError) -> JSONValue {
    let isFailure = !(200..<300).contains(response.status)
    let json = try? JSONValue(parsing: response.body)
    if let json, let failure = ErrorBody(json: json, isFailure: isFailure) {
      throw error(failure, in: response)
    }
    if isFailure { throw error(nil, in: response) }
    if response.body.allSatisfy(\.isSpace) { return [:] }
    guard let json else { throw unreadable("the answer is not JSON", in: response) }
    return json
  }

  /// Reads a document of a type.
  func decode<Body: ResponseBody>(
    _ type: Body.Type, from json: JSONValue, in response: TransportResponse
  ) throws(ModelArtsError) -> Body {
    do {
      return try Body(json: json)
    } catch {
      throw unreadable(error.description, in: response)
    }
  }

  private func error(_ failure: ErrorBody?, in response: TransportResponse) -> ModelArtsError {
    let meaning = FailureMeaning(
      code: failure?.code, message: failure?.message, status: response.status, operation: operation,
      isKnownService: isKnownService)
    return ModelArtsError(
      kind: meaning.kind, effect: meaning.effect, operation: operation, status: response.status, code: failure?.code,
      message: failure?.message.map(secrets.masking) ?? "the service answered with status \(response.status)",
      requestID: requestID(of: response) ?? failure?.requestID, retryAfter: retryAfter(of: response),
      hint: meaning.hint)
  }

  private func unreadable(_ message: String, in response: TransportResponse) -> ModelArtsError {
    ModelArtsError(
      kind: .unreadable, effect: .unknown, operation: operation, status: response.status,
      message: secrets.masking(message),
      requestID: requestID(of: response))
  }

  private func requestID(of response: TransportResponse) -> String? {
    response.headers["X-Request-Id"].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Seconds or a date; a time that has passed is none.
  private func retryAfter(of response: TransportResponse) -> Duration? {
    guard let text = response.headers["Retry-After"] else { return nil }
    if let seconds = Int64(text) { return .seconds(max(0, seconds)) }
    return CivilDate(httpDate: text).map { .seconds(max(0, $0.epochSeconds - epochSeconds)) }
  }
}

extension UInt8 {
  fileprivate var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
