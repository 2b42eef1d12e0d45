internal import TrainyardApplier
internal import TrainyardDiagnostics
internal import TrainyardPlanner
internal import TrainyardResources

/// What a run has to say about places in the repository: worst first, then by place.
struct RunFindings: Sendable {
  private let report: RunReport

  init(_ report: RunReport) {
    self.report = report
  }

  /// All findings, the same ones in the same order for the same run.
  var all: [RunFinding] {
    let found = diagnostics + (report.applied.map(outcomes) ?? report.plan.map(dangers) ?? []) + planned + leftovers
    return found.enumerated().sorted { left, right in
      if left.element.severity != right.element.severity { return left.element.severity > right.element.severity }
      if left.element.path != right.element.path { return left.element.path < right.element.path }
      if left.element.line != right.element.line { return left.element.line < right.element.line }
      return left.offset < right.offset
    }.map(\.element)
  }

  // MARK: - Manifests

  private var diagnostics: [RunFinding] {
    report.diagnostics.map { diagnostic in
      let place = diagnostic.location.flatMap(place)
      var finding = RunFinding(
        diagnostic.severity == .error ? .major : .minor, rule: diagnostic.rule,
        located(diagnostic.message, diagnostic.location?.description, found: place != nil), hint: diagnostic.hint,
        at: place ?? projectFile)
      finding.related = diagnostic.notes.map { note in
        RunFinding.Related(message: note.message.visible, place: note.location.flatMap(self.place))
      }
      return finding
    }
  }

  // MARK: - Plans

  private var planned: [RunFinding] {
    guard let plan = report.plan else { return [] }
    return plan.problems.map { finding(.major, $0) } + plan.warnings.map { finding(.minor, $0) }
  }

  private func finding(_ severity: RunFinding.Severity, _ problem: ProblemDocument) -> RunFinding {
    let place = place(problem.place)
    return RunFinding(
      severity, rule: "plan.\(problem.code.rawValue)",
      located(problem.message, problem.place?.description, found: place != nil), hint: problem.hint,
      at: place ?? projectFile, about: problem.address)
  }

  /// What stops the plan, and the runs that it would end.
  private func dangers(of plan: PlanDocument) -> [RunFinding] {
    let places = PlanPlaces(plan)
    let verdicts = plan.verdicts.map { verdict in
      RunFinding(
        .blocker, rule: "guard.\(verdict.code.rawValue)", verdict.message,
        hint: "or approve exactly this plan with --approve \(plan.shortHash)",
        at: place(verdict.address.flatMap(places.place)) ?? projectFile, about: verdict.address ?? "plan")
    }
    let stopped = Set(plan.verdicts.compactMap(\.address))
    let kills = plan.actions.filter { !stopped.contains($0.address) }.flatMap { action in
      action.kills.map { run in
        RunFinding(
          .critical, rule: "plan.kill", "\(action.address): ends \(run.name), \(Phrases.state(run))",
          at: place(places.place(of: action.address)) ?? projectFile, about: "\(action.address) \(run.name)")
      }
    }
    return verdicts + kills
  }

  // MARK: - Applies

  private func outcomes(of applied: ApplyReport) -> [RunFinding] {
    applied.results.compactMap(finding) + applied.runs.compactMap(finding)
  }

  private func finding(_ result: ActionResult) -> RunFinding? {
    guard let severity = result.outcome.severity else { return nil }
    let details = result.outcome.details
    return RunFinding(
      severity, rule: "apply.\(result.outcome.word)",
      "\(result.action.kind.rawValue) \(result.action.address): \(details.first ?? result.outcome.word)",
      hint: details.count > 1 ? details.dropFirst().map(\.withoutLabel).joined(separator: "; ") : nil,
      at: place(result.action.origin) ?? projectFile, about: result.action.id.description)
  }

  private func finding(_ run: RunResult) -> RunFinding? {
    guard run.ending != .reached else { return nil }
    let address = run.address.description
    let action = report.plan?.actions.first { $0.launch?.address == address }
    return RunFinding(
      run.ending == .failed ? .major : .minor, rule: "run.\(run.ending.rawValue)",
      "\(address): \(run.words)",
      at: place(action?.launch?.place) ?? projectFile,
      about: address)
  }

  private var leftovers: [RunFinding] {
    report.leftovers.map {
      RunFinding(.minor, rule: "apply.leftover", $0.words, at: projectFile, about: $0.intent.action)
    }
  }

  // MARK: - Places

  private func place(_ location: SourceLocation) -> FindingPlace? {
    report.repositoryPath(location.file.path).map { FindingPlace(path: $0, location) }
  }

  private func place(_ place: PlaceDocument?) -> FindingPlace? {
    place.flatMap { place in report.repositoryPath(place.path).map { FindingPlace(path: $0, line: place.line) } }
  }

  private func place(_ origin: Origin?) -> FindingPlace? {
    origin.flatMap { origin in report.repositoryPath(origin.path).map { FindingPlace(path: $0, line: origin.line) } }
  }

  /// Where what has no place of its own is shown: guards and the like are set in the project file.
  private var projectFile: FindingPlace? {
    report.projectFile.flatMap(report.repositoryPath).map { FindingPlace(path: $0, line: 1) }
  }

  /// The message, behind its place where that is in no file of the repository, such as standard input.
  private func located(_ message: String, _ place: String?, found: Bool) -> String {
    place.map { found ? message : "\($0): \(message)" } ?? message
  }
}

extension RunFinding {
  fileprivate var path: String { place?.path ?? "" }
  fileprivate var line: Int { place?.line ?? 0 }
}

extension ActionOutcome {
  /// How bad the outcome is, nil where it is what was meant.
  fileprivate var severity: RunFinding.Severity? {
    switch self {
    case .applied, .verified: nil
    case .skipped: .minor
    case .failed: .major
    case .uncertain, .unrecognised, .duplicate: .critical
    }
  }
}

extension RunResult {
  /// `V0003 is FAILED (ended without completing)`.
  var words: String {
    let remark = ending.remark.drop { $0 == " " }
    return "\(run.name) is \(run.status.name)" + (remark.isEmpty ? "" : " \(remark)")
  }
}

extension String {
  /// The text without the label that help has in front of it for people.
  fileprivate var withoutLabel: String { hasPrefix("help: ") ? String(dropFirst(6)) : self }
}
