internal import ArgumentParser
internal import TrainyardPlanner
internal import TrainyardReports
internal import TrainyardResources

/// `trainyard explain`.
struct ExplainCommand: ParsableCommand, DisplayingCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Say where each value of one object comes from, and what counts as a difference.",
    discussion: """
        trainyard explain job/flowers
        trainyard explain job/flowers/version/baseline
        trainyard explain 'job/flowers/version/soak[2]'
        trainyard explain config/flowers-defaults --offline

      Shows the resolved values with their places, who owns each field, the fingerprint, the versions at the service that \
      are runs of the entry, and for the one that comes closest where it differs. With --offline nothing is asked.
      """)

  @Argument(
    help: ArgumentHelp("The address of an object, as plans print it.", valueName: "address"), completion: .addresses)
  var address: String

  @OptionGroup var project: ProjectOptions
  @OptionGroup var manifests: ManifestOptions
  @OptionGroup var remote: RemoteOptions
  @OptionGroup var output: DataOutputOptions
  @OptionGroup var display: DisplayOptions

  @Flag(help: "Explain the manifests alone; nothing is sent.")
  var offline = false

  func run(in context: CommandContext) async throws -> ExitStatus {
    try output.checkFiles(in: context)
    let loader = ProjectLoader(selection: ManifestSelection(project, manifests), context: context)
    guard let loaded = try loader.load() else { return .invalid }
    let observed = offline ? nil : try await observed(loaded, context)
    let explanation = try explanation(Explainer(loaded.desired, observed))
    try output.write(in: context) { width, usesColor in
      ExplanationTextReport(explanation).text(width: width ?? context.width, usesColor: usesColor)
    } json: {
      try JSONReport.text(of: explanation)
    }
    return .success
  }

  private func observed(_ loaded: LoadedProject, _ context: CommandContext) async throws -> ObservedState {
    try await loaded.withRemote(remote, context) { remote in
      try await remote.reader.observe(ObservationScope(of: loaded.desired))
    }
  }

  private func explanation(_ explainer: Explainer) throws(CommandFailure) -> ExplanationDocument {
    do {
      return try explainer.explanation(of: address)
    } catch {
      throw CommandFailure(.error, error.description, hint: error.hint)
    }
  }
}
