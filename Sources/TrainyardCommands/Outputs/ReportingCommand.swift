internal import TrainyardReports

/// A command whose run is told in every format that was asked for, however it ends.
protocol ReportingCommand: DisplayingCommand {
  var output: OutputOptions { get }
  /// How much of a plan the text shows.
  var detail: PlanDetail { get }
  /// The name of the command in its reports.
  static var reportName: String { get }

  /// Does the command's work, and notes what there is to tell as it becomes known.
  func run(_ run: ReportedRun) async throws -> ExitStatus
}

extension ReportingCommand {
  func run(in context: CommandContext) async throws -> ExitStatus {
    let record = RunRecord(command: Self.reportName)
    record.note { $0.report.folder = RepositoryFolder.path(in: context) }
    let writer = ReportWriter(output, detail, record, in: context)
    return await InterruptSignals.watch { status in
      let failure = CommandFailure(status, "interrupted; nothing was changed")
      context.report(failure)
      record.note(failure)
      return writer.finish(status)
    } _: { signals in
      let run = ReportedRun(context: context, record: record, writer: writer, signals: signals)
      let status = await status(of: run)
      signals.reports(endingWith: status)
      return writer.finish(status)
    }
  }

  /// Runs the command, unless an output cannot be written anyway.
  private func status(of run: ReportedRun) async -> ExitStatus {
    let failures = run.writer.prepare()
    for failure in failures.reversed() { _ = run.refuse(failure) }
    guard failures.isEmpty else { return .error }
    do {
      return try await self.run(run)
    } catch {
      return run.refuse(CommandFailure(error) ?? CommandFailure(.error, "\(error)"))
    }
  }
}
