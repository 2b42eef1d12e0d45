internal import ArgumentParser
internal import TrainyardPlanner
internal import TrainyardReports

/// `trainyard plan`.
struct PlanCommand: ParsableCommand, ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Show what would change, and why; nothing is changed.",
    discussion: """
        trainyard plan
        trainyard plan --detailed-exitcode     exit code 2 where changes are pending
        trainyard plan --out plan.json         keep a receipt for 'apply plan.json'
        trainyard plan --output json           for programs

      A plan that a guard would stop is shown all the same; it says which guard, and the way past it.
      """)

  @OptionGroup var project: ProjectOptions
  @OptionGroup var remote: RemoteOptions
  @OptionGroup var planning: PlanningOptions
  @OptionGroup var output: OutputOptions

  @Option(help: ArgumentHelp("Write the plan to a file, as a receipt for 'apply FILE'.", valueName: "file"))
  var out: String?

  @Flag(name: .customLong("detailed-exitcode"), help: "Exit with 2 where changes are pending.")
  var detailedExitCode = false

  func run(in context: CommandContext) async throws -> ExitStatus {
    let loaded = try ProjectLoader(options: project, context: context).load()
    guard let desired = loaded.desired else { return .invalid }
    let plan = try await loaded.withRemote(remote, context) { remote in
      let planned = try await remote.plan(desired, loaded.planOptions(planning))
      try planning.checkAddresses(desired, planned)
      return planned.plan
    }
    let document = PlanDocument(plan)
    try output.write(.text, in: context) {
      PlanTextReport(document).text(width: project.width(in: context), usesColor: project.color.usesColor(in: context))
    }
    try output.write(.json, in: context) { try JSONReport.text(of: document) }
    if let out { try FileAccess.write(JSONReport.text(of: document), to: context.absolute(out)) }
    guard plan.problems.isEmpty else { return .error }
    return detailedExitCode && !plan.isEmpty ? .changes : .success
  }
}
