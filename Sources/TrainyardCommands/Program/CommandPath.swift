internal import ArgumentParser
internal import TrainyardDiagnostics

/// The command that a command line means, as far as its words tell.
struct CommandPath {
  /// The names of the command and its parents, such as `trainyard get jobs`.
  private(set) var names: [String]
  /// The word at the place of a command that no command has for a name.
  private var unknown: String?
  /// What could stand at that place.
  private var known: [String] = []

  /// - Parameter arguments: The arguments without the program's name.
  init(_ arguments: [String]) {
    var command: any ParsableCommand.Type = TrainyardCommand.self
    names = [Self.name(of: command)]
    for word in arguments {
      let subcommands = command.configuration.subcommands
      guard !subcommands.isEmpty, !word.hasPrefix("-"), word != "help" else { return }
      guard let next = subcommands.first(where: { Self.name(of: $0) == word }) else {
        unknown = word
        known = subcommands.map(Self.name)
        return
      }
      names.append(word)
      command = next
    }
  }

  /// Refuses a word that is no command, with the command that may have been meant.
  func check() throws(CommandFailure) {
    guard let unknown else { return }
    throw CommandFailure(
      .error, "there is no command '\((names + [unknown]).joined(separator: " "))'",
      hint: Suggestion.hint(for: unknown, in: known) ?? "there are \(known.joined(separator: ", "))")
  }

  /// The failure of arguments that the command does not take.
  ///
  /// - Parameter message: The argument parser's words.
  func failure(_ message: String) -> CommandFailure {
    let words = Self.oneLine(message.hasPrefix("Error: ") ? String(message.dropFirst(7)) : message)
    let start = words.prefix(2).allSatisfy(\.isUppercase) ? words.prefix(1) : Substring(words.prefix(1).lowercased())
    return CommandFailure(
      .error, String(start) + words.dropFirst(), hint: "'\(names.joined(separator: " ")) --help' shows what it takes")
  }

  /// The argument parser lists the values of an option a line each.
  private static func oneLine(_ message: String) -> String {
    let lines = message.split(separator: "\n")
    let values = lines.filter { $0.hasPrefix("  - ") }.map { $0.dropFirst(4) }.joined(separator: ", ")
    let rest = lines.filter { !$0.hasPrefix("  - ") }.joined(separator: " ")
    return values.isEmpty ? rest : "\(rest) \(values)"
  }

  private static func name(of command: any ParsableCommand.Type) -> String {
    command.configuration.commandName ?? String(describing: command)
  }
}
