internal import ArgumentParser
internal import ModelArtsAPI
internal import ModelArtsClient

/// `trainyard describe`.
struct DescribeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "describe", abstract: "Show all of one job, version or configuration.",
    discussion: """
        trainyard describe job resnet
        trainyard describe version resnet V0003
        trainyard describe config resnet-base --output json

      Values of parameters whose names say that they are secret are not shown, nor what the project's manifests declare \
      as a secret, wherever it stands.
      """,
    subcommands: [DescribeJob.self, DescribeVersion.self, DescribeConfig.self])
}

/// `trainyard describe job`.
struct DescribeJob: ParsableCommand, DisplayingCommand {
  static let configuration = CommandConfiguration(
    commandName: "job", abstract: "Show a job and its versions.", discussion: "  trainyard describe job resnet")

  @Argument(help: "The name of the job.")
  var job: String

  @OptionGroup var service: ServiceOptions
  @OptionGroup var output: DataOutputOptions
  @OptionGroup var display: DisplayOptions

  func run(in context: CommandContext) async throws -> ExitStatus {
    try output.checkFiles(in: context)
    let loaded = try service.loaded(in: context)
    let (summary, versions) = try await loaded.withRemote(service.remote, context) { remote in
      guard let summary = try await remote.client.job(named: job) else { throw CommandFailure.missingJob(job) }
      return (summary, try await remote.client.allVersions(ofJob: summary.jobID).versions)
    }
    try output.write(in: context) { width, _ in
      let table =
        versions.isEmpty ? "" : "\n" + Listing.versions.hiding(loaded.secrets).table(versions.inOrder, width: width)
      return FactSheet(job: summary, hiding: loaded.secrets).text + table
    } json: {
      let list = JSONValue.array(versions.inOrder.map(\.document))
      let members = (summary.document.object?.members ?? []) + [JSONObject.Member(key: "versions", value: list)]
      return JSONText.of(JSONValue.object(JSONObject(members)).hiding(loaded.secrets))
    }
    return .success
  }
}

/// `trainyard describe version`.
struct DescribeVersion: ParsableCommand, DisplayingCommand {
  static let configuration = CommandConfiguration(
    commandName: "version", abstract: "Show a version with its settings.",
    discussion: "  trainyard describe version resnet V0003")

  @Argument(help: "The name of the job, or its id.")
  var job: String

  @Argument(help: "The version, as V0003 or by its id.")
  var version: String

  @OptionGroup var service: ServiceOptions
  @OptionGroup var output: DataOutputOptions
  @OptionGroup var display: DisplayOptions

  func run(in context: CommandContext) async throws -> ExitStatus {
    try output.checkFiles(in: context)
    let loaded = try service.loaded(in: context)
    let (found, detail) = try await loaded.withRemote(service.remote, context) { remote in
      let found = try await remote.client.version(called: version, ofJobCalled: job)
      // Lists name the machine by its id alone.
      return (found, try await remote.client.version(found.version.versionID, ofJob: found.jobID).version)
    }
    try output.write(in: context) { _, _ in
      FactSheet(version: detail, ofJob: found.jobName, hiding: loaded.secrets).text
    } json: {
      JSONText.of(detail.document.hiding(loaded.secrets))
    }
    return .success
  }
}

/// `trainyard describe config`.
struct DescribeConfig: ParsableCommand, DisplayingCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Show a saved configuration.",
    discussion: "  trainyard describe config resnet-base")

  @Argument(help: "The name of the configuration.")
  var name: String

  @OptionGroup var service: ServiceOptions
  @OptionGroup var output: DataOutputOptions
  @OptionGroup var display: DisplayOptions

  @Option(help: "Whose configuration: custom or sample.")
  var kind = ConfigOwner.custom

  func run(in context: CommandContext) async throws -> ExitStatus {
    try output.checkFiles(in: context)
    let loaded = try service.loaded(in: context)
    let config = try await loaded.withRemote(service.remote, context) { remote in
      do {
        return try await remote.client.config(name, kind: kind.kind)
      } catch let error as ModelArtsError where error.kind == .notFound {
        throw CommandFailure(
          .error, "there is no configuration '\(name)'", hint: "list them with 'trainyard get configs'")
      }
    }
    try output.write(in: context) { _, _ in
      FactSheet(config: config, hiding: loaded.secrets).text
    } json: {
      JSONText.of(config.document.hiding(loaded.secrets))
    }
    return .success
  }
}
