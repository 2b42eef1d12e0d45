internal import ArgumentParser
internal import ModelArtsAPI
internal import ModelArtsClient
internal import TrainyardDiagnostics

/// `trainyard stop`.
struct StopCommand: ParsableCommand, DisplayingCommand {
  static let configuration = CommandConfiguration(
    commandName: "stop", abstract: "Ask a running version to stop.",
    discussion: """
        trainyard stop resnet V0003
        trainyard stop resnet V0003 --yes      does not ask

      The service only accepts the wish; 'trainyard get versions' shows when the run has ended. A run that was \
      stopped cannot be continued.
      """)

  @Argument(help: "The name of the job, or its id.")
  var job: String

  @Argument(help: "The version, as V0003 or by its id.")
  var version: String

  @Flag(help: "Do not ask.")
  var yes = false

  @OptionGroup var service: ServiceOptions
  @OptionGroup var display: DisplayOptions

  func run(in context: CommandContext) async throws -> ExitStatus {
    try await service.withRemote(in: context) { remote in
      let found = try await remote.client.version(called: version, ofJobCalled: job)
      let status = found.version.status
      guard status.isStoppable else {
        throw CommandFailure(.error, "\(found.name) of '\(found.jobName)' is \(status.name); there is nothing to stop")
      }
      if !yes { try confirm(found, in: context) }
      try await remote.client.stopVersion(found.version.versionID, ofJob: found.jobID)
      context.say("\(found.name) of '\(found.jobName)' was asked to stop")
    }
    return .success
  }

  private func confirm(_ found: NamedVersion, in context: CommandContext) throws(CommandFailure) {
    guard context.canAsk else {
      throw .nobodyAnswers(context, nothing: "nothing was changed", hint: "use --yes")
    }
    context.console.writeError(
      "Stop \(found.name) of '\(found.jobName)' (\(found.version.status.name))? Only 'yes' is taken for an answer: "
        .visible)
    guard context.console.readAnswer() == "yes" else {
      throw CommandFailure(.error, "not confirmed; nothing was changed")
    }
  }
}
