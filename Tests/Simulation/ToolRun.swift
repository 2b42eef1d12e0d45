import TrainyardApplier
import TrainyardPlanner
import TrainyardResources

/// One run of the tool on one machine, from its start to its report or its death.
struct ToolRun: Sendable {
  enum Phase: Sendable {
    case reviewing(JournalReview)
    case observing
    case applying
    case ended
    case crashed
  }

  let number: Int
  let host: Int
  var phase = Phase.observing
  var desired: DesiredState
  var observed = ObservedState()
  var plan: Plan?
  var machine: ApplyMachine?
  var report: ApplyReport?
  /// The ends that the plan holds, as requests.
  var plannedEnds: Set<RemoteCall> = []
  /// Launches that were sent and whose answer was lost, for sabotage.
  var lost: Set<ApplyMachine.Work> = []
  var resent: Set<ApplyMachine.Work> = []
  /// Actions whose end was told.
  var told: Set<Action.ID> = []
  /// Launches that were sent.
  var sent: Set<ApplyMachine.Work> = []

  var isAlive: Bool {
    switch phase {
    case .reviewing, .observing, .applying: true
    case .ended, .crashed: false
    }
  }

  var wasKilled: Bool { if case .crashed = phase { true } else { false } }

  func action(_ work: ApplyMachine.Work) -> Action? {
    guard case .action(let id) = work else { return nil }
    return plan?.actions.first { $0.id == id }
  }
}

/// One machine that the tool runs on.
struct Host: Sendable {
  /// What its journal holds: requests without an end.
  var journal: [(intent: JournalIntent, action: String, sent: Duration)] = []
  var roundsLeft: Int
}

/// A request on its way.
struct PendingCall: Sendable {
  let run: Int
  let work: ApplyMachine.Work
  let call: RemoteCall
  let sent: Duration
  var answer: RemoteAnswer?
}

/// A run that was started for the tool.
struct Commit: Sendable {
  let run: Int
  /// When the service started it.
  let time: Duration
  let address: Address
  let job: String
  let versionID: Int64
  let versionName: String
  /// Whether the run was one more than declared, and whether everybody could have known.
  let isExcess: Bool
  let wasKnowable: Bool
}
