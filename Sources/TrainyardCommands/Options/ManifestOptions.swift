internal import ArgumentParser

/// The options by which a command finds its manifests.
struct ManifestOptions: ParsableArguments {
  @Option(
    name: [.customShort("f"), .customLong("file")],
    help: ArgumentHelp(
      "A manifest file or folder instead of the project's specs, '-' for standard input; may be repeated.",
      valueName: "path"), completion: .file())
  var files: [String] = []

  @Flag(help: "Accept that there are no manifests at all.")
  var allowEmpty = false
}
