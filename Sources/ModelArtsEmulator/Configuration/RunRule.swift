public import ModelArtsAPI

/// A script for some runs: how they end and how long that takes.
///
/// A rule is applied when a run is created and kept with it. Without a rule, a run whose `parameter` has the label
/// ``outcomeLabel`` ends with the status code that is its value.
public struct RunRule: Sendable, Hashable {
  /// The `parameter` label by which a request scripts its own outcome.
  public static let outcomeLabel = "EMULATOR_OUTCOME"

  /// The jobs that the rule is about: `*` stands for any text, `?` for one character.
  public var jobName: String
  /// The version number (1 for `V0001`) that the rule is about; nil for all.
  public var versionNumber: Int?
  /// The status that the run ends in; 3, 5 and 22 end it before it starts running.
  public var outcome: JobStatus
  /// How long the run stays in each state; nil for the configuration's timings.
  public var timings: RunTimings?

  /// Creates a rule that covers every run unless it is narrowed.
  public init(
    jobName: String = "*",
    versionNumber: Int? = nil,
    outcome: JobStatus = .completed,
    timings: RunTimings? = nil
  ) {
    self.jobName = jobName
    self.versionNumber = versionNumber
    self.outcome = outcome
    self.timings = timings
  }

  /// Whether the rule is about a run.
  func matches(jobName name: String, versionNumber number: Int) -> Bool {
    Glob.matches(name, pattern: jobName) && (versionNumber ?? number) == number
  }
}
