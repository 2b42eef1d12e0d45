public import ModelArtsAPI

/// A script for some runs: how they end, how long that takes, and how they are deleted.
///
/// A rule is applied when a run is created and kept with it. Without a rule, a run whose `parameter` has the label
/// ``outcomeLabel`` ends with the status code that is its value.
public struct RunRule: Sendable, Hashable {
  /// The `parameter` label by which a request scripts its own outcome.
  public static let outcomeLabel = "EMULATOR_OUTCOME"

  /// The status codes that a run may end in; 3, 5 and 22 end it before it starts running.
  public static let outcomes: Set<Int> = [3, 5, 10, 11, 12, 13, 14, 16, 17, 21, 22]

  /// The jobs that the rule is about: `*` stands for any text, `?` for one character.
  public var jobName: String
  /// The version number (1 for `V0001`) that the rule is about; nil for all.
  public var versionNumber: Int?
  /// The share of the runs that the rule is about, from 0 to 1; which ones follows from ``seed`` and the version's id.
  public var probability: Double
  /// What decides together with the version's id whether a rule with a ``probability`` is about a run.
  public var seed: UInt64
  /// The status that the run ends in, one of ``outcomes``.
  public var outcome: JobStatus
  /// How long the run stays in each state; nil for the configuration's timings.
  public var timings: RunTimings?
  /// How many deletions of the run are accepted and then fail, which leaves it in DELETE_FAILED (6).
  public var failedDeletions: Int
  /// How long the run stays readable after its deletion was accepted; nil for the configuration's delay.
  public var deletionDelay: Duration?

  /// Creates a rule that covers every run unless it is narrowed.
  public init(
    jobName: String = "*",
    versionNumber: Int? = nil,
    probability: Double = 1,
    seed: UInt64 = 0,
    outcome: JobStatus = .completed,
    timings: RunTimings? = nil,
    failedDeletions: Int = 0,
    deletionDelay: Duration? = nil
  ) {
    self.jobName = jobName
    self.versionNumber = versionNumber
    self.probability = probability
    self.seed = seed
    self.outcome = outcome
    self.timings = timings
    self.failedDeletions = failedDeletions
    self.deletionDelay = deletionDelay
  }

  /// Whether the rule is about a run.
  ///
  /// - Parameters:
  ///   - name: The name of its job.
  ///   - number: Its version number.
  ///   - id: Its version id.
  func matches(jobName name: String, versionNumber number: Int, versionID id: Int64) -> Bool {
    guard Glob.matches(name, pattern: jobName), (versionNumber ?? number) == number else { return false }
    guard probability < 1 else { return true }
    var random = SeededGenerator(seed: seed ^ StableHash.value(of: String(id)))
    return Double.random(in: 0..<1, using: &random) < probability
  }
}
