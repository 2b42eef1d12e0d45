internal import ArgumentParser
internal import TrainyardReports

/// `trainyard show`.
struct ShowCommand: ParsableCommand, ReportingCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a plan that was saved with 'plan --out'.",
    discussion: """
        trainyard show plan.json
        trainyard show plan.json --full              long values whole
        trainyard show plan.json --output markdown   for a pull request

      Nothing is sent: a saved plan says what was planned, not what would be planned now.
      """)
  static let reportName = "show"

  @Argument(help: "The saved plan.", completion: .file(extensions: ["json"]))
  var plan: String

  @OptionGroup var details: DetailOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var display: DisplayOptions

  var detail: PlanDetail { details.detail }

  func run(_ run: ReportedRun) async throws -> ExitStatus {
    let document = try SavedPlan.read(plan, in: run.context)
    run.record.note { $0.report.plan = document }
    return .success
  }
}
