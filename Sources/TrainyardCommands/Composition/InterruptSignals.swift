internal import Dispatch
internal import Synchronization
internal import TrainyardApplier

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Ctrl-C and SIGTERM during an apply: the first lets what is under way finish, the second ends the apply with a report, the
/// third ends the program at once.
final class InterruptSignals: Sendable {
  private struct State {
    var last: ExitStatus?
    var count = 0
  }

  private let state = Mutex(State())
  private let continuation: AsyncStream<Interruption>.Continuation
  /// What the signals ask for.
  let interruptions: AsyncStream<Interruption>

  private init() {
    (interruptions, continuation) = AsyncStream.makeStream(of: Interruption.self)
  }

  /// The signal that came last, as an exit code.
  var last: ExitStatus? { state.withLock(\.last) }

  /// How long a report may take to be written after the second signal, in seconds.
  private static let grace = 10

  /// Runs a body while signals are taken.
  ///
  /// - Parameter atOnce: Called before the program is ended in the middle, with the signal's exit code; returns the one
  ///   that counts.
  static func watch<Result: Sendable>(
    atOnce: @escaping @Sendable (ExitStatus) -> ExitStatus, _ body: (InterruptSignals) async -> Result
  ) async -> Result {
    let signals = InterruptSignals()
    let sources = [(SIGINT, ExitStatus.interrupted), (SIGTERM, .terminated)].map { number, status in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { signals.take(status, atOnce) }
      source.resume()
      return (number, source)
    }
    let result = await body(signals)
    for (number, source) in sources {
      source.cancel()
      signal(number, SIG_DFL)
    }
    signals.end()
    return result
  }

  private func take(_ status: ExitStatus, _ atOnce: @escaping @Sendable (ExitStatus) -> ExitStatus) {
    let count = state.withLock { state in
      state.last = status
      state.count += 1
      return state.count
    }
    switch count {
    case 1: continuation.yield(.drain)
    case 2:
      continuation.yield(.abort)
      // Something may hang that does not let itself be cancelled.
      DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(Self.grace)) { [self] in
        if !state.withLock({ $0.count == 0 }) { _exit(atOnce(status).rawValue) }
      }
    default: _exit(atOnce(status).rawValue)
    }
  }

  /// Whatever comes later does not end the program from here.
  private func end() {
    continuation.finish()
    state.withLock { $0.count = 0 }
  }
}
