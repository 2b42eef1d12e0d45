package import TrainyardPlanner
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
  case uncertain(String, candidates: [String])
  /// A run was started, and the service reports other values than were sent; whether its job was put on hold.
  case unrecognised(version: String, fields: [FieldPath], isHeld: Bool)
  /// A second run with the same content appeared at the same time.
  case duplicate(own: String, other: String)

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
    case .duplicate(let own, _): own
    case .unrecognised(let version, _, _): version
    case .verified, .failed, .skipped, .uncertain: nil
    }
  }
}

/// One action with how it ended.
package struct ActionResult: Sendable, Hashable {
  package var action: Action
  package var outcome: ActionOutcome

  package init(action: Action, outcome: ActionOutcome) {
    self.action = action
    self.outcome = outcome
  }
}

/// How every action of a plan ended, in the plan's order.
package struct ApplyReport: Sendable, Hashable {
  package var results: [ActionResult]

  package init(results: [ActionResult]) {
    self.results = results
  }
}
