internal import ModelArtsAPI

extension RunRule {
  private static let keys =
    ["job_name", "version", "probability", "seed", "outcome", "failed_deletions", "deletion_delay"] + RunTimings.keys

  /// Reads a rule for runs.
  ///
  /// - Parameter defaults: How long the states last that the rule does not name.
  init?(reading value: JSONValue, at path: String, defaults: RunTimings, _ problems: inout SettingProblems) {
    guard let fields = SettingFields(value, at: path, "a rule for runs", keys: Self.keys, &problems) else { return nil }
    self.init(
      jobName: fields.string("job_name", &problems) ?? "*",
      versionNumber: fields.integer("version", in: 1...Int.max, &problems),
      probability: fields.probability("probability", &problems) ?? 1,
      seed: fields.seed(&problems) ?? 0,
      outcome: fields.outcome(&problems) ?? .completed,
      timings: RunTimings(reading: fields, defaults: defaults, &problems),
      failedDeletions: fields.integer("failed_deletions", in: 0...Int.max, &problems) ?? 0,
      deletionDelay: fields.duration("deletion_delay", &problems))
  }

  /// The rule as a file has it.
  var json: JSONValue {
    var object: JSONObject = ["job_name": .string(jobName), "outcome": .string(outcome.name)]
    object["version"] = versionNumber.map { JSONValue($0) }
    if probability < 1 {
      object["probability"] = .number(String(probability))
      object["seed"] = JSONValue(seed)
    }
    if failedDeletions > 0 { object["failed_deletions"] = JSONValue(failedDeletions) }
    object["deletion_delay"] = deletionDelay.map { .string(DurationText.text($0)) }
    return .object(object + (timings?.json ?? [:]))
  }
}

extension SettingFields {
  /// How a run ends: the name of a status or its code.
  fileprivate func outcome(_ problems: inout SettingProblems) -> JobStatus? {
    guard let value = self["outcome"] else { return nil }
    let known = RunRule.outcomes.sorted().map(JobStatus.init(rawValue:))
    if let status = known.first(where: { $0.name == value.text || String($0.rawValue) == value.text }) { return status }
    problems.add(
      .choice, "a run cannot end in '\(value.text ?? value.kindName)'", at: place(of: "outcome"),
      hint: WordGuess.hint(for: value.text ?? "", in: known.map(\.name)))
    return nil
  }
}
