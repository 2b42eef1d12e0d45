package import TrainyardResources

/// How one action ended.
package enum ActionOutcome: Sendable, Hashable {
  /// Done, and seen to be done; the version is the one that was launched.
  case applied(version: String?)
  /// Everything was checked, nothing was sent (dry run).
  case verified
  case failed(RemoteError)
  case skipped(String)
  /// It cannot be known whether a run was started; the candidates are versions that may be it.
  case uncertain(String, candidates: [RunReference])
  /// A run was started, and the service reports other values than were sent; whether its job was put on hold.
  case unrecognised(version: String, fields: [FieldPath], isHeld: Bool)
  /// Other runs with the same content appeared at the same time.
  case duplicate(own: RunReference, others: [RunReference])

  /// Whether what depends on the action may go on.
  package var isSuccess: Bool {
    switch self {
    case .applied, .verified, .duplicate: true
    case .failed, .skipped, .uncertain, .unrecognised: false
    }
  }
}

extension ActionOutcome {
  /// The service's name of the run that the action started.
  package var launchedVersion: String? {
    switch self {
    case .applied(let version): version
    case .duplicate(let own, _): own.name
    case .unrecognised(let version, _, _): version
    case .verified, .failed, .skipped, .uncertain: nil
    }
  }

  /// The outcome's name in reports, journals and events.
  package var word: String {
    switch self {
    case .applied: "applied"
    case .verified: "verified"
    case .failed: "failed"
    case .skipped: "skipped"
    case .uncertain: "uncertain"
    case .unrecognised: "unrecognised"
    case .duplicate: "duplicate"
    }
  }
}
