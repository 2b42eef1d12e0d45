internal import ArgumentParser

/// How a command talks: the same on every command.
struct DisplayOptions: ParsableArguments {
  @Option(help: "When to use colours.")
  var color = ColorMode.auto

  @Flag(name: .shortAndLong, help: "Print only results and errors: no notes, no warnings, no progress.")
  var quiet = false

  @Flag(
    name: .shortAndLong,
    help: "Say on standard error what is read, where the configuration comes from, and every request.")
  var verbose = false

  func validate() throws {
    if quiet, verbose { throw ValidationError("--quiet and --verbose do not go together") }
  }

  /// The options as another command takes them.
  var arguments: [String] {
    ["--color", color.rawValue] + (quiet ? ["--quiet"] : []) + (verbose ? ["--verbose"] : [])
  }

  /// The context as these options want it.
  func added(to context: CommandContext) -> CommandContext {
    var context = context
    context.color = color
    context.verbosity = quiet ? .quiet : verbose ? .verbose : .normal
    return context
  }
}
