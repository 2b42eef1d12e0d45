extension ModelArtsError {
  /// The causes that a program can tell apart.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The job, version or configuration does not exist.
    case notFound
    /// An object of that name exists.
    case conflict
    /// A limit of the account is reached.
    case quota
    /// The user may not do this.
    case permission
    /// The credentials were not accepted.
    case authentication
    /// Too many requests.
    case throttled
    /// The service does not accept the request as it is.
    case invalid
    /// The object's state does not allow this.
    case wrongState
    /// The same is already being done.
    case inProgress
    /// The log of the run does not exist, or not any more.
    case logUnavailable
    /// The service or its gateway had a failure of its own.
    case unavailable
    /// No connection came about.
    case unreachable
    /// The certificate of the host is not one that is trusted.
    case untrusted
    /// The connection or the time ended before a response.
    case interrupted
    /// A response came that cannot be read.
    case unreadable
    /// The host may not receive credentials.
    case forbiddenHost
    /// What the client was given is incomplete or wrong.
    case configuration
    /// A failure with a code that this edition does not know.
    case other
  }
}

extension ModelArtsError.Kind {
  var hint: String? {
    switch self {
    case .quota: "delete what is not needed, or ask for a higher quota"
    case .permission: "ask the owner of the account for the permission"
    case .authentication: "check the credentials and the project; five failures in a row lock an access key"
    case .throttled, .unavailable: "try again later"
    case .unreachable: "check the endpoint and the network"
    case .untrusted: "if it is a private cloud's own host, trust the authority that signs its certificates"
    case .interrupted: "look at the service before the request is made again"
    case .forbiddenHost: "name the host among the allowed hosts if it may receive your credentials"
    case .unreadable: "check that the endpoint is the one of ModelArts"
    case .notFound, .conflict, .invalid, .wrongState, .inProgress, .logUnavailable, .configuration, .other: nil
    }
  }

  /// Whether another try of a request that may be repeated can help.
  var isTransient: Bool {
    switch self {
    case .throttled, .unavailable, .unreachable, .interrupted: true
    default: false
    }
  }
}
