package import TrainyardResources

/// What has to be done so that the service holds what the manifests declare: a value, computed in full before anything
/// changes.
///
/// A plan holds the values that will be sent, secrets included. What people and programs see is its ``PlanDocument``.
package struct Plan: Sendable, Hashable {
  package var owner: Owner
  package var target: RemoteTarget
  /// The actions in an order in which they can be carried out one after another.
  package var actions: [Action]
  /// Launches and ends that are shown but not sent.
  package var withheld: [WithheldAction]
  /// Declared objects that cannot be planned; nothing is done to them.
  package var problems: [PlanProblem]
  /// Observations that do not keep the plan from being applied.
  package var warnings: [PlanProblem]
  /// Declared objects and runs that are as they should be.
  package var unchanged: [UnchangedObject]
  /// Remote objects that this plan leaves alone because nobody declared them.
  package var unmanaged: [UnmanagedObject]
  /// What the plan was limited to.
  package var filter = AddressFilter()
  /// How the plan was made, where people should know.
  package var notes: [PlanNote] = []
  /// What the guards say about the plan as a whole.
  package var verdicts: [GuardVerdict] = []

  package init(
    owner: Owner, target: RemoteTarget, actions: [Action] = [], withheld: [WithheldAction] = [],
    problems: [PlanProblem] = [], warnings: [PlanProblem] = [], unchanged: [UnchangedObject] = [],
    unmanaged: [UnmanagedObject] = []
  ) {
    self.owner = owner
    self.target = target
    self.actions = actions
    self.withheld = withheld
    self.problems = problems
    self.warnings = warnings
    self.unchanged = unchanged
    self.unmanaged = unmanaged
  }

  /// Whether applying the plan would send nothing.
  package var isEmpty: Bool { actions.isEmpty }
}
