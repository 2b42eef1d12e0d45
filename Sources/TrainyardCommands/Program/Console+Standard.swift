#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

extension Console {
  /// The process's own streams.
  package static var standard: Console {
    let outputIsTerminal = isatty(STDOUT_FILENO) == 1
    let errorIsTerminal = isatty(STDERR_FILENO) == 1
    return Console(
      writeOutput: { FileAccess.append($0, to: STDOUT_FILENO) },
      writeError: { FileAccess.append($0, to: STDERR_FILENO) },
      readAnswer: { readLine() }, isInteractive: isatty(STDIN_FILENO) == 1 && errorIsTerminal,
      outputIsTerminal: outputIsTerminal, errorIsTerminal: errorIsTerminal,
      columns: outputIsTerminal ? terminalColumns() : nil)
  }

  private static func terminalColumns() -> Int? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}
