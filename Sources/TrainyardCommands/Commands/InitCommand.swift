internal import ArgumentParser
internal import ModelArtsClient
internal import TrainyardDiagnostics
internal import TrainyardManifests
internal import TrainyardResources

/// `trainyard init`.
struct InitCommand: ParsableCommand, DisplayingCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a project here: trainyard.yaml, a first spec, a schema for editors, a plan.",
    discussion: """
        trainyard init                                     asks for what it needs
        trainyard init --name vision --emulator            without an account
        trainyard init --name vision --region eu-de --export
        trainyard init --name vision --url https://modelarts.cloud.example

      Nothing that is there already is overwritten, and nothing is changed at the service. With --export what the \
      service has is written as manifests in place of the first spec.
      """)

  @Option(
    help: ArgumentHelp(
      "The owner that remote objects are marked with; asked for without it.", valueName: "name"))
  var name: String?

  @Option(help: ArgumentHelp("The region that the jobs run in, such as eu-de.", valueName: "region"))
  var region: String?

  @Option(help: ArgumentHelp("The address of a private cloud's ModelArts service.", valueName: "url"))
  var url: String?

  @Flag(help: "Use the emulator inside the program.")
  var emulator = false

  @Option(
    help: ArgumentHelp(
      "The environment variable that holds the id of the service's project; looked up without it.",
      valueName: "variable"))
  var projectIdVariable: String?

  @Option(help: ArgumentHelp("The workspace of the jobs; the default one without it.", valueName: "id"))
  var workspace: String?

  @Option(help: ArgumentHelp("The bucket that the first spec's paths begin with.", valueName: "name"))
  var bucket = "my-bucket"

  @Flag(help: "Write what the service has as manifests.")
  var export = false

  @OptionGroup var remote: RemoteOptions
  @OptionGroup var display: DisplayOptions

  func validate() throws {
    if [region != nil, url != nil, emulator].count(where: \.self) > 1 {
      throw ValidationError("--region, --url and --emulator exclude one another")
    }
  }

  func run(in context: CommandContext) async throws -> ExitStatus {
    let projectFile = context.workingDirectory + "/trainyard.yaml"
    guard !FileAccess.exists(projectFile) else {
      throw CommandFailure(
        .error, "there is a trainyard.yaml here already; nothing was written",
        hint: "'trainyard export --out specs' adds manifests of what exists")
    }
    let template = try template(settings(in: context))
    // Only what this command writes is known to declare something.
    let mayBeEmpty = export || template.files.contains { FileAccess.exists(context.absolute($0.path)) }
    try write(template.files, in: context)
    // Git keeps no empty folder, and there may be nothing to export.
    if export { try FileAccess.write("", to: context.absolute("specs/.gitkeep")) }
    try SchemaFile(projectFolder: context.workingDirectory).writeIfMissing(in: context)
    try ignoreOwnFolder(in: context)
    context.say("")
    if export {
      let status = try await run(["export", "--out", "specs"], in: context)
      guard status == .success else { return status }
    }
    return try await run(mayBeEmpty ? ["plan", "--allow-empty"] : ["plan"], in: context)
  }

  /// Runs another command on the new project, with what was said about the service.
  private func run(_ arguments: [String], in context: CommandContext) async throws -> ExitStatus {
    context.say("$ trainyard \(arguments.joined(separator: " "))")
    // An address that was typed here may receive credentials; one in a file only, may not.
    let options = (remote.endpoint ?? url).map { ["--endpoint", $0] } ?? []
    return await TrainyardProgram.run(arguments + options + display.arguments, in: remote.added(to: context))
  }

  // MARK: - Files

  private func template(_ settings: ProjectTemplate.Settings) throws(CommandFailure) -> ProjectTemplate {
    do {
      return try ProjectTemplate(settings)
    } catch {
      throw CommandFailure(.error, "\(error); nothing was written")
    }
  }

  private func write(_ files: [ManifestFile], in context: CommandContext) throws(CommandFailure) {
    for file in files {
      let path = context.absolute(file.path)
      guard !FileAccess.exists(path) else { continue }
      try FileAccess.write(file.text, to: path)
      context.console.writeOutput(file.path + "\n")
    }
  }

  /// Keeps the emulator's file out of Git.
  private func ignoreOwnFolder(in context: CommandContext) throws(CommandFailure) {
    let path = context.absolute(".gitignore")
    let text = FileAccess.exists(path) ? String(decoding: try FileAccess.read(path), as: UTF8.self) : ""
    guard !text.split(separator: "\n").contains(Substring(ProjectTemplate.ignoredPath)) else { return }
    let separator = text.isEmpty || text.hasSuffix("\n") ? "" : "\n"
    let new = text + separator + ProjectTemplate.ignoredPath + "\n"
    if text.isEmpty { try FileAccess.write(new, to: path) } else { try FileAccess.replace(path, with: new) }
    context.console.writeOutput(".gitignore\n")
  }

  // MARK: - Questions

  private func settings(in context: CommandContext) throws(CommandFailure) -> ProjectTemplate.Settings {
    let folder = context.workingDirectory.split(separator: "/").last.map(String.init) ?? "project"
    let questions = Questions(context: context)
    let name = try chosenName(questions, folder)
    return ProjectTemplate.Settings(
      name: name, place: try place(questions), projectIDVariable: projectIdVariable, workspaceID: workspace,
      schema: SchemaFile.name, job: export ? nil : "first", bucket: bucket)
  }

  private func chosenName(_ questions: Questions, _ folder: String) throws(CommandFailure) -> String {
    if let name { return name }
    return try questions.answer("Name of the project, which marks what it owns", default: folder, option: "--name")
  }

  private func place(_ questions: Questions) throws(CommandFailure) -> Project.Remote.Place {
    if let region { return try known(region) }
    if let url { return .endpoint(url) }
    if emulator { return Self.emulatorPlace }
    let answer = try questions.answer(
      "Region such as eu-de, https://… of a private cloud, or 'emulator' to try without an account",
      default: "emulator",
      option: "--region, --url or --emulator")
    if answer == "emulator" { return Self.emulatorPlace }
    return answer.contains("://") ? .endpoint(answer) : try known(answer)
  }

  /// A region that the program knows; others have no address.
  private func known(_ region: String) throws(CommandFailure) -> Project.Remote.Place {
    let regions = Cloud.allCases.flatMap(\.knownRegions).sorted()
    guard regions.contains(region) else {
      throw CommandFailure(
        .error, "'\(region)' is no region that is known here; nothing was written",
        hint: Suggestion.hint(for: region, in: regions) ?? "give the address of a private cloud with --url")
    }
    return .region(region)
  }

  private static let emulatorPlace = Project.Remote.Place.emulator(ProjectTemplate.ignoredPath + "emulator.db")
}
