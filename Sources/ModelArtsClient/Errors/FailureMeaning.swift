internal import ModelArtsAPI

/// What a failure code stands for.
struct FailureMeaning: Sendable, Hashable {
  let kind: ModelArtsError.Kind
  let effect: ModelArtsError.Effect
  var hint: String?
}

extension FailureMeaning {
  /// The meaning of a service or gateway code (contract section 7.2), nil for a code that the table does not have.
  init?(code: ServiceCode, operation: ServiceOperation) {
    if code == .noSuchJobOrWorkspace || code == .noSuchResource {
      self = Self.absent(code: code, operation: operation)
    } else if let meaning = Self.table[code.number] {
      self = meaning
    } else {
      return nil
    }
  }

  /// On a path with an id "no such resource" speaks of that object, elsewhere of the workspace (contract section 10,
  /// row 23).
  private static func absent(code: ServiceCode, operation: ServiceOperation) -> FailureMeaning {
    if operation.addressesOneObject { return FailureMeaning(kind: .notFound, effect: .refused) }
    let hint = code == .noSuchResource ? "check the endpoint" : "check the workspace"
    return FailureMeaning(kind: .invalid, effect: .refused, hint: hint)
  }

  private static let table: [String: FailureMeaning] = {
    var table: [String: FailureMeaning] = [:]
    for (kind, codes) in refusals {
      for code in codes { table[code] = FailureMeaning(kind: kind, effect: .refused) }
    }
    for code in failures { table[code] = FailureMeaning(kind: .unavailable, effect: .unknown) }
    for (code, hint) in hints {
      table[code]?.hint = hint
    }
    return table
  }()

  /// Codes that say that nothing was done.
  private static let refusals: [ModelArtsError.Kind: [String]] = [
    .invalid: [
      "0101", "0104", "0107", "0901", "1002", "2605", "2606", "2607", "2608", "3000", "4313", "APIGW.0101",
    ],
    .conflict: ["0103"],
    .wrongState: ["0105"],
    .inProgress: ["6357"],
    .logUnavailable: ["0806"],
    .quota: ["0116", "0118"],
    .throttled: ["6101", "APIGW.0308"],
    .permission: ["0108", "0112", "0428", "1003"],
    .authentication: [
      "0201", "0202", "0203", "0204", "0206", "0207", "0208", "0210", "0212", "APIGW.0301", "APIGW.0302",
    ],
  ]

  /// Failures of the service itself, after which the request may have been carried out.
  private static let failures = ["0010", "6100", "6102", "6200"]

  private static let hints = [
    "APIGW.0101": "the host has no such API; check the endpoint",
    "0204": "use credentials of the project, not of the account",
    "0210": "the project in the request is not the one of the credentials",
    "0428": "grant ModelArts an agency in its console",
    "3000": "volumes need a dedicated pool",
  ]
}

extension ServiceCode {
  /// The code without the service's own name; gateway codes keep theirs in one spelling.
  fileprivate var number: String {
    if rawValue.hasPrefix("ModelArts.") { return String(rawValue.dropFirst("ModelArts.".count)) }
    if rawValue.hasPrefix("APIG.") { return "APIGW." + rawValue.dropFirst("APIG.".count) }
    return rawValue
  }
}
