/// Why a run ended early, and what to do about it.
package struct RunFailure: Sendable, Hashable {
  /// What happened, in one sentence without a full stop.
  package var message: String
  /// What to do, nil where nothing is to be said.
  package var hint: String?
  /// More lines about it, such as in what a plan differs from the one that was reviewed.
  package var details: [String]

  /// Creates a failure.
  package init(message: String, hint: String? = nil, details: [String] = []) {
    self.message = message
    self.hint = hint
    self.details = details
  }
}
