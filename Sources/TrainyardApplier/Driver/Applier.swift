package import TrainyardPlanner
package import TrainyardResources

/// Carries out a plan: what the plan decided, nothing else.
package struct Applier: Sendable {
  private let reader: any RemoteReader
  private let writer: any RemoteWriter
  private let settings: ApplySettings
  private let sleep: @Sendable (Duration) async throws -> Void
  private let report: @Sendable (ApplyEvent) async -> Void

  /// - Parameters:
  ///   - reader: Reads before and after each change.
  ///   - writer: Sends the changes.
  ///   - settings: Limits.
  ///   - sleep: Waits between looks.
  ///   - report: Receives what happens while it happens.
  package init(
    reader: any RemoteReader, writer: any RemoteWriter, settings: ApplySettings = ApplySettings(),
    sleep: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) },
    report: @escaping @Sendable (ApplyEvent) async -> Void = { _ in }
  ) {
    self.reader = reader
    self.writer = writer
    self.settings = settings
    self.sleep = sleep
    self.report = report
  }

  /// Carries out a plan.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - observed: What the plan was made from; an object that is no longer so is left alone.
  ///   - shouldStop: Asked before anything is started: when true, only what is under way is finished.
  /// - Returns: How every action ended.
  package func apply(
    _ plan: Plan, observed: ObservedState, shouldStop: @escaping @Sendable () -> Bool = { false }
  ) async -> ApplyReport {
    let executor = ActionExecutor(
      reader: reader, writer: writer, baseline: Baseline(observed), owner: plan.owner, settings: settings, sleep: sleep)
    var schedule = Schedule(plan.actions)
    var outcomes: [Action.ID: ActionOutcome] = [:]
    await withTaskGroup(of: ActionResult.self) { group in
      func record(_ result: ActionResult) async {
        outcomes[result.action.id] = result.outcome
        await report(.finished(result, completed: outcomes.count, total: plan.actions.count))
      }
      while true {
        if shouldStop() || Task.isCancelled {
          for result in schedule.drain() { await record(result) }
        }
        for action in schedule.start(limit: settings.parallelism) {
          await report(.started(action))
          group.addTask { ActionResult(action: action, outcome: await executor.execute(action)) }
        }
        guard let result = await group.next() else { break }
        await record(result)
        for skipped in schedule.finish(result.action.id, result.outcome) { await record(skipped) }
      }
    }
    return ApplyReport(
      results: plan.actions.map { action in
        ActionResult(action: action, outcome: outcomes[action.id] ?? .skipped("it was never started"))
      })
  }
}
