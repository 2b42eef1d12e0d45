internal import ArgumentParser

/// The options by which every command finds its project.
struct ProjectOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The project file, or its folder.", discussion: "By default trainyard.yaml, looked for upwards from here.",
      valueName: "file"), completion: .file(extensions: ["yaml", "yml"]))
  var project: String?

  @Option(
    help: ArgumentHelp("The environment of the project, where it has any.", valueName: "name"),
    completion: .custom { arguments, _, _ in ProjectCompletion(arguments).environments })
  var env: String?
}
