internal import TrainyardApplier
internal import TrainyardPlanner
internal import TrainyardReports

/// Carries out a plan for a person or a pipeline: with progress, events, journal and signals.
struct ApplyRun: Sendable {
  let planned: PlannedState
  let document: PlanDocument
  let remote: RemoteSession
  let settings: ApplySettings
  let journal: JournalFile?
  let events: EventLog?
  let run: ReportedRun

  private var context: CommandContext { run.context }

  /// Carries the plan out.
  ///
  /// - Returns: How it ended, and the signal that came meanwhile.
  func callAsFunction() async -> (report: ApplyReport, signal: ExitStatus?) {
    let clock = ApplyClock.continuous
    let progress = ApplyProgress(total: planned.plan.actions.count, clock: clock, in: context)
    let inFlight = ActionsInFlight()
    let applier = Applier(
      reader: remote.reader, writer: remote.writer, settings: settings, clock: clock, journal: journal,
      report: { event in
        // A dry run sends nothing, so nothing is unknown.
        if !settings.isDryRun { inFlight.note(event) }
        events?.write { ApplyEventLines.line(event, time: $0) }
        progress.note(event)
      })
    events?.write { ApplyEventLines.begin(document, time: $0) }
    let (report, signal) = await run.signals.whileApplying { status in
      progress.end()
      let words = inFlight.lastWords(endingWith: status)
      run.signals.reports(endingWith: words.status)
      _ = run.refuse(CommandFailure(words.status, words.text))
      return run.writer.finish(words.status)
    } _: { interruptions in
      await progress.live {
        await applier.apply(planned.plan, observed: planned.observed, interruptions: interruptions)
      }
    }
    run.record.note { $0.report.applied = report }
    events?.write { ApplyEventLines.end(report, time: $0) }
    journal?.finish()
    return (report, signal)
  }
}
