internal import ModelArtsAPI

extension FailureMeaning {
  /// The hint for a cloud that has ended the creation of version 1 jobs; nil where a refusal does not look so.
  ///
  /// Huawei's public cloud refuses them since June 2023. No reference shows the refusal on the wire; 403, 404 and the
  /// codes of the gateway are to be expected, and reading may go on to work.
  ///
  /// - Parameters:
  ///   - code: The code, if any.
  ///   - message: The words of the service, if any.
  ///   - status: The HTTP status.
  ///   - operation: The request.
  ///   - isKnownService: Whether the host has answered other requests of this client as ModelArts does.
  static func withdrawalHint(
    code: ServiceCode?, message: String?, status: Int, operation: ServiceOperation, isKnownService: Bool
  ) -> String? {
    guard operation.createsForV1 else { return nil }
    if saysWithdrawn(message) { return certain }
    let isUncoded = code == nil || code?.isGateway == true
    guard isUncoded, code.flatMap({ FailureMeaning(code: $0, operation: operation) })?.kind != .authentication else {
      return nil
    }
    switch status {
    case 404, 405, 410: return isKnownService ? certain : "check the endpoint; or " + certain
    case 403: return isKnownService ? "ask the owner of the account for the permission; or " + certain : nil
    default: return nil
    }
  }

  private static let certain =
    "this cloud refuses new v1 jobs, as Huawei's public cloud does since June 2023; what exists can still be read"

  private static let words = [
    "discontinued", "no longer", "retired", "withdrawn", "taken offline", "brought offline", "old version",
    "earlier version", "下线", "旧版",
  ]

  private static func saysWithdrawn(_ message: String?) -> Bool {
    guard let message = message?.lowercased() else { return false }
    return words.contains { message.contains($0) }
  }
}

extension ServiceOperation {
  /// Whether the request makes something new of version 1.
  fileprivate var createsForV1: Bool {
    self == .createJob || self == .createVersion || self == .createConfig
  }
}
