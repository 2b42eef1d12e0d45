internal import ArgumentParser
internal import ModelArtsAPI
internal import ModelArtsClient
internal import TrainyardDiagnostics

/// `trainyard logs`.
struct LogsCommand: ParsableCommand, DisplayingCommand {
  static let configuration = CommandConfiguration(
    commandName: "logs", abstract: "Show the log of a version.",
    discussion: """
        trainyard logs resnet V0003
        trainyard logs resnet V0003 --lines 20
        trainyard logs resnet V0003 --follow            until the run has ended
        trainyard logs resnet V0003 --list              a file for each worker
        trainyard logs resnet V0003 --log-file job-resnet.1
      """)

  @Argument(help: "The name of the job, or its id.")
  var job: String

  @Argument(help: "The version, as V0003 or by its id.")
  var version: String

  @Flag(help: "List the files of the log.")
  var list = false

  @Flag(help: "Go on until the run has ended.")
  var follow = false

  @Option(help: ArgumentHelp("The file of the log, by default the first worker's.", valueName: "name"))
  var logFile: String?

  @Option(help: ArgumentHelp("Only the newest lines, not with --follow; by default all.", valueName: "count"))
  var lines: Int?

  @OptionGroup var service: ServiceOptions
  @OptionGroup var display: DisplayOptions

  func validate() throws {
    if list, follow || logFile != nil || lines != nil {
      throw ValidationError("--list goes with neither --follow, --log-file nor --lines")
    }
    if follow, lines != nil { throw ValidationError("--follow and --lines do not go together") }
    if let lines, lines < 1 { throw ValidationError("--lines must be at least 1") }
  }

  func run(in context: CommandContext) async throws -> ExitStatus {
    try await service.withRemote(in: context) { remote in
      let client = remote.client
      let found = try await client.version(called: version, ofJobCalled: job)
      if list {
        let names = try await client.logFileNames(ofVersion: found.version.versionID, ofJob: found.jobID)
        for name in names { context.console.writeOutput(name.visible + "\n") }
      } else if follow {
        let following = client.following(
          logFile: logFile, ofVersion: found.version.versionID, ofJob: found.jobID)
        for try await line in following { write(line, in: context) }
      } else {
        try await writeLines(of: found, client, in: context)
      }
    }
    return .success
  }

  private func writeLines(of found: NamedVersion, _ client: ModelArtsClient, in context: CommandContext) async throws {
    guard let name = try await fileName(of: found, client, in: context) else {
      return context.say("\(found.name) has no log yet")
    }
    let newest = try await client.newestLogLines(
      lines ?? .max, inFile: name, ofVersion: found.version.versionID, ofJob: found.jobID)
    for line in newest { write(line, in: context) }
  }

  private func fileName(
    of found: NamedVersion, _ client: ModelArtsClient, in context: CommandContext
  ) async throws -> String? {
    if let logFile { return logFile }
    let names = try await client.logFileNames(ofVersion: found.version.versionID, ofJob: found.jobID)
    if names.count > 1, let first = names.first {
      context.say("\(first), one of \(names.count) files; choose another with --log-file")
    }
    return names.first
  }

  // A program that reads the log gets it as it is; a terminal and the log of a pipeline must not be steered by it.
  private func write(_ line: String, in context: CommandContext) {
    context.console.writeOutput((context.outputIsWatched ? line.visible : line) + "\n")
  }
}
