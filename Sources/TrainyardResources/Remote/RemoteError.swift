/// Why the service did not do what was asked.
package struct RemoteError: Error, Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable {
    case notFound
    case alreadyExists
    case quota
    case permission
    case authentication
    case throttled
    case invalid
    /// The object's state does not allow it.
    case wrongState
    /// The same is already being done.
    case inProgress
    case unavailable
    case other
  }

  /// What is known about a mutating request that failed.
  package enum Effect: Sendable, Hashable {
    /// The request never left this machine.
    case notSent
    /// The service said that it did nothing.
    case refused
    /// It may have been carried out.
    case unknown
  }

  package var kind: Kind
  package var effect: Effect
  /// What happened, for people.
  package var message: String
  /// What a person can do about it.
  package var hint: String?
  /// The service's id of the request.
  package var requestID: String?

  package init(
    _ kind: Kind, effect: Effect = .refused, _ message: String, hint: String? = nil, requestID: String? = nil
  ) {
    self.kind = kind
    self.effect = effect
    self.message = message
    self.hint = hint
    self.requestID = requestID
  }
}

extension RemoteError: CustomStringConvertible {
  package var description: String {
    message + (requestID.map { " (request id \($0))" } ?? "")
  }
}
