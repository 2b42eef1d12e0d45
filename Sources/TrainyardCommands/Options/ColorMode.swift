internal import ArgumentParser

/// Whether output is coloured.
enum ColorMode: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never

  /// Decides for one stream: the option first, then `NO_COLOR`, then `FORCE_COLOR` and `CLICOLOR_FORCE`, then `TERM`
  /// and whether it is a terminal.
  func usesColor(onTerminal isTerminal: Bool, _ environment: [String: String]) -> Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .auto:
      if environment["NO_COLOR"].map({ !$0.isEmpty }) ?? false { return false }
      // As its inventors have it, 0 takes the wish back.
      let forces = ["FORCE_COLOR", "CLICOLOR_FORCE"].compactMap { environment[$0] }.contains {
        !$0.isEmpty && $0 != "0" && $0 != "false"
      }
      return forces || isTerminal && environment["TERM"] != "dumb"
    }
  }
}
