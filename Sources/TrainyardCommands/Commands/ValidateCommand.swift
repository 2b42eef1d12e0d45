internal import ArgumentParser
internal import TrainyardResources

/// `trainyard validate`.
struct ValidateCommand: ParsableCommand, ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate", abstract: "Check the manifests; nothing is sent.",
    discussion: """
      Every problem of every file is reported in one run, with its place. Exit code 3 where there is an error.

        trainyard validate
        trainyard validate --env prod
        kustomize build overlays/prod | trainyard validate -f -
      """)

  @OptionGroup var project: ProjectOptions

  @Flag(help: "Use placeholders for variables of the environment and for secrets.")
  var envMock = false

  func run(in context: CommandContext) async throws -> ExitStatus {
    let loaded = try ProjectLoader(options: project, context: context).load(mockingEnvironment: envMock)
    guard let desired = loaded.desired else { return .invalid }
    let runs = desired.jobs.reduce(0) { $0 + $1.entries.reduce(0) { $0 + $1.runs } }
    context.console.writeOutput(
      "valid: \(count(desired.configurations.count, "configuration")), \(count(desired.jobs.count, "job")),"
        + " \(count(runs, "run"))\n")
    return .success
  }

  private func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
