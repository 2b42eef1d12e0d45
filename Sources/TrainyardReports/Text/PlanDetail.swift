/// How much a plan for people tells.
package enum PlanDetail: String, Sendable, Hashable, CaseIterable {
  /// One line for each action, and the totals.
  case concise
  /// Every action with what changes, by job.
  case standard
  /// Also what stays as it is, by name, whole values, and what waits for what.
  case full
}
