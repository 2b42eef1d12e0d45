internal import ArgumentParser
internal import TrainyardPlanner
internal import TrainyardReports

/// `trainyard plan`.
struct PlanCommand: ParsableCommand, ReportingCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Show what would change, and why; nothing is changed.",
    discussion: """
        trainyard plan
        trainyard plan --concise               a line for each action
        trainyard plan --detailed-exitcode     exit code 2 where changes are pending
        trainyard plan --out plan.json         keep a receipt for 'apply plan.json'
        trainyard plan --output json           for programs
        trainyard plan -o text -o markdown=plan.md -o junit=plan.xml

      A plan that a guard would stop is shown all the same; it says which guard, and the way past it.
      """)
  static let reportName = "plan"

  @OptionGroup var project: ProjectOptions
  @OptionGroup var manifests: ManifestOptions
  @OptionGroup var remote: RemoteOptions
  @OptionGroup var planning: PlanningOptions
  @OptionGroup var details: DetailOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var display: DisplayOptions

  @Option(
    help: ArgumentHelp("Write the plan to a file, as a receipt for 'apply FILE'.", valueName: "file"),
    completion: .file())
  var out: String?

  @Flag(name: .customLong("detailed-exitcode"), help: "Exit with 2 where changes are pending.")
  var detailedExitCode = false

  var detail: PlanDetail { details.detail }

  func run(_ run: ReportedRun) async throws -> ExitStatus {
    let receipt = out.map { OutputFile($0, in: run.context) }
    try receipt?.prepare()
    guard let loaded = try run.load(project, manifests) else { return .invalid }
    let plan = try await loaded.withRemote(remote, run.context) { remote in
      let planned = try await remote.plan(loaded.desired, loaded.planOptions(planning))
      try planning.checkAddresses(loaded.desired, planned)
      return planned.plan
    }
    let document = PlanDocument(plan)
    run.record.note { $0.report.plan = document }
    try receipt?.write(JSONReport.text(of: document))
    guard plan.problems.isEmpty else {
      // Every format tells of them; people hear of them where none of it is on their screen.
      if !output.showsText {
        run.context.report(CommandFailure(.error, "the plan has errors", details: plan.problems.map(\.message)))
      }
      return .error
    }
    return detailedExitCode && !plan.isEmpty ? .changes : .success
  }
}
