internal import TrainyardPlanner
internal import TrainyardResources

/// Carries out one action step by step, without clock, network or disk.
protocol ActionMachine: Sendable {
  /// The first step.
  mutating func start(_ context: inout ActionContext) -> ActionStep

  /// Takes what came of the last step.
  ///
  /// - Returns: The next step.
  mutating func handle(_ event: ActionEvent, _ context: inout ActionContext) -> ActionStep

  /// How the action ends where the program ends now.
  var interruption: ActionOutcome { get }

  /// The versions of the job that were there before a launch.
  var knownVersions: Set<Int64> { get }
}

extension ActionMachine {
  var knownVersions: Set<Int64> { [] }
}

/// What is to be done next for an action.
enum ActionStep: Sendable {
  case call(RemoteCall)
  case pause(Duration)
  case done(ActionOutcome)
}

/// What came of a step.
enum ActionEvent: Sendable {
  case answered(RemoteAnswer)
  case paused
}

/// What all actions of one apply share.
struct ActionContext: Sendable {
  var ledger: Ledger
  let owner: Owner
  let settings: ApplySettings
  /// The time since the apply began.
  var now = Duration.zero
  /// Whether nothing more is to be sent for a launch that is known to have done nothing.
  var isDraining = false
}
