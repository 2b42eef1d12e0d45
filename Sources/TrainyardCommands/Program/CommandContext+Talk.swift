internal import TrainyardDiagnostics

extension CommandContext {
  /// Says why a command could not do its work, and what to do.
  func report(_ failure: CommandFailure) {
    let label = errorUsesColor ? TerminalStyle.red.apply(to: "error") : "error"
    let details = failure.details.map { "  \($0.visible)\n" }.joined()
    let hint = failure.hint.map { "  help: \($0.visible)\n" } ?? ""
    console.writeError("\(label): \(failure.message.visible)\n" + details + hint)
  }

  /// Says what happens, for people who watch.
  func say(_ line: String) {
    if verbosity != .quiet { console.writeError(line.visible + "\n") }
  }

  /// Says where something comes from, for people who look for a reason.
  func detail(_ line: @autoclosure () -> String) {
    if verbosity == .verbose { console.writeError("debug: " + line().visible + "\n") }
  }
}
