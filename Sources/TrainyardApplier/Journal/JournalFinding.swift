/// What is known about a request that an earlier run of the tool left behind.
package struct JournalFinding: Sendable, Hashable {
  package var intent: JournalIntent
  /// The versions of the job that have appeared since; nil where nobody could look.
  package var candidates: [RunReference]?

  package init(_ intent: JournalIntent, candidates: [RunReference]?) {
    self.intent = intent
    self.candidates = candidates
  }

  /// The finding in one line, for people.
  package var words: String {
    let sent = "\(intent.request) for \(intent.address) was sent and its answer was not seen"
    guard intent.isLaunch else { return "\(sent); the plan shows what is left to do" }
    guard let candidates else { return "\(sent); the service did not answer when it was asked what came of it" }
    let found = candidates.map(\.description).joined(separator: ", ")
    return candidates.isEmpty
      ? "\(sent); no run has appeared since"
      : "\(sent); since then appeared \(found), which the plan compares by content"
  }
}
