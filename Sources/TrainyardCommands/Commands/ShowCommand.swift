internal import ArgumentParser
internal import TrainyardReports

/// `trainyard show`.
struct ShowCommand: ParsableCommand, ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a plan that was saved with 'plan --out'.",
    discussion: "  trainyard show plan.json")

  @Argument(help: "The saved plan.")
  var plan: String

  @OptionGroup var output: OutputOptions

  @Option(help: "Colours: auto, always or never.")
  var color = ColorMode.auto

  func run(in context: CommandContext) async throws -> ExitStatus {
    let document = try SavedPlan.read(plan, in: context)
    let width = context.environment["COLUMNS"].flatMap { Int($0) } ?? context.console.columns ?? 100
    try output.write(.text, in: context) {
      PlanTextReport(document).text(width: width, usesColor: color.usesColor(in: context))
    }
    try output.write(.json, in: context) { try JSONReport.text(of: document) }
    return .success
  }
}
