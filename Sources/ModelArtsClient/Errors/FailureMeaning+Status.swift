internal import ModelArtsAPI

extension FailureMeaning {
  /// The meaning of a status alone (contract section 7.1).
  ///
  /// - Parameter status: The HTTP status of a failure; 200 for a failure in a success's clothes.
  init(status: Int) {
    switch status {
    case 401, 407: self.init(kind: .authentication, effect: .refused)
    case 403: self.init(kind: .permission, effect: .refused)
    case 404: self.init(kind: .notFound, effect: .refused)
    case 408: self.init(kind: .unavailable, effect: .unknown)
    case 409: self.init(kind: .conflict, effect: .refused)
    case 429: self.init(kind: .throttled, effect: .refused)
    case 400..<499: self.init(kind: .invalid, effect: .refused)
    case 500...: self.init(kind: .unavailable, effect: .unknown)
    case 300..<400:
      self.init(kind: .unreadable, effect: .unknown, hint: "redirects are not followed; check the endpoint")
    default: self.init(kind: .other, effect: .unknown)
    }
  }

  /// The meaning of a failure as a whole: the code decides, the status where the code does not.
  init(
    code: ServiceCode?, message: String?, status: Int, operation: ServiceOperation, isKnownService: Bool = false
  ) {
    if Self.saysNameIsTaken(message, operation: operation) {
      self.init(kind: .conflict, effect: .refused)
    } else if let code, let meaning = FailureMeaning(code: code, operation: operation) {
      self = meaning
    } else if status == 404, !operation.addressesOneObject {
      self.init(kind: .invalid, effect: .refused, hint: "the host has no such API; check the endpoint")
    } else {
      self.init(status: status)
    }
    // A timeout stays in doubt whatever code comes with it.
    if status == 408 { self = FailureMeaning(kind: .unavailable, effect: .unknown) }
    hint =
      Self.withdrawalHint(
        code: code, message: message, status: status, operation: operation, isKnownService: isKnownService) ?? hint
  }

  /// The code of a taken configuration name is not documented (contract section 10, row 30).
  private static func saysNameIsTaken(_ message: String?, operation: ServiceOperation) -> Bool {
    guard operation == .createJob || operation == .createConfig, let words = message?.lowercased() else { return false }
    return words.contains("is existed") || words.contains("already exist")
  }
}
