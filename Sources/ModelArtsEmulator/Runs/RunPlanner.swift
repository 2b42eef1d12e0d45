internal import ModelArtsAPI

/// Decides how a new run will go.
struct RunPlanner {
  let policy: ServicePolicy

  /// The plan of a run that is created now; it does not know yet whether the run has to queue.
  ///
  /// - Parameters:
  ///   - jobName: The name of its job.
  ///   - number: Its version number.
  ///   - id: Its version id, which decides together with a seed whether a rule of chance is about it.
  ///   - settings: Its settings, whose parameters may script the outcome.
  ///   - now: Service time in epoch milliseconds.
  /// - Throws: ``ServiceFailure`` for a scripted outcome that is not a final status.
  func plan(jobName: String, number: Int64, id: Int64, settings: TrainingSettings, now: Int64) throws -> RunPlan {
    let rule = policy.runRules.first {
      $0.matches(jobName: jobName, versionNumber: Int(number), versionID: id)
    }
    let outcome = try rule?.outcome ?? scriptedOutcome(settings) ?? .completed
    return RunPlan(
      timeline: RunTimeline(createTime: now, timings: rule?.timings ?? policy.timings, outcome: outcome),
      stopping: rule?.timings?.stopping.milliseconds, deletionDelay: rule?.deletionDelay?.milliseconds,
      failedDeletions: rule?.failedDeletions ?? 0)
  }

  private func scriptedOutcome(_ settings: TrainingSettings) throws -> JobStatus? {
    guard let parameter = settings.parameters.last(where: { $0.label == RunRule.outcomeLabel }) else { return nil }
    guard let code = parameter.value.flatMap(Int.init), RunRule.outcomes.contains(code) else {
      throw ServiceFailure.parameter("\(RunRule.outcomeLabel) must be the code of a final status.")
    }
    return JobStatus(rawValue: code)
  }
}
