internal import ModelArtsAPI

/// Decides how a new run will go.
struct RunPlanner {
  let policy: ServicePolicy

  /// The timeline of a run that is created now.
  ///
  /// - Parameters:
  ///   - jobName: The name of its job.
  ///   - number: Its version number.
  ///   - settings: Its settings, whose parameters may script the outcome.
  ///   - now: Service time in epoch milliseconds.
  func timeline(jobName: String, number: Int64, settings: TrainingSettings, now: Int64) throws -> RunTimeline {
    if let rule = policy.runRules.first(where: { $0.matches(jobName: jobName, versionNumber: Int(number)) }) {
      return RunTimeline(createTime: now, timings: rule.timings ?? policy.timings, outcome: rule.outcome)
    }
    return RunTimeline(createTime: now, timings: policy.timings, outcome: try scriptedOutcome(settings) ?? .completed)
  }

  private func scriptedOutcome(_ settings: TrainingSettings) throws -> JobStatus? {
    guard let parameter = settings.parameters.last(where: { $0.label == RunRule.outcomeLabel }) else { return nil }
    guard let code = parameter.value.flatMap(Int.init), Self.outcomes.contains(code) else {
      throw ServiceFailure.parameter("\(RunRule.outcomeLabel) must be the code of a final status.")
    }
    return JobStatus(rawValue: code)
  }

  private static let outcomes: Set<Int> = [3, 5, 10, 11, 12, 13, 14, 16, 17, 21, 22]
}
