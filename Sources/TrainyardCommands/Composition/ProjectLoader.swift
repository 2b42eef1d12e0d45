internal import TrainyardDiagnostics
internal import TrainyardManifests
internal import TrainyardPlanner
internal import TrainyardResources

/// Finds the project, loads its manifests, and reports what is wrong with them.
struct ProjectLoader {
  let options: ProjectOptions
  let context: CommandContext

  private var projectPath: String {
    get throws(CommandFailure) { try ProjectLocator(named: options.project, context: context).path() }
  }

  /// Loads project and manifests.
  ///
  /// Findings are written to standard error; where there is an error the result has no desired state.
  ///
  /// - Throws: ``CommandFailure`` where there is no project file, or an invalid one.
  func load(mockingEnvironment: Bool = false) throws -> LoadedProject {
    let path = try projectPath
    let manifests = try manifests(ofProject: path, mockingEnvironment: mockingEnvironment)
    report(manifests.diagnostics)
    guard let project = manifests.project else {
      throw CommandFailure(.invalid, "the project file is invalid")
    }
    return LoadedProject(
      project: project, desired: manifests.desired, folder: FileAccess.folder(of: path),
      isComplete: options.files.isEmpty)
  }

  /// Reads project and manifests with everything that is wrong with them; nothing is written.
  func manifests(mockingEnvironment: Bool) throws -> Manifests {
    try manifests(ofProject: projectPath, mockingEnvironment: mockingEnvironment)
  }

  private func manifests(ofProject path: String, mockingEnvironment: Bool) throws -> Manifests {
    let file = SourceFile(path: context.shown(path), bytes: try FileAccess.readManifest(path))
    let input = Manifests.Input(
      projectFile: file, environmentName: options.env, environment: context.environment,
      mocksEnvironment: mockingEnvironment, allowsEmpty: options.allowEmpty)
    return try Manifests(input) { project in
      try ManifestFiles(context: context, folder: FileAccess.folder(of: path)).files(
        of: options.files.isEmpty ? nil : options.files, project.specs)
    }
  }

  /// Writes findings and their counts to standard error.
  func report(_ diagnostics: [Diagnostic]) {
    guard !diagnostics.isEmpty else { return }
    let usesColor = context.console.errorIsTerminal && options.color.usesColor(in: context)
    context.console.writeError(DiagnosticFormatter(usesColor: usesColor).format(diagnostics))
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count - errors
    let counts = [(errors, "error"), (warnings, "warning")].filter { $0.0 > 0 }
      .map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }
    context.console.writeError(counts.joined(separator: ", ") + "\n")
  }
}

/// A project with its desired state.
struct LoadedProject {
  let project: Project
  /// Nil where the manifests have errors, which have been reported.
  let desired: DesiredState?
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
