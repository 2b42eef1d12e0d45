internal import ArgumentParser
internal import TrainyardApplier
internal import TrainyardPlanner
internal import TrainyardReports

/// `trainyard apply`.
struct ApplyCommand: ParsableCommand, ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "apply", abstract: "Plan, ask, and carry the plan out.",
    discussion: """
        trainyard apply                        plans, shows, asks
        trainyard apply --auto-approve         does not ask (CI)
        trainyard apply plan.json              only if it is still the saved plan
        trainyard apply --expect HASH          only if the plan has the reviewed hash
        trainyard apply --dry-run              checks everything, sends nothing

      A launch cannot be undone and is sent once. After a lost answer the tool looks for the run; where it cannot \
      know, it says so and exits with 7.
      """)

  @OptionGroup var project: ProjectOptions
  @OptionGroup var remote: RemoteOptions
  @OptionGroup var planning: PlanningOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var limits: ApplyOptions

  @Argument(help: "A plan saved with 'plan --out'; applied only if it is still the plan.")
  var plan: String?

  @Option(help: ArgumentHelp("Apply only the plan with this hash.", valueName: "hash"))
  var expect: String?

  @Option(help: ArgumentHelp("Pass all guards for the plan with this hash.", valueName: "hash"))
  var approve: String?

  @Flag(help: "Do not ask.")
  var autoApprove = false

  @Flag(help: "Check everything, send nothing.")
  var dryRun = false

  @Flag(name: .customLong("detailed-exitcode"), help: "Exit with 2 where something was applied.")
  var detailedExitCode = false

  func validate() throws {
    for hash in [expect, approve].compactMap(\.self) where hash.count < 16 || !hash.allSatisfy(\.isHexDigit) {
      throw ValidationError("'\(hash)' is not a plan hash; a plan prints its hash of 16 digits in its last line")
    }
  }

  func run(in context: CommandContext) async throws -> ExitStatus {
    let loaded = try ProjectLoader(options: project, context: context).load()
    guard let desired = loaded.desired else { return .invalid }
    let saved = try plan.map { try SavedPlan.read($0, in: context) }
    return try await loaded.withRemote(remote, context) { remote in
      let planned = try await remote.plan(desired, loaded.planOptions(planning))
      let document = PlanDocument(planned.plan)
      try show(document, in: context)
      if let refusal = refusal(of: document, saved: saved, in: context) {
        return try finish(nil, document, refusal, context)
      }
      guard !planned.plan.isEmpty else { return try finish(nil, document, .success, context) }
      if !dryRun, !autoApprove { try confirm(document, in: context) }
      let report = await apply(planned, to: remote, in: context)
      return try finish(report, document, status(of: report), context)
    }
  }

  // MARK: - Before

  private func show(_ document: PlanDocument, in context: CommandContext) throws {
    let text = {
      PlanTextReport(document).text(width: project.width(in: context), usesColor: project.color.usesColor(in: context))
    }
    if output.outputs.contains(where: { $0.format == .text }) {
      try output.write(.text, in: context, text)
    } else if !autoApprove, !dryRun {
      context.console.writeError(text())
    }
  }

  /// Why the plan must not be carried out.
  private func refusal(of plan: PlanDocument, saved: PlanDocument?, in context: CommandContext) -> ExitStatus? {
    if !plan.problems.isEmpty {
      context.report(CommandFailure(.error, "the plan has errors; nothing was changed"))
      return .error
    }
    if let expected = saved?.hash ?? expect, !plan.hash.hasPrefix(expected.lowercased()) {
      let differences = saved.map { PlanDifference(from: $0, to: plan).text } ?? ""
      context.report(
        CommandFailure(
          .stale,
          "the plan is not the one that was reviewed (\(expected.prefix(16)), now \(plan.shortHash)); nothing was changed",
          hint: "plan again and have it reviewed"))
      context.console.writeError(differences)
      return .stale
    }
    let isApproved = approve.map { plan.hash.hasPrefix($0.lowercased()) } ?? false
    if !plan.verdicts.isEmpty, !isApproved {
      context.report(
        CommandFailure(.guarded, "stopped by \(plan.verdicts.count == 1 ? "a guard" : "guards"); nothing was changed"))
      return .guarded
    }
    return nil
  }

  private func confirm(_ plan: PlanDocument, in context: CommandContext) throws {
    guard context.console.isInteractive else {
      throw CommandFailure(
        .error, "nobody can confirm here, because standard input is not a terminal; nothing was changed",
        hint: "use --auto-approve, best together with --expect \(plan.shortHash)")
    }
    context.console.writeError("\nCarry this out? Only 'yes' is taken for an answer: ")
    guard context.console.readAnswer() == "yes" else {
      throw CommandFailure(.error, "not confirmed; nothing was changed")
    }
  }

  // MARK: - Doing it

  private func apply(_ planned: PlannedState, to remote: RemoteSession, in context: CommandContext) async -> ApplyReport
  {
    let applier = Applier(
      reader: remote.reader, writer: remote.writer, settings: limits.settings(isDryRun: dryRun),
      report: { event in
        if case .finished(let result, let completed, let total) = event {
          context.console.writeError("[\(completed)/\(total)] \(ApplyTextReport.line(result))\n")
        }
      })
    return await InterruptSignals.watch { signals in
      await applier.apply(planned.plan, observed: planned.observed, shouldStop: { signals.wasReceived })
    }
  }

  private func status(of report: ApplyReport) -> ExitStatus {
    var statuses: Set<ExitStatus> = detailedExitCode && !dryRun ? [.changes] : []
    for result in report.results {
      switch result.outcome {
      case .applied, .verified: break
      case .failed(let error): statuses.insert(error.status == .denied ? .denied : .failed)
      case .skipped: statuses.insert(.failed)
      case .uncertain, .unrecognised, .duplicate: statuses.insert(.uncertain)
      }
    }
    if let signal = InterruptSignals.last { statuses.insert(signal) }
    return ExitStatus.first(of: statuses)
  }

  private func finish(
    _ report: ApplyReport?, _ plan: PlanDocument, _ status: ExitStatus, _ context: CommandContext
  ) throws -> ExitStatus {
    if let report {
      try output.write(.text, in: context) {
        "\n"
          + ApplyTextReport(report).text(
            width: project.width(in: context), usesColor: project.color.usesColor(in: context))
      }
    }
    try output.write(.json, in: context) { try JSONReport.text(of: report ?? ApplyReport(results: []), for: plan) }
    return status
  }
}
