internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

extension Console {
  /// The process's own streams.
  package static var standard: Console {
    // A reader that goes away must not end an apply in the middle.
    signal(SIGPIPE, SIG_IGN)
    let outputIsTerminal = isatty(STDOUT_FILENO) == 1
    let errorIsTerminal = isatty(STDERR_FILENO) == 1
    let failure = StreamFailure()
    var console = Console(
      writeOutput: { text in
        if !FileAccess.append(text, to: STDOUT_FILENO), errno != EPIPE { failure.note() }
      },
      writeError: { FileAccess.append($0, to: STDERR_FILENO) },
      readAnswer: { readLine() }, isInteractive: isatty(STDIN_FILENO) == 1 && errorIsTerminal,
      outputIsTerminal: outputIsTerminal, errorIsTerminal: errorIsTerminal,
      columns: outputIsTerminal ? columns(of: STDOUT_FILENO) : nil,
      errorColumns: errorIsTerminal ? columns(of: STDERR_FILENO) : nil)
    console.outputHasFailed = { failure.hasHappened }
    return console
  }

  private static func columns(of descriptor: Int32) -> Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Remembers that a stream took no more.
  private final class StreamFailure: Sendable {
    private let state = Mutex(false)

    var hasHappened: Bool { state.withLock(\.self) }

    func note() { state.withLock { $0 = true } }
  }
}
