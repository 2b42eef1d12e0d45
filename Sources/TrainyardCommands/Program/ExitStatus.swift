/// The exit codes that scripts rely on.
package enum ExitStatus: Int32, Sendable, Hashable, CaseIterable {
  /// Done, or no change.
  case success = 0
  /// Something went wrong before anything was sent, or the plan has problems.
  case error = 1
  /// Changes are pending (`plan --detailed-exitcode`) or were applied (`apply --detailed-exitcode`).
  case changes = 2
  /// The manifests are invalid.
  case invalid = 3
  /// A guard stopped the apply.
  case guarded = 4
  /// The plan is not the one that was expected.
  case stale = 5
  /// Some actions failed or were skipped.
  case failed = 6
  /// It cannot be known whether a run was started, or a run is not what was sent, or there are two.
  case uncertain = 7
  /// Authentication or permission.
  case denied = 8
  /// Ended by Ctrl-C.
  case interrupted = 130
  /// Ended by SIGTERM.
  case terminated = 143

  /// The one that counts when several apply.
  package static func first(of statuses: some Collection<ExitStatus>) -> ExitStatus {
    let order: [ExitStatus] = [.uncertain, .interrupted, .terminated, .denied, .failed, .stale, .guarded, .changes]
    return order.first { statuses.contains($0) } ?? .success
  }
}
