/// How a run will go: its timeline, and what its stops and deletions will do.
struct RunPlan: Sendable, Hashable {
  var timeline: RunTimeline
  /// How long a stop or a deletion takes to kill the run, in milliseconds; nil for the service's setting.
  var stopping: Int64?
  /// How long the run stays readable once it is deleted, in milliseconds; nil for the service's setting.
  var deletionDelay: Int64?
  /// How many deletions are still going to fail.
  var failedDeletions: Int
}
