internal import ArgumentParser

/// Whether output is coloured.
enum ColorMode: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never

  /// Decides for standard output: the option first, then `NO_COLOR`, `FORCE_COLOR` and `TERM`, then whether it is a terminal.
  func usesColor(in context: CommandContext) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto:
      if context.isSet("NO_COLOR") {
        false
      } else if context.isSet("FORCE_COLOR") {
        true
      } else {
        context.console.outputIsTerminal && context.environment["TERM"] != "dumb"
      }
    }
  }
}
