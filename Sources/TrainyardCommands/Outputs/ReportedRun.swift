internal import TrainyardReports

/// What a reporting command works with.
struct ReportedRun: Sendable {
  let context: CommandContext
  let record: RunRecord
  let writer: ReportWriter
  let signals: InterruptSignals

  /// Loads project and manifests, whose findings are noted and said.
  ///
  /// - Returns: Nil where they have errors.
  func load(_ project: ProjectOptions, _ manifests: ManifestOptions) throws -> LoadedProject? {
    try ProjectLoader(selection: ManifestSelection(project, manifests), context: context, record: record).load()
  }

  /// Notes why the run ends, and says it.
  ///
  /// - Returns: The exit code.
  func refuse(_ failure: CommandFailure) -> ExitStatus {
    context.report(failure)
    record.note(failure)
    return failure.status
  }
}
