internal import ArgumentParser
internal import TrainyardDiagnostics
internal import TrainyardResources

/// The program: takes arguments, runs a command, gives an exit code.
package enum TrainyardProgram {
  /// Runs one command line.
  ///
  /// - Parameters:
  ///   - arguments: The arguments without the program's name.
  ///   - context: What the command takes from the outside.
  /// - Returns: The exit code.
  package static func run(_ arguments: [String], in context: CommandContext) async -> ExitStatus {
    do {
      let parsed = try TrainyardCommand.parseAsRoot(arguments)
      if let command = parsed as? any ContextCommand { return try await command.run(in: context) }
      // What remains is help and completion, which the argument parser delivers by throwing.
      var other = parsed
      try other.run()
      return .success
    } catch let failure as CommandFailure {
      context.report(failure)
      return failure.status
    } catch let error as RemoteError {
      context.report(CommandFailure(error.status, error.description, hint: error.hint))
      return error.status
    } catch is CancellationError {
      return .interrupted
    } catch {
      return finish(error, in: context)
    }
  }

  /// Help and version texts arrive as errors of the argument parser, as wrong arguments do.
  private static func finish(_ error: any Error, in context: CommandContext) -> ExitStatus {
    let message = TrainyardCommand.fullMessage(for: error)
    guard TrainyardCommand.exitCode(for: error).isSuccess else {
      context.console.writeError(message + "\n")
      return .error
    }
    context.console.writeOutput(message + "\n")
    return .success
  }
}

/// A command that takes the outside from its caller.
protocol ContextCommand {
  func run(in context: CommandContext) async throws -> ExitStatus
}

extension CommandContext {
  func report(_ failure: CommandFailure) {
    let label = errorUsesColor ? TerminalStyle.red.apply(to: "error") : "error"
    let hint = failure.hint.map { "  help: \($0.visible)\n" } ?? ""
    console.writeError("\(label): \(failure.message.visible)\n" + hint)
  }

  private var errorUsesColor: Bool {
    console.errorIsTerminal && !isSet("NO_COLOR") && environment["TERM"] != "dumb"
  }
}

extension RemoteError {
  /// The exit code of a command that this error ends.
  var status: ExitStatus {
    kind == .authentication || kind == .permission ? .denied : .error
  }
}
