internal import Dispatch
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Ctrl-C and SIGTERM during an apply: the first lets what is under way finish, the second ends the program at once.
final class InterruptSignals: Sendable {
  private static let received = Mutex<ExitStatus?>(nil)

  /// The signal that came, as an exit code.
  static var last: ExitStatus? { received.withLock(\.self) }

  var wasReceived: Bool { Self.last != nil }

  /// Runs a body while signals are taken.
  ///
  /// - Parameter atOnce: Called before the second signal ends the program, with the signal's exit code; returns the one
  ///   that counts.
  static func watch<Result: Sendable>(
    atOnce: @escaping @Sendable (ExitStatus) -> ExitStatus, _ body: (InterruptSignals) async -> Result
  ) async -> Result {
    let signals = InterruptSignals()
    let sources = [(SIGINT, ExitStatus.interrupted), (SIGTERM, .terminated)].map { number, status in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        let isSecond = received.withLock { last in
          defer { last = status }
          return last != nil
        }
        if isSecond { _exit(atOnce(status).rawValue) }
      }
      source.resume()
      return (number, source)
    }
    let result = await body(signals)
    for (number, source) in sources {
      source.cancel()
      signal(number, SIG_DFL)
    }
    return result
  }
}
