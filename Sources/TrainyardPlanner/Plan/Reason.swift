/// Why an action is in the plan.
package struct Reason: Sendable, Hashable {
  package enum Code: String, Sendable, Hashable, CaseIterable, Codable {
    case notFound = "not_found"
    case contentDiffers = "content_differs"
    /// The entry has another name than its run was started under, and its config contains the name.
    case renamed
    case moreRuns = "more_runs"
    case failedRunRetry = "failed_run_retry"
    case relaunch
    case undeclared
    case surplus
    case jobRemoved = "job_removed"
    case configRemoved = "config_removed"
    case adopt
    case takeOver = "take_over"
    case fieldsDiffer = "fields_differ"
    case protectionChanged = "protection_changed"
    case released
  }

  package var code: Code
  /// The reason for people.
  package var words: String

  package init(_ code: Code, _ words: String) {
    self.code = code
    self.words = words
  }
}
