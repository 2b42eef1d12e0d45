internal import Dispatch
internal import Synchronization
internal import TrainyardApplier

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Ctrl-C and SIGTERM during a run.
///
/// While nothing is sent the first one ends the program, with a report. During an apply the first lets what is under way
/// finish, the second ends the apply with a report, the third ends the program at once. While reports are written they are
/// given a few seconds, after which any signal ends the program: whoever reads them may have stopped reading.
final class InterruptSignals: Sendable {
  /// What is done before the program is ended in the middle, given the signal's exit code; returns the one that counts.
  typealias LastWords = @Sendable (ExitStatus) -> ExitStatus

  private struct State {
    var atOnce: LastWords
    /// Where an apply is told of interruptions; nil while there is none.
    var interruptions: AsyncStream<Interruption>.Continuation?
    var last: ExitStatus?
    var count = 0
    /// Since when only reports remain to be written, and the exit code of the run.
    var ending: (since: ContinuousClock.Instant, status: ExitStatus)?
  }

  /// What a signal does.
  private enum Effect {
    case none, drain(AsyncStream<Interruption>.Continuation), abort(AsyncStream<Interruption>.Continuation)
    case endWithReport(LastWords), endWithoutReport(ExitStatus)
  }

  private let state: Mutex<State>

  /// How long a report may take to be written after the second signal, in seconds.
  private static let grace = 10

  /// How long reports may take to be written before a signal ends the program without them.
  private static let patience = Duration.seconds(5)

  private init(_ atOnce: @escaping LastWords) {
    state = Mutex(State(atOnce: atOnce))
  }

  /// Runs a body while signals are taken.
  ///
  /// - Parameter atOnce: What is done before a signal ends the program.
  static func watch<Result>(
    atOnce: @escaping LastWords, _ body: (InterruptSignals) async -> Result
  ) async -> Result {
    let signals = InterruptSignals(atOnce)
    let sources = [(SIGINT, ExitStatus.interrupted), (SIGTERM, .terminated)].map { number, status in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { signals.take(status) }
      source.resume()
      return (number, source)
    }
    let result = await body(signals)
    // Whoever has sent a signal may send more: they must not end a run that is over with another exit code.
    let rest = signals.state.withLock { $0.last == nil } ? SIG_DFL : SIG_IGN
    for (number, source) in sources {
      source.cancel()
      signal(number, rest)
    }
    return result
  }

  /// Runs an apply, which finishes what is under way at the first signal.
  ///
  /// - Parameter atOnce: What is done before a signal ends the program in the middle of the apply.
  /// - Returns: What the body returns, and the signal that came last, as an exit code.
  func whileApplying<Result: Sendable>(
    atOnce: @escaping LastWords, _ body: (AsyncStream<Interruption>) async -> Result
  ) async -> (Result, ExitStatus?) {
    let (interruptions, continuation) = AsyncStream.makeStream(of: Interruption.self)
    let before = state.withLock { state in
      let before = state.atOnce
      (state.atOnce, state.interruptions) = (atOnce, continuation)
      return before
    }
    let result = await body(interruptions)
    continuation.finish()
    let last = state.withLock { state in
      (state.atOnce, state.interruptions, state.count) = (before, nil, 0)
      // What has been applied is told whatever comes now.
      state.ending = (.now, state.last ?? .success)
      return state.last
    }
    return (result, last)
  }

  /// Notes that only the reports of the run remain to be written.
  func reports(endingWith status: ExitStatus) {
    state.withLock { $0.ending = ($0.ending?.since ?? .now, status) }
  }

  private func take(_ status: ExitStatus) {
    switch effect(of: status) {
    case .none: break
    case .drain(let interruptions): interruptions.yield(.drain)
    case .abort(let interruptions):
      interruptions.yield(.abort)
      // Something may hang that does not let itself be cancelled.
      DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(Self.grace)) { [self] in
        if let atOnce = state.withLock({ $0.interruptions == nil ? nil : $0.atOnce }) { end(atOnce, status) }
      }
    case .endWithReport(let atOnce): end(atOnce, status)
    case .endWithoutReport(let status): _exit(status.rawValue)
    }
  }

  private func effect(of status: ExitStatus) -> Effect {
    state.withLock { state in
      state.last = status
      state.count += 1
      if let ending = state.ending {
        guard .now - ending.since > Self.patience else { return .none }
        return .endWithoutReport(ExitStatus.first(of: [ending.status, status]))
      }
      switch (state.interruptions, state.count) {
      case (let interruptions?, 1): return .drain(interruptions)
      case (let interruptions?, 2): return .abort(interruptions)
      default: return .endWithReport(state.atOnce)
      }
    }
  }

  private func end(_ atOnce: LastWords, _ status: ExitStatus) {
    reports(endingWith: status)
    _exit(atOnce(status).rawValue)
  }
}
