internal import ArgumentParser

/// `trainyard completion`.
struct CompletionCommand: ParsableCommand, ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "completion", abstract: "Print the completion script of a shell.",
    discussion: """
        source <(trainyard completion bash)
        trainyard completion zsh > ~/.zfunc/_trainyard
        trainyard completion fish > ~/.config/fish/completions/trainyard.fish

      Put the first line into ~/.bashrc; zsh wants 'fpath+=~/.zfunc' before compinit. \
      Commands, options, files, formats, the environments of the project and the addresses that its manifests declare \
      are completed.
      """)

  /// The shells that there are scripts for.
  enum Shell: String, ExpressibleByArgument, CaseIterable {
    case bash, zsh, fish

    fileprivate var script: CompletionShell {
      switch self {
      case .bash: .bash
      case .zsh: .zsh
      case .fish: .fish
      }
    }
  }

  @Argument(help: "The shell: bash, zsh or fish.")
  var shell: Shell

  func run(in context: CommandContext) async throws -> ExitStatus {
    let script = TrainyardCommand.completionScript(for: shell.script)
    context.console.writeOutput(script.hasSuffix("\n") ? script : script + "\n")
    return .success
  }
}
