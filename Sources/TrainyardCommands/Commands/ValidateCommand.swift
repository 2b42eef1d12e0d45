internal import ArgumentParser
internal import TrainyardManifests
internal import TrainyardReports
internal import TrainyardResources

/// `trainyard validate`.
struct ValidateCommand: ParsableCommand, ReportingCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate", abstract: "Check the manifests; nothing is sent.",
    discussion: """
      Every problem of every file is reported in one run, with its place. Exit code 3 where there is an error.

        trainyard validate
        trainyard validate --env prod
        trainyard validate --env-mock         needs no variables of the environment
        trainyard validate --output json      findings with places, for programs
        trainyard validate -o text -o sarif=findings.sarif
        kustomize build overlays/prod | trainyard validate -f -
      """)
  static let reportName = "validate"

  @OptionGroup var project: ProjectOptions
  @OptionGroup var manifests: ManifestOptions

  @Flag(help: "Use placeholders for variables of the environment and for secrets.")
  var envMock = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var display: DisplayOptions

  var detail: PlanDetail { .standard }

  func run(_ run: ReportedRun) async throws -> ExitStatus {
    let loader = ProjectLoader(
      selection: ManifestSelection(project, manifests), context: run.context, record: run.record)
    let found = try loader.manifests(mockingEnvironment: envMock)
    loader.report(found.diagnostics)
    guard let desired = found.desired else { return .invalid }
    run.record.note { $0.summary = summary(of: desired) }
    return .success
  }

  private func summary(of desired: DesiredState) -> String {
    let runs = desired.jobs.reduce(0) { $0 + $1.entries.reduce(0) { $0 + $1.runs } }
    return "valid: \(count(desired.configurations.count, "configuration")), \(count(desired.jobs.count, "job")),"
      + " \(count(runs, "run"))\n"
  }

  private func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
