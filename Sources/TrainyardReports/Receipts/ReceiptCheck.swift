package import TrainyardPlanner

/// Whether a plan that was made now is the one that a saved plan vouches for.
package struct ReceiptCheck: Sendable {
  private let saved: PlanDocument
  private let planned: PlanDocument

  /// - Parameters:
  ///   - saved: The plan that was reviewed.
  ///   - planned: The plan that was made now.
  package init(_ saved: PlanDocument, against planned: PlanDocument) {
    self.saved = saved
    self.planned = planned
  }

  /// Whether applying the plan does exactly what was reviewed.
  package var isEqual: Bool { saved.hash == planned.hash && misplacements.isEmpty }

  /// Why the saved plan is not for this place at all, one sentence each; empty where it is.
  ///
  /// A plan for another place is refused for that alone: comparing its actions would say nothing.
  package var misplacements: [String] {
    let (project, environment) = parts(of: saved.owner)
    let (ownProject, ownEnvironment) = parts(of: planned.owner)
    return [
      difference("project", project, ownProject),
      difference("environment", environment ?? "(none)", ownEnvironment ?? "(none)"),
      difference("endpoint", saved.target.endpoint, planned.target.endpoint),
      difference("project id", saved.target.projectId, planned.target.projectId),
      difference("workspace", saved.target.workspaceId, planned.target.workspaceId),
      difference("limits", saved.filter.limits, planned.filter.limits),
    ].compactMap(\.self)
  }

  /// In which actions the two plans differ.
  package var difference: PlanDifference { PlanDifference(from: saved, to: planned) }

  /// The reasons to refuse the saved plan, as lines for people; empty where it is equal.
  package var text: String {
    guard !isEqual else { return "" }
    let misplacements = misplacements
    return misplacements.isEmpty ? difference.text : misplacements.map { "  \($0)\n" }.joined()
  }

  private func difference(_ what: String, _ then: String, _ now: String) -> String? {
    then == now ? nil : "the saved plan is for \(what) \(then), this is \(now)"
  }

  private func parts(of owner: String) -> (project: String, environment: String?) {
    let parts = owner.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    return (parts[0], parts.count > 1 ? parts[1] : nil)
  }
}

extension [String] {
  fileprivate var limits: String { isEmpty ? "(none)" : joined(separator: " ") }
}
