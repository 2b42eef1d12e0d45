internal import ArgumentParser

/// The options by which every command finds its project and manifests.
struct ProjectOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The project file.", discussion: "By default trainyard.yaml, looked for upwards from here.", valueName: "file"))
  var project: String?

  @Option(help: ArgumentHelp("The environment of the project, where it has any.", valueName: "name"))
  var env: String?

  @Option(
    name: [.customShort("f"), .customLong("file")],
    help: ArgumentHelp(
      "A manifest file or folder instead of the project's specs, '-' for standard input; may be repeated.",
      valueName: "path"))
  var files: [String] = []

  @Flag(help: "Accept that there are no manifests at all.")
  var allowEmpty = false

  @Option(help: "Colours: auto, always or never.")
  var color = ColorMode.auto

  /// The columns that text may use.
  func width(in context: CommandContext) -> Int {
    context.environment["COLUMNS"].flatMap { Int($0) } ?? context.console.columns ?? 100
  }
}
