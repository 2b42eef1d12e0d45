internal import Synchronization
internal import TrainyardApplier
internal import TrainyardDiagnostics
internal import TrainyardPlanner
internal import TrainyardReports
internal import TrainyardResources

/// Tells people how an apply goes on: a line for what has ended, and on a terminal below it one line that is written over.
final class ApplyProgress: Sendable {
  private struct State {
    var line: ProgressLine
    /// Whether the line that is written over stands on the terminal.
    var isShown = false
    var shown = ""
  }

  private let state: Mutex<State>
  private let console: Console
  /// Whether anything is told at all.
  private let isTold: Bool
  private let clock: ApplyClock
  private let width: Int
  /// Whether there is a line that is written over.
  let isLive: Bool

  init(total: Int, clock: ApplyClock, in context: CommandContext) {
    state = Mutex(State(line: ProgressLine(total: total)))
    console = context.console
    self.clock = clock
    isTold = context.verbosity != .quiet
    width = max(40, context.lineWidth) - 1
    isLive = context.hasLiveLine
  }

  /// Takes an event.
  func note(_ event: ApplyEvent) {
    let now = clock.now()
    state.withLock { state in
      state.line.note(event, at: now)
      if let line = Self.line(of: event) { write(line, &state) }
      draw(&state, at: now)
    }
  }

  /// Writes the line anew, so that the times in it go on.
  func refresh() {
    let now = clock.now()
    state.withLock { draw(&$0, at: now) }
  }

  /// Takes the line away for good.
  func end() {
    state.withLock { state in
      if state.isShown { console.writeError("\r\u{1B}[K") }
      state.isShown = false
    }
  }

  /// Runs a body, and keeps the line up to date meanwhile.
  func live<Result: Sendable>(_ body: () async -> Result) async -> Result {
    defer { end() }
    guard isLive else { return await body() }
    // It is cancelled, and waited for, where this function ends.
    async let _: Void = refreshRegularly()
    return await body()
  }

  /// Refreshes the line until the task is cancelled.
  private func refreshRegularly() async {
    while !Task.isCancelled {
      try? await Task.sleep(for: .milliseconds(500))
      if !Task.isCancelled { refresh() }
    }
  }

  private func write(_ line: String, _ state: inout State) {
    guard isTold else { return }
    console.writeError((state.isShown ? "\r\u{1B}[K" : "") + line.visible + "\n")
    (state.isShown, state.shown) = (false, "")
  }

  /// Writes the line over the old one, in one piece and only where it differs.
  private func draw(_ state: inout State, at now: Duration) {
    guard isLive else { return }
    let text = state.line.text(at: now, width: width).visible
    guard text != state.shown else { return }
    console.writeError("\r\(text)\u{1B}[K")
    (state.isShown, state.shown) = (true, text)
  }

  /// What is said of an event.
  private static func line(of event: ApplyEvent) -> String? {
    switch event {
    case .started, .sending: nil
    case .answered(let action, let call, let error?) where error.effect == .unknown:
      "the answer to \(call.name) for \(action.address) was lost; looking what came of it: \(error)"
    case .answered: nil
    case .finished(let result, let completed, let total): "[\(completed)/\(total)] \(ApplyTextReport.line(result))"
    case .run(let address, let run): "\(address) \(run.name) is \(run.status.name)"
    case .runEnded(let result) where result.ending != .reached: ApplyTextReport.line(result)
    case .runEnded: nil
    case .draining: "interrupted: nothing more is started, what is under way is finished; once more ends at once"
    case .aborting: "interrupted again: ending now"
    }
  }
}
