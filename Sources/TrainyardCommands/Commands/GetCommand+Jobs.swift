internal import ArgumentParser
internal import ModelArtsAPI
internal import ModelArtsClient

/// `trainyard get jobs`.
struct GetJobs: ListCommand {
  static let configuration = CommandConfiguration(
    commandName: "jobs", abstract: "List the jobs of the workspace.",
    discussion: """
        trainyard get jobs
        trainyard get jobs --name resnet --status running
      """)
  static var form: Listing<JobSummary> { .jobs }

  @OptionGroup var service: ServiceOptions
  @OptionGroup var output: DataOutputOptions
  @OptionGroup var display: DisplayOptions

  @Option(help: ArgumentHelp("Only jobs whose name contains this text.", valueName: "text"))
  var name: String?

  @Option(
    help: ArgumentHelp("Only jobs whose newest version has this status, such as RUNNING.", valueName: "status"),
    transform: status)
  var status: JobStatus?

  func items(from client: ModelArtsClient) async throws -> [JobSummary] {
    try await client.jobs(JobQuery(status: status, nameContains: name)).collected()
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
struct GetVersions: ListCommand {
  static let configuration = CommandConfiguration(
    commandName: "versions", abstract: "List the versions of a job, the newest last.",
    discussion: "  trainyard get versions resnet")
  static var form: Listing<JobVersion> { .versions }

  @Argument(help: "The name of the job, or its id.")
  var job: String

  @OptionGroup var service: ServiceOptions
  @OptionGroup var output: DataOutputOptions
  @OptionGroup var display: DisplayOptions

  func items(from client: ModelArtsClient) async throws -> [JobVersion] {
    try await client.versions(ofJobCalled: job).versions.inOrder
  }
}
