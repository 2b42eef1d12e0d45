internal import ArgumentParser
internal import ModelArtsAPI
internal import ModelArtsClient
internal import TrainyardDiagnostics

/// `trainyard logs`.
struct LogsCommand: ParsableCommand, ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "logs", abstract: "Show the log of a version.",
    discussion: """
        trainyard logs resnet V0003
        trainyard logs resnet V0003 --lines 20
        trainyard logs resnet V0003 --follow            until the run has ended
        trainyard logs resnet V0003 --list              a file for each worker
        trainyard logs resnet V0003 --file job-resnet.1
      """)

  @Argument(help: "The name of the job, or its id.")
  var job: String

  @Argument(help: "The version, as V0003 or by its id.")
  var version: String

  @Flag(help: "List the files of the log.")
  var list = false

  @Flag(help: "Go on until the run has ended.")
  var follow = false

  @Option(help: ArgumentHelp("The file, by default the first worker's.", valueName: "name"))
  var file: String?

  @Option(help: ArgumentHelp("Only the newest lines, not with --follow; by default all.", valueName: "count"))
  var lines: Int?

  @OptionGroup var service: ServiceOptions

  func validate() throws {
    if list, follow || file != nil || lines != nil {
      throw ValidationError("--list goes with neither --follow, --file nor --lines")
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
          logFile: file, ofVersion: found.version.versionID, ofJob: found.jobID)
        for try await line in following { write(line, in: context) }
      } else {
        try await writeLines(of: found, client, in: context)
      }
    }
    return .success
  }

  private func writeLines(of found: NamedVersion, _ client: ModelArtsClient, in context: CommandContext) async throws {
    guard let name = try await fileName(of: found, client, in: context) else {
      return context.console.writeError("\(found.name) has no log yet\n")
    }
    let newest = try await client.newestLogLines(
      lines ?? .max, inFile: name, ofVersion: found.version.versionID, ofJob: found.jobID)
    for line in newest { write(line, in: context) }
  }

  private func fileName(
    of found: NamedVersion, _ client: ModelArtsClient, in context: CommandContext
  ) async throws -> String? {
    if let file { return file }
    let names = try await client.logFileNames(ofVersion: found.version.versionID, ofJob: found.jobID)
    if names.count > 1, let first = names.first {
      context.console.writeError("\(first), one of \(names.count) files; choose another with --file\n")
    }
    return names.first
  }

  // A program that reads the log gets it as it is; a terminal must not be steered by it.
  private func write(_ line: String, in context: CommandContext) {
    context.console.writeOutput((context.console.outputIsTerminal ? line.visible : line) + "\n")
  }
}
