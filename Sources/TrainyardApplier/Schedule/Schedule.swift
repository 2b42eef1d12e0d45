package import TrainyardPlanner

/// Decides which action may start when: a pure state machine over the plan's dependencies.
///
/// An action starts when all that it depends on has succeeded. Within a job only one launch is under way at a time. What
/// depends on something that did not succeed is skipped; everything else goes on.
package struct Schedule: Sendable {
  private var waiting: [Action]
  private var running: [Action.ID: Action] = [:]
  private var results: [Action.ID: ActionOutcome] = [:]
  /// The actions of the plan; a dependency that is none of them is no obstacle.
  private let known: Set<Action.ID>
  /// Jobs in which nothing more is launched, because a run was not recognised.
  private var heldJobs: Set<String> = []
  private var isDraining = false

  /// - Parameter actions: The actions in an order in which each stands behind what it depends on.
  package init(_ actions: [Action]) {
    waiting = actions
    known = Set(actions.map(\.id))
  }

  /// Whether nothing is under way and nothing will start any more.
  package var isFinished: Bool { waiting.isEmpty && running.isEmpty }

  /// How many actions have ended.
  package var completed: Int { results.count }

  /// The actions that are under way.
  package var underWay: [Action.ID] { Array(running.keys) }

  /// Takes the actions that may start now.
  ///
  /// - Parameter limit: How many may be under way at once.
  /// - Returns: The actions to start, in plan order.
  package mutating func start(limit: Int) -> [Action] {
    var started: [Action] = []
    for action in waiting {
      guard running.count < limit else { break }
      guard isReady(action) else { continue }
      running[action.id] = action
      started.append(action)
    }
    if !started.isEmpty { waiting.removeAll { running[$0.id] != nil } }
    return started
  }

  /// Records how an action ended.
  ///
  /// - Returns: The actions that will never start because of it, with the reason, themselves ended now.
  package mutating func finish(_ id: Action.ID, _ outcome: ActionOutcome) -> [ActionResult] {
    guard let action = running.removeValue(forKey: id) else { return [] }
    results[id] = outcome
    if case .unrecognised = outcome, let job = action.operation.jobName { heldJobs.insert(job) }
    return outcome.isSuccess ? [] : skipUnreachable()
  }

  /// Starts nothing more; what is under way goes on.
  ///
  /// - Returns: The actions that will not start.
  package mutating func drain() -> [ActionResult] {
    isDraining = true
    return skipUnreachable()
  }

  /// Ends what can never start because its dependencies wait for one another, which no valid plan holds.
  ///
  /// - Returns: The actions that will not start.
  package mutating func abandon() -> [ActionResult] {
    let stuck = waiting.map { ActionResult(action: $0, outcome: .skipped("it waits for actions that wait for it")) }
    for result in stuck { results[result.action.id] = result.outcome }
    waiting = []
    return stuck
  }

  private func isReady(_ action: Action) -> Bool {
    guard action.dependencies.allSatisfy({ results[$0]?.isSuccess ?? !known.contains($0) }) else { return false }
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
    let failed = action.dependencies.filter { results[$0].map { !$0.isSuccess } ?? false }
      .min { $0.description < $1.description }
    return failed.map { "it depends on \($0), which did not succeed" }
  }
}
