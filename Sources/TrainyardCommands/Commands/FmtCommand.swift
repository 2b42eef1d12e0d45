internal import ArgumentParser
internal import TrainyardDiagnostics
internal import TrainyardManifests

/// `trainyard fmt`.
struct FmtCommand: ParsableCommand, DisplayingCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt", abstract: "Rewrite manifests in one style, without changing what they say.",
    discussion: """
      Comments, anchors and the spelling of values stay. Values of parameters that other programs would print in \
      another spelling, such as 0.010 or NO, get quotes. The names of files that change are printed.

        trainyard fmt                   the project file and the project's specs
        trainyard fmt specs/flowers.yaml
        trainyard fmt --check           change nothing; exit with 1 if a file would
        trainyard fmt --check --diff    the same, and show what would change
        trainyard fmt - < flowers.yaml  from standard input to standard output
      """)

  @Argument(
    help: ArgumentHelp("Files and folders, '-' for standard input; the project by default.", valueName: "path"),
    completion: .file())
  var paths: [String] = []

  @Flag(help: "Change nothing; exit with 1 where a file is not formatted.")
  var check = false

  @Flag(help: "Change nothing, and show what would change.")
  var diff = false

  @Option(
    help: ArgumentHelp(
      "The project file, or its folder.", discussion: "By default trainyard.yaml, looked for upwards from here.",
      valueName: "file"), completion: .file(extensions: ["yaml", "yml"]))
  var project: String?

  @OptionGroup var display: DisplayOptions

  func validate() throws {
    if paths.count > 1, paths.contains("-") {
      throw ValidationError("'-' stands alone: standard input is formatted to standard output")
    }
  }

  func run(in context: CommandContext) async throws -> ExitStatus {
    var outcomes: [Outcome] = []
    for file in try files(in: context) { outcomes.append(try format(file, in: context)) }
    if outcomes.contains(.invalid) { return .invalid }
    return check && outcomes.contains(.changed) ? .error : .success
  }

  private enum Outcome {
    case unchanged, changed, invalid
  }

  /// The files with the paths that they are written to.
  private func files(in context: CommandContext) throws -> [SourceFile] {
    guard paths.isEmpty else {
      return try ManifestFiles(context: context, folder: context.workingDirectory).files(of: paths, [])
    }
    let path = try ProjectLocator(named: project, context: context).path()
    let file = FileAccess.manifest(path, shown: context.shown(path))
    guard let specs = ProjectSpecs.named(in: file) else {
      context.say("the specs of \(file.path) cannot be told without variables; name files or folders")
      return [file]
    }
    return [file] + (try ManifestFiles(context: context, folder: FileAccess.folder(of: path)).files(of: nil, specs))
  }

  private func format(_ file: SourceFile, in context: CommandContext) throws -> Outcome {
    let text: String
    do {
      text = try ManifestFormatter().formatted(file)
    } catch {
      context.console.writeError(DiagnosticFormatter(usesColor: context.errorUsesColor).format(error.diagnostics))
      return .invalid
    }
    let isChanged = Array(text.utf8) != file.bytes
    try deliver(text, of: file, isChanged: isChanged, in: context)
    return isChanged ? .changed : .unchanged
  }

  private func deliver(
    _ text: String, of file: SourceFile, isChanged: Bool, in context: CommandContext
  ) throws(CommandFailure) {
    let isStandardInput = file.path == "-"
    if diff, isChanged {
      write(difference(of: file, to: text), in: context)
    }
    if isStandardInput, !check, !diff { return context.console.writeOutput(text) }
    guard isChanged, !diff else { return }
    write(file.path + "\n", in: context)
    if !check, !isStandardInput { try FileAccess.replace(context.absolute(file.path), with: text) }
  }

  // A program gets names and changes as they are; a terminal and the log of a pipeline must not be steered by them.
  private func write(_ text: String, in context: CommandContext) {
    guard context.outputIsWatched else { return context.console.writeOutput(text) }
    for line in text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      context.console.writeOutput(String(line).visible + "\n")
    }
  }

  private func difference(of file: SourceFile, to text: String) -> String {
    UnifiedDiff(from: String(decoding: file.bytes, as: UTF8.self), to: text).text(from: file.path, to: file.path)
  }
}
