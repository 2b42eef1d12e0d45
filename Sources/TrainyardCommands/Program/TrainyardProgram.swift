internal import ArgumentParser

/// The program: takes arguments, runs a command, gives an exit code.
package enum TrainyardProgram {
  /// Runs one command line.
  ///
  /// - Parameters:
  ///   - arguments: The arguments without the program's name.
  ///   - context: What the command takes from the outside.
  /// - Returns: The exit code.
  package static func run(_ arguments: [String], in context: CommandContext) async -> ExitStatus {
    var context = context
    do {
      try CommandPath(arguments).check()
      let parsed = try TrainyardCommand.parseAsRoot(arguments)
      if let command = parsed as? any DisplayingCommand { context = command.display.added(to: context) }
      if let command = parsed as? any ContextCommand { return ended(try await command.run(in: context), in: context) }
      // What remains is help and completion, which the argument parser delivers by throwing.
      var other = parsed
      try other.run()
      return .success
    } catch {
      guard let failure = CommandFailure(error) else { return finish(error, arguments, in: context) }
      context.report(failure)
      return failure.status
    }
  }

  /// Help and version texts arrive as errors of the argument parser, as wrong arguments do.
  private static func finish(_ error: any Error, _ arguments: [String], in context: CommandContext) -> ExitStatus {
    guard TrainyardCommand.exitCode(for: error).isSuccess else {
      context.report(CommandPath(arguments).failure(TrainyardCommand.message(for: error)))
      return .error
    }
    context.console.writeOutput(TrainyardCommand.fullMessage(for: error) + "\n")
    return ended(.success, in: context)
  }

  /// A result that did not reach standard output is no success; a reader that has gone away has what it wanted.
  private static func ended(_ status: ExitStatus, in context: CommandContext) -> ExitStatus {
    guard status == .success || status == .changes, context.console.outputHasFailed() else { return status }
    context.report(CommandFailure(.error, "standard output cannot be written", hint: "is the disk full?"))
    return .error
  }
}

/// A command that takes the outside from its caller.
protocol ContextCommand {
  func run(in context: CommandContext) async throws -> ExitStatus
}

/// A command that talks as its options say.
protocol DisplayingCommand: ContextCommand {
  var display: DisplayOptions { get }
}
