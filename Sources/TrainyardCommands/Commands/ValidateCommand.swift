internal import ArgumentParser
internal import TrainyardDiagnostics
internal import TrainyardManifests
internal import TrainyardReports
internal import TrainyardResources

/// `trainyard validate`.
struct ValidateCommand: ParsableCommand, ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate", abstract: "Check the manifests; nothing is sent.",
    discussion: """
      Every problem of every file is reported in one run, with its place. Exit code 3 where there is an error.

        trainyard validate
        trainyard validate --env prod
        trainyard validate --env-mock              no variables of the environment are needed
        trainyard validate --output json           every finding with its place, for programs
        kustomize build overlays/prod | trainyard validate -f -
      """)

  @OptionGroup var project: ProjectOptions

  @Flag(help: "Use placeholders for variables of the environment and for secrets.")
  var envMock = false

  @OptionGroup var output: OutputOptions

  func run(in context: CommandContext) async throws -> ExitStatus {
    let loader = ProjectLoader(options: project, context: context)
    let manifests = try loader.manifests(mockingEnvironment: envMock)
    loader.report(manifests.diagnostics)
    try output.write(.json, in: context) { try JSONReport.text(of: manifests.diagnostics) }
    guard let desired = manifests.desired else { return .invalid }
    try output.write(.text, in: context) { summary(of: desired) }
    return .success
  }

  private func summary(of desired: DesiredState) -> String {
    let runs = desired.jobs.reduce(0) { $0 + $1.entries.reduce(0) { $0 + $1.runs } }
    return "valid: \(count(desired.configurations.count, "configuration")), \(count(desired.jobs.count, "job")),"
      + " \(count(runs, "run"))\n"
  }

  private func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
