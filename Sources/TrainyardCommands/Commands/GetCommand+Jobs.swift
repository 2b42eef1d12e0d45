internal import ArgumentParser
internal import ModelArtsAPI
internal import ModelArtsClient

/// `trainyard get jobs`.
struct GetJobs: ParsableCommand, ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "jobs", abstract: "List the jobs of the workspace.",
    discussion: """
        trainyard get jobs
        trainyard get jobs --name resnet --status running
      """)

  @OptionGroup var service: ServiceOptions
  @OptionGroup var listing: ListingOptions

  @Option(help: ArgumentHelp("Only jobs whose name contains this text.", valueName: "text"))
  var name: String?

  @Option(
    help: ArgumentHelp("Only jobs whose newest version has this status, such as RUNNING.", valueName: "status"),
    transform: status)
  var status: JobStatus?

  func run(in context: CommandContext) async throws -> ExitStatus {
    let jobs = try await service.withRemote(in: context) { remote in
      try await remote.client.jobs(JobQuery(status: status, nameContains: name)).collected()
    }
    listing.write(jobs, as: .jobs, in: context)
    return .success
  }

  private static func status(_ text: String) throws -> JobStatus {
    let known = (0...22).map { JobStatus(rawValue: $0) }
    if let status = known.first(where: { $0.name == text.uppercased() }) { return status }
    guard let code = Int(text), code >= 0 else {
      throw ValidationError("'\(text)' is no status; write one such as RUNNING, COMPLETED or FAILED, or its number")
    }
    return JobStatus(rawValue: code)
  }
}

/// `trainyard get versions`.
struct GetVersions: ParsableCommand, ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "versions", abstract: "List the versions of a job, the newest last.",
    discussion: """
        trainyard get versions resnet
      """)

  @Argument(help: "The name of the job, or its id.")
  var job: String

  @OptionGroup var service: ServiceOptions
  @OptionGroup var listing: ListingOptions

  func run(in context: CommandContext) async throws -> ExitStatus {
    let versions = try await service.withRemote(in: context) { remote in
      try await remote.client.versions(ofJobCalled: job).versions
    }
    listing.write(versions.inOrder, as: .versions, in: context)
    return .success
  }
}
