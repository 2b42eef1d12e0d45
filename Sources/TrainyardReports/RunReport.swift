package import TrainyardApplier
package import TrainyardDiagnostics
package import TrainyardPlanner

/// Everything that one run of a command has to tell, from which each format takes what it shows.
///
/// A run that ends early has a ``failure`` and may have no plan: every format is written all the same.
package struct RunReport: Sendable {
  /// The command that ran: `validate`, `plan`, `apply` or `show`.
  package var command: String
  /// The plan, nil where the run ended before there was one.
  package var plan: PlanDocument?
  /// What came of the plan, nil where nothing was carried out.
  package var applied: ApplyReport?
  /// What is wrong with the manifests.
  package var diagnostics: [Diagnostic]
  /// Why the run ended early, nil where it did not.
  package var failure: RunFailure?
  /// The exit code of the program, which no format changes.
  package var exitCode: Int32
  /// The folder that the paths of the manifests are relative to, as seen from the repository's root, such as
  /// `training/vision`; empty for the root itself. Services find lines of files by paths from the root.
  package var folder: String
  /// The project and environment, such as `vision/prod`, where the run ended before there was a plan, which names its own.
  package var owner: String?
  /// The path of the project file as it is shown, where findings without a place of their own point; nil where there is
  /// none.
  package var projectFile: String?
  /// What an earlier apply left that ended without saying how, and what was found of it.
  package var leftovers: [JournalFinding]

  /// Creates a report of a run.
  package init(
    command: String, plan: PlanDocument? = nil, applied: ApplyReport? = nil, diagnostics: [Diagnostic] = [],
    failure: RunFailure? = nil, exitCode: Int32 = 0, folder: String = "", owner: String? = nil,
    projectFile: String? = "trainyard.yaml", leftovers: [JournalFinding] = []
  ) {
    self.command = command
    self.plan = plan
    self.applied = applied
    self.diagnostics = diagnostics
    self.failure = failure
    self.exitCode = exitCode
    self.folder = folder
    self.owner = owner
    self.projectFile = projectFile
    self.leftovers = leftovers
  }
}
