package import TrainyardPlanner

/// One action with how it ended.
package struct ActionResult: Sendable, Hashable {
  package var action: Action
  package var outcome: ActionOutcome

  package init(action: Action, outcome: ActionOutcome) {
    self.action = action
    self.outcome = outcome
  }
}
