internal import TrainyardDiagnostics
internal import TrainyardManifests
internal import TrainyardPlanner
internal import TrainyardReports
internal import TrainyardResources

/// Finds the project, loads its manifests, and reports what is wrong with them.
struct ProjectLoader {
  let selection: ManifestSelection
  let context: CommandContext
  /// Where what is known of the project is noted for reports.
  var record: RunRecord?

  private var projectPath: String {
    get throws(CommandFailure) { try ProjectLocator(named: selection.project, context: context).path() }
  }

  /// Loads project and manifests; findings are written to standard error.
  ///
  /// - Returns: The project, nil where it or its manifests have errors.
  /// - Throws: ``CommandFailure`` where there is no project file, or where a file that it names is missing.
  func load() throws -> LoadedProject? {
    let path = try projectPath
    let manifests = try manifests(ofProject: path, mockingEnvironment: false)
    report(manifests.diagnostics)
    guard let project = manifests.project, let desired = manifests.desired else { return nil }
    return LoadedProject(
      project: project, desired: desired, secrets: desired.secrets, folder: FileAccess.folder(of: path),
      isComplete: selection.files.isEmpty)
  }

  /// Reads project and manifests with everything that is wrong with them; nothing is written.
  func manifests(mockingEnvironment: Bool) throws -> Manifests {
    try manifests(ofProject: projectPath, mockingEnvironment: mockingEnvironment)
  }

  private func manifests(ofProject path: String, mockingEnvironment: Bool) throws -> Manifests {
    record?.note { $0.report.projectFile = context.shown(path) }
    context.detail("project file \(context.shown(path))\(selection.environment.map { ", environment \($0)" } ?? "")")
    let input = Manifests.Input(
      projectFile: FileAccess.manifest(path, shown: context.shown(path)), environmentName: selection.environment,
      environment: context.environment, mocksEnvironment: mockingEnvironment, allowsEmpty: selection.allowsEmpty)
    let read = try Manifests(input) { project in
      record?.note { $0.report.owner = project.owner.description }
      let files = try ManifestFiles(context: context, folder: FileAccess.folder(of: path)).files(
        of: selection.files.isEmpty ? nil : selection.files, project.specs)
      for file in files { context.detail("manifest \(file.path), \(file.bytes.count) bytes") }
      return files
    }
    record?.note { $0.report.diagnostics = read.diagnostics }
    return read
  }

  /// Writes findings and their counts to standard error; a quiet command has errors only.
  func report(_ diagnostics: [Diagnostic]) {
    let shown = context.verbosity == .quiet ? diagnostics.filter { $0.severity == .error } : diagnostics
    guard !shown.isEmpty else { return }
    context.console.writeError(DiagnosticFormatter(usesColor: context.errorUsesColor).format(shown))
    let errors = shown.count { $0.severity == .error }
    let warnings = shown.count - errors
    let counts = [(errors, "error"), (warnings, "warning")].filter { $0.0 > 0 }
      .map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }
    context.console.writeError(counts.joined(separator: ", ") + "\n")
  }
}

/// A project with its desired state.
struct LoadedProject {
  let project: Project
  /// What the manifests declare; nothing for a command that needs none.
  let desired: DesiredState
  /// What the manifests declare as secrets, also for a command that needs nothing else of them.
  let secrets: DeclaredSecrets
  /// The folder of the project file.
  let folder: String
  /// Whether all of the project's specs were loaded.
  let isComplete: Bool

  /// The options of a plan: the project's, and what the command line adds.
  func planOptions(_ planning: PlanningOptions) -> PlanOptions {
    let defaults = GuardLimits()
    let guards = project.guards
    var options = PlanOptions(
      ownership: project.ownership, inputIsComplete: isComplete || planning.prune,
      limits: GuardLimits(
        maxDeletes: guards.maxDeletes ?? defaults.maxDeletes,
        maxDeletePercent: guards.maxDeletePercent ?? defaults.maxDeletePercent,
        maxLaunches: guards.maxLaunches ?? defaults.maxLaunches, maxNodes: guards.maxNodes ?? defaults.maxNodes))
    planning.apply(to: &options)
    return options
  }
}
