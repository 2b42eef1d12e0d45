package import TrainyardPlanner

/// Decides which action may start when: a pure state machine over the plan's dependencies.
///
/// An action starts when all that it depends on has succeeded. Within a job only one launch is under way at a time. What
/// depends on something that did not succeed is skipped; everything else goes on.
package struct Schedule: Sendable {
  private var waiting: [Action]
  private var running: [Action.ID: Action] = [:]
  private var results: [Action.ID: ActionOutcome] = [:]
  /// Jobs in which nothing more is launched, because a run was not recognised.
  private var heldJobs: Set<String> = []
  private var isDraining = false

  /// - Parameter actions: The actions in an order in which each stands behind what it depends on.
  package init(_ actions: [Action]) {
    waiting = actions
  }

  /// Whether nothing is under way and nothing will start any more.
  package var isFinished: Bool { waiting.isEmpty && running.isEmpty }

  /// How many actions have ended.
  package var completed: Int { results.count }

  /// Takes the actions that may start now.
  ///
  /// - Parameter limit: How many may be under way at once.
  /// - Returns: The actions to start, in plan order.
  package mutating func start(limit: Int) -> [Action] {
    var started: [Action] = []
    for action in waiting where running.count < limit && isReady(action) {
      running[action.id] = action
      started.append(action)
    }
    waiting.removeAll { running[$0.id] != nil }
    return started
  }

  /// Records how an action ended.
  ///
  /// - Returns: The actions that will never start because of it, with the reason, themselves ended now.
  package mutating func finish(_ id: Action.ID, _ outcome: ActionOutcome) -> [ActionResult] {
    guard let action = running.removeValue(forKey: id) else { return [] }
    results[id] = outcome
    if case .unrecognised = outcome, let job = action.operation.jobName { heldJobs.insert(job) }
    return skipUnreachable()
  }

  /// Starts nothing more; what is under way goes on.
  ///
  /// - Returns: The actions that will not start.
  package mutating func drain() -> [ActionResult] {
    isDraining = true
    return skipUnreachable()
  }

  private func isReady(_ action: Action) -> Bool {
    guard action.dependencies.allSatisfy({ results[$0]?.isSuccess ?? false }) else { return false }
    guard action.operation.launch != nil, let job = action.operation.jobName else { return true }
    return !running.values.contains { $0.operation.launch != nil && $0.operation.jobName == job }
  }

  private mutating func skipUnreachable() -> [ActionResult] {
    var skipped: [ActionResult] = []
    var remaining: [Action] = []
    for action in waiting {
      if let reason = reasonToSkip(action) {
        results[action.id] = .skipped(reason)
        skipped.append(ActionResult(action: action, outcome: .skipped(reason)))
      } else {
        remaining.append(action)
      }
    }
    waiting = remaining
    return skipped
  }

  private func reasonToSkip(_ action: Action) -> String? {
    if isDraining { return "interrupted before it started" }
    if action.operation.launch != nil, let job = action.operation.jobName, heldJobs.contains(job) {
      return "a run of job/\(job) was not recognised; look at it, then --release job/\(job)"
    }
    let failed = action.dependencies.sorted { $0.description < $1.description }
      .first { results[$0].map { !$0.isSuccess } ?? false }
    return failed.map { "it depends on \($0), which did not succeed" }
  }
}
