internal import ArgumentParser
internal import TrainyardManifests
internal import TrainyardResources

/// `trainyard export`.
struct ExportCommand: ParsableCommand, DisplayingCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write what the service has as manifests that plan to no change.",
    discussion: """
        trainyard export                              everything, to standard output
        trainyard export 'job/flowers*' --out specs   some jobs, a file each
        trainyard export 'config/*' --out specs

      Objects that carry no mark are written with 'adopt: true': the next plan takes them under management, and stops \
      and deletes nothing. What belongs to another project is left out. Secrets are never written: they become \
      references to variables of the environment, which are listed.
      """)

  @Argument(
    help: ArgumentHelp(
      "Addresses or patterns such as 'job/flowers*' or 'config/*'; everything by default.", valueName: "pattern"))
  var patterns: [String] = []

  @OptionGroup var service: ServiceOptions
  @OptionGroup var display: DisplayOptions

  @Option(
    help: ArgumentHelp("Write files into this folder instead of standard output.", valueName: "folder"),
    completion: .directory)
  var out: String?

  @Flag(help: "Overwrite files that are there already.")
  var force = false

  @Flag(help: "Export what belongs to other projects too.")
  var includeForeign = false

  func validate() throws {
    for pattern in patterns where !["job/", "config/"].contains(where: pattern.hasPrefix) {
      throw ValidationError("'\(pattern)' must begin with 'job/' or 'config/', as in 'job/\(pattern)'")
    }
  }

  func run(in context: CommandContext) async throws -> ExitStatus {
    let loaded = try service.loaded(in: context)
    let folder = out.map(context.absolute)
    let export = try await Export(
      project: loaded.project, secrets: loaded.secrets, patterns: names, includesForeign: includeForeign,
      schema: SchemaFile(projectFolder: loaded.folder).path(from: folder ?? loaded.folder + "/specs")
    ).read { body in try await loaded.withRemote(service.remote, context, body) }
    if let folder {
      try write(export.files, to: folder, in: context)
      try SchemaFile(projectFolder: loaded.folder).writeIfMissing(in: context)
    } else {
      context.console.writeOutput(export.files.map(\.text).joined(separator: "---\n"))
    }
    report(export, in: context)
    return .success
  }

  /// The patterns by what they select; everything where there are none.
  private var names: OwnershipPatterns {
    guard !patterns.isEmpty else {
      return OwnershipPatterns(jobs: [GlobPattern("*")], configurations: [GlobPattern("*")])
    }
    func selected(_ prefix: String) -> [GlobPattern] {
      patterns.filter { $0.hasPrefix(prefix) }.map { GlobPattern(String($0.dropFirst(prefix.count))) }
    }
    return OwnershipPatterns(jobs: selected("job/"), configurations: selected("config/"))
  }

  /// Writes all files or, where one is there already, none.
  private func write(_ files: [ManifestFile], to folder: String, in context: CommandContext) throws(CommandFailure) {
    if !force, let file = files.first(where: { FileAccess.exists(folder + "/" + $0.path) }) {
      throw CommandFailure(
        .error, "\(context.shown(folder + "/" + file.path)) is there already; nothing was written",
        hint: "use --force to overwrite, or another folder")
    }
    for file in files {
      try FileAccess.write(file.text, to: folder + "/" + file.path)
      context.console.writeOutput(context.shown(folder + "/" + file.path) + "\n")
    }
  }

  private func report(_ export: ManifestExport, in context: CommandContext) {
    if export.files.isEmpty { context.say("nothing to export") }
    for line in export.remarks { context.say(line) }
  }
}
