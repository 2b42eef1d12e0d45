internal import Synchronization
internal import TrainyardReports

/// What a run has to tell so far, for whoever writes it when the run ends, however it ends.
final class RunRecord: Sendable {
  /// What is known.
  struct Content: Sendable {
    var report: RunReport
    /// What validation says of valid manifests, ending in a line break.
    var summary: String?
    /// Whether people have been shown the plan on standard output.
    var planIsShown = false
  }

  private let state: Mutex<Content>

  init(command: String) {
    state = Mutex(Content(report: RunReport(command: command, projectFile: nil)))
  }

  /// What is known now.
  var content: Content { state.withLock(\.self) }

  /// Adds to what is known.
  func note(_ change: (inout Content) -> Void) { state.withLock { change(&$0) } }

  /// Notes why the run ends early.
  func note(_ failure: CommandFailure) {
    note { $0.report.failure = RunFailure(failure) }
  }
}

extension RunFailure {
  fileprivate init(_ failure: CommandFailure) {
    self.init(message: failure.message, hint: failure.hint, details: failure.details)
  }
}
