internal import ArgumentParser
internal import TrainyardApplier
internal import TrainyardDiagnostics
internal import TrainyardPlanner
internal import TrainyardReports
internal import TrainyardResources

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
    let events = try limits.events.map { path throws(CommandFailure) in try EventLog(context.absolute(path)) }
    return try await loaded.withRemote(remote, context) { remote in
      let access = JournalAccess(context: context)
      let journal = dryRun ? nil : try access.open(for: desired.owner, at: remote.target, folder: loaded.folder)
      if let journal { _ = try await access.review(journal, remote.reader, limits.settings(isDryRun: dryRun)) }
      let planned = try await remote.plan(desired, loaded.planOptions(planning))
      // What an earlier run left was looked for and said; the plan goes on from what is there.
      journal?.clear()
      try planning.checkAddresses(desired, planned)
      let document = PlanDocument(planned.plan)
      try show(document, in: context)
      if let refusal = refusal(of: document, saved: saved, in: context) {
        return finish(nil, document, refusal, context)
      }
      guard !planned.plan.isEmpty else { return finish(nil, document, .success, context) }
      if !dryRun, !autoApprove, let failure = unconfirmed(document, in: context) {
        context.report(failure)
        return finish(nil, document, failure.status, context)
      }
      let (report, signal) = await ApplyRun(
        planned: planned, document: document, remote: remote, settings: limits.settings(isDryRun: dryRun),
        journal: journal, events: events, context: context)()
      return finish(report, document, status(of: report, signal), context)
    }
  }

  // MARK: - Before

  /// Shows the plan where people read it before it is carried out; files are written at the end.
  private func show(_ document: PlanDocument, in context: CommandContext) throws {
    if output.showsText {
      try output.write(.text, to: .stream, in: context) { text(of: document, in: context) }
    } else if !autoApprove, !dryRun {
      context.console.writeError(text(of: document, in: context))
    }
  }

  private func text(of document: PlanDocument, in context: CommandContext) -> String {
    PlanTextReport(document).text(width: project.width(in: context), usesColor: project.color.usesColor(in: context))
  }

  /// Why the plan must not be carried out.
  private func refusal(of plan: PlanDocument, saved: PlanDocument?, in context: CommandContext) -> ExitStatus? {
    if !plan.problems.isEmpty {
      context.report(CommandFailure(.error, "the plan has errors; nothing was changed"))
      return .error
    }
    if let expected = mismatch(of: plan, saved: saved) {
      let check = saved.map { ReceiptCheck($0, against: plan) }
      let isMisplaced = check.map { !$0.misplacements.isEmpty } ?? false
      context.report(
        isMisplaced
          ? CommandFailure(
            .stale, "the saved plan was made for something else; nothing was changed",
            hint: "apply it with the project, environment and limits that it was made with")
          : CommandFailure(
            .stale,
            "the plan is not the one that was reviewed (\(expected.prefix(16)), now \(plan.shortHash)); nothing was changed",
            hint: "plan again and have it reviewed"))
      context.console.writeError(check?.text ?? "")
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

  /// The hash that was asked for and that the plan has not: the whole one of a saved plan, or the start of `--expect`.
  private func mismatch(of plan: PlanDocument, saved: PlanDocument?) -> String? {
    if let saved, saved.hash != plan.hash { return saved.hash }
    return expect.flatMap { plan.hash.hasPrefix($0.lowercased()) ? nil : $0 }
  }

  /// Asks; gives why the plan is not confirmed, nil where it is.
  private func unconfirmed(_ plan: PlanDocument, in context: CommandContext) -> CommandFailure? {
    guard context.console.isInteractive else {
      return CommandFailure(
        .error, "nobody can confirm here, because standard input is not a terminal; nothing was changed",
        hint: "use --auto-approve, best together with --expect \(plan.shortHash)")
    }
    context.console.writeError("\nCarry this out? Only 'yes' is taken for an answer: ")
    guard context.console.readAnswer() == "yes" else {
      return CommandFailure(.error, "not confirmed; nothing was changed")
    }
    return nil
  }

  // MARK: - After
  private func status(of report: ApplyReport, _ signal: ExitStatus?) -> ExitStatus {
    var statuses: Set<ExitStatus> = detailedExitCode && !dryRun ? [.changes] : []
    for result in report.results {
      switch result.outcome {
      case .applied, .verified: break
      case .failed(let error): statuses.insert(error.status == .denied ? .denied : .failed)
      case .skipped: statuses.insert(.failed)
      case .uncertain, .unrecognised, .duplicate: statuses.insert(.uncertain)
      }
    }
    if report.runs.contains(where: { $0.ending != .reached && $0.ending != .interrupted }) { statuses.insert(.failed) }
    if let signal { statuses.insert(signal) }
    return ExitStatus.first(of: statuses)
  }

  /// Writes the outputs; one that cannot be written changes a good end only, and hides no other.
  private func finish(
    _ report: ApplyReport?, _ plan: PlanDocument, _ status: ExitStatus, _ context: CommandContext
  ) -> ExitStatus {
    let outcome = report.map { report in
      "\n"
        + ApplyTextReport(report).text(
          width: project.width(in: context), usesColor: project.color.usesColor(in: context))
    }
    let writers: [() throws -> Void] = [
      { try output.write(.text, to: .stream, in: context) { outcome ?? "" } },
      { try output.write(.text, to: .files, in: context) { text(of: plan, in: context) + (outcome ?? "") } },
      {
        try output.write(.json, in: context) {
          try JSONReport.text(of: report ?? ApplyReport(results: []), for: plan)
        }
      },
    ]
    let failures = writers.compactMap { write in failure(of: write) }
    failures.forEach(context.report)
    guard !failures.isEmpty else { return status }
    return status == .success || status == .changes ? .error : status
  }

  private func failure(of write: () throws -> Void) -> CommandFailure? {
    do {
      try write()
      return nil
    } catch let failure as CommandFailure {
      return failure
    } catch {
      return CommandFailure(.error, "the report cannot be written: \(error)")
    }
  }
}
