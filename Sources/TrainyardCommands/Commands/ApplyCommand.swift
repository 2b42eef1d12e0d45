internal import ArgumentParser
internal import TrainyardApplier
internal import TrainyardPlanner
internal import TrainyardReports
internal import TrainyardResources

/// `trainyard apply`.
struct ApplyCommand: ParsableCommand, ReportingCommand {
  static let configuration = CommandConfiguration(
    commandName: "apply", abstract: "Plan, ask, and carry the plan out.",
    discussion: """
        trainyard apply                        plans, shows, asks
        trainyard apply --auto-approve         does not ask (CI)
        trainyard apply plan.json              only if it is still the saved plan
        trainyard apply --expect HASH          only if the plan has the reviewed hash
        trainyard apply --dry-run              checks everything, sends nothing
        trainyard apply --auto-approve --wait completed -o text -o json=report.json

      A launch cannot be undone and is sent once. After a lost answer the tool looks for the run; where it cannot \
      know, it says so and exits with 7.
      """)
  static let reportName = "apply"

  @OptionGroup var project: ProjectOptions
  @OptionGroup var manifests: ManifestOptions
  @OptionGroup var remote: RemoteOptions
  @OptionGroup var planning: PlanningOptions
  @OptionGroup var details: DetailOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var display: DisplayOptions
  @OptionGroup var limits: ApplyOptions

  @Argument(
    help: "A plan saved with 'plan --out'; applied only if it is still the plan.",
    completion: .file(extensions: ["json"]))
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

  var detail: PlanDetail { details.detail }

  func validate() throws {
    for hash in [expect, approve].compactMap(\.self) where hash.count < 16 || !hash.allSatisfy(\.isHexDigit) {
      throw ValidationError("'\(hash)' is not a plan hash; a plan prints its hash of 16 digits in its last line")
    }
  }

  func run(_ run: ReportedRun) async throws -> ExitStatus {
    guard let loaded = try run.load(project, manifests) else { return .invalid }
    let gate = ApplyGate(
      saved: try plan.map { try SavedPlan.read($0, in: run.context) }, expected: expect, approved: approve,
      asks: !autoApprove && !dryRun, context: run.context)
    let events = try limits.events.map { path throws(CommandFailure) in try EventLog(path, in: run.context) }
    return try await loaded.withRemote(remote, run.context) { remote in
      let journal = try await journal(of: loaded, remote, run)
      let planned = try await remote.plan(loaded.desired, loaded.planOptions(planning))
      // What an earlier run left was looked for and said; the plan goes on from what is there.
      journal?.clear()
      try planning.checkAddresses(loaded.desired, planned)
      let document = PlanDocument(planned.plan)
      run.record.note { $0.report.plan = document }
      run.writer.showPlan(toWhomIsAsked: gate.asks && run.context.canAsk)
      try gate.check(document)
      guard !planned.plan.isEmpty else { return .success }
      if gate.asks { try gate.ask(document) }
      let (report, signal) = await ApplyRun(
        planned: planned, document: document, remote: remote, settings: limits.settings(isDryRun: dryRun),
        journal: journal, events: events, run: run)()
      run.writer.showFailures(of: report)
      return status(of: report, signal)
    }
  }

  /// Opens the journal, and looks what an earlier run left in it; a dry run has none.
  private func journal(
    of loaded: LoadedProject, _ remote: RemoteSession, _ run: ReportedRun
  ) async throws -> JournalFile? {
    guard !dryRun else { return nil }
    let access = JournalAccess(context: run.context)
    let owner = loaded.desired.owner
    guard let journal = try access.open(for: owner, at: remote.target, folder: loaded.folder) else { return nil }
    let findings = try await access.review(journal, remote.reader, limits.settings(isDryRun: false))
    run.record.note { $0.report.leftovers = findings }
    return journal
  }

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
}
