internal import ModelArtsAPI
internal import ModelArtsClient
internal import TrainyardResources

extension RemoteError {
  /// What a failed request means for planning and applying.
  init(_ error: ModelArtsError) {
    let kind: Kind =
      switch error.kind {
      case .notFound: .notFound
      case .conflict: .alreadyExists
      case .quota: .quota
      case .permission, .forbiddenHost: .permission
      case .authentication: .authentication
      case .throttled: .throttled
      case .invalid, .configuration: .invalid
      case .wrongState: .wrongState
      case .inProgress: .inProgress
      case .unavailable, .unreachable, .untrusted, .interrupted, .unreadable: .unavailable
      case .logUnavailable, .other: .other
      }
    let effect: Effect =
      switch error.effect {
      case .notSent: .notSent
      case .refused: .refused
      case .unknown: .unknown
      }
    let operation = error.operation.map { "\($0): " } ?? ""
    let details = [error.status.map { "HTTP \($0)" }, error.code?.rawValue].compactMap(\.self)
    let suffix = details.isEmpty ? "" : " (\(details.joined(separator: ", ")))"
    self.init(
      kind, effect: effect, operation + error.message + suffix, hint: error.advice, requestID: error.requestID)
  }
}
