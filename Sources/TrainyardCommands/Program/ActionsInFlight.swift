internal import Synchronization
package import TrainyardApplier
internal import TrainyardPlanner

/// The actions that have started and not finished: what is unknown where the program ends at once.
package final class ActionsInFlight: Sendable {
  private let actions = Mutex<[Action]>([])

  package init() {}

  /// Follows an apply.
  package func note(_ event: ApplyEvent) {
    actions.withLock { actions in
      switch event {
      case .started(let action): actions.append(action)
      case .finished(let result, _, _): actions.removeAll { $0.id == result.action.id }
      default: break
      }
    }
  }

  /// What to say and how to end where the program ends now.
  ///
  /// - Parameter status: The exit code of the signal, which counts unless it is unknown whether a run was started.
  package func lastWords(endingWith status: ExitStatus) -> (text: String, status: ExitStatus) {
    let actions = actions.withLock(\.self)
    let names = actions.map { "\($0.kind.rawValue) \($0.address)" }.joined(separator: ", ")
    let words = names.isEmpty ? "" : "; it is unknown what came of \(names)"
    return ("ended at once" + words, actions.contains { $0.operation.launch != nil } ? .uncertain : status)
  }
}
