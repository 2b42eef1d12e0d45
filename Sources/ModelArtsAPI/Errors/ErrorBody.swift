/// A failure as a body tells it, in any of the dialects of service, gateway and identity service.
///
/// A failure can come with status 200, and its keys differ by edition (contract sections 1 and 10, row 1).
public struct ErrorBody: Sendable, Hashable {
  /// The code of the service or its gateway.
  public let code: ServiceCode?
  /// The words of the service: `error_message`, or `error_msg` in the 2019 edition and of the gateway.
  public let message: String?
  /// The request id, which gateways print in the body.
  public let requestID: String?

  /// Finds a failure in a body.
  ///
  /// - Parameters:
  ///   - json: The parsed body.
  ///   - isFailure: Whether the status already says that the request failed; the keys `code` and `message`, which
  ///     other documents may carry, are read only then.
  /// - Returns: Nil where the body tells of no failure.
  public init?(json: JSONValue, isFailure: Bool) {
    guard let object = json.object else { return nil }
    if let found = Self.find(in: object, isFailure: isFailure) {
      self = found
    } else if isFailure, let inner = object["error"]?.object, let found = Self.find(in: inner, isFailure: true) {
      self = found
    } else {
      return nil
    }
  }

  private init(code: String?, message: String?, requestID: String?) {
    self.code = code.map(ServiceCode.init(rawValue:))
    self.message = message
    self.requestID = requestID
  }

  private static let codeKeys = ["error_code", "errorCode"]
  private static let messageKeys = ["error_message", "error_msg", "errorMsg"]

  private static func find(in object: JSONObject, isFailure: Bool) -> ErrorBody? {
    let code = object.firstText(of: codeKeys) ?? (isFailure ? object["code"]?.nonEmptyText : nil)
    let message = object.firstText(of: messageKeys) ?? (isFailure ? object["message"]?.nonEmptyText : nil)
    let refused = object["is_success"]?.boolean == false
    // A message alone is no failure: live versions carry empty and null error fields beside their content.
    guard refused || code != nil || (isFailure && message != nil) else { return nil }
    return ErrorBody(code: code, message: message, requestID: object["request_id"]?.nonEmptyText)
  }
}

extension JSONObject {
  fileprivate func firstText(of keys: [String]) -> String? {
    for key in keys {
      if let text = self[key]?.nonEmptyText { return text }
    }
    return nil
  }
}
