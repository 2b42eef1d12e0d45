public import ModelArtsAPI

/// A request that failed, with what is known of its cause and effect.
public struct ModelArtsError: Error, Sendable, Hashable {
  /// What went wrong, as far as a program can act on it.
  public let kind: Kind
  /// What the request has done to the service's objects.
  public let effect: Effect
  /// The request; nil where none was made.
  public let operation: ServiceOperation?
  /// The HTTP status; nil where no response came.
  public let status: Int?
  /// The code of the service or its gateway.
  public let code: ServiceCode?
  /// What happened, in the words of the service where it had any.
  public let message: String
  /// The id under which the service knows the request.
  public let requestID: String?
  /// How long the service asks to wait before another try.
  public let retryAfter: Duration?
  /// What a person can do about it.
  public let hint: String?

  package init(
    kind: Kind, effect: Effect, operation: ServiceOperation? = nil, status: Int? = nil, code: ServiceCode? = nil,
    message: String, requestID: String? = nil, retryAfter: Duration? = nil, hint: String? = nil
  ) {
    self.kind = kind
    self.effect = effect
    self.operation = operation
    self.status = status
    self.code = code
    self.message = message
    self.requestID = requestID
    self.retryAfter = retryAfter
    self.hint = hint ?? kind.hint
  }
}

extension ModelArtsError {
  /// A mistake in what the client was given; nothing was sent.
  static func configuration(_ message: String, hint: String? = nil) -> ModelArtsError {
    ModelArtsError(kind: .configuration, effect: .notSent, message: message, hint: hint)
  }
}

extension ModelArtsError: CustomStringConvertible {
  public var description: String {
    var text = operation.map { "\($0): " } ?? ""
    text += message
    let details = [
      status.map { "HTTP \($0)" }, code?.rawValue, requestID.map { "request id \($0)" },
    ].compactMap(\.self)
    if !details.isEmpty { text += " (" + details.joined(separator: ", ") + ")" }
    if let hint { text += "; " + hint }
    return text
  }
}
