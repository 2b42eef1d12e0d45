internal import TrainyardApplier
internal import TrainyardPlanner
internal import TrainyardResources

/// What came of a plan, as programs see it.
struct ApplyDocument: Sendable, Codable {
  struct Result: Sendable, Codable {
    var address: String
    var kind: Action.Kind
    var outcome: String
    var version: String?
    var details: [String]
    var requestId: String?
    /// The runs that the outcome is about: the own one and its twins, or the candidates.
    var runs: [Run]?
  }

  /// One run at the service.
  struct Run: Sendable, Codable {
    var job: String
    var versionId: Int64
    var version: String
    var status: String

    init(_ run: RunReference) {
      job = run.job
      versionId = run.id
      version = run.name
      status = run.status.name
    }
  }

  /// A launched run that was waited for.
  struct WaitedRun: Sendable, Codable {
    var address: String
    var run: Run
    var ending: String
  }

  var formatVersion: String
  var plan: PlanDocument
  var results: [Result]
  /// The launched runs that were waited for; absent without `--wait`.
  var runs: [WaitedRun]?
  /// How many actions ended in each way.
  var counts: [String: Int]

  init(_ report: ApplyReport, for plan: PlanDocument) {
    formatVersion = PlanDocument.currentFormatVersion
    self.plan = plan
    results = report.results.map { result in
      var requestID: String?
      if case .failed(let error) = result.outcome { requestID = error.requestID }
      return Result(
        address: result.action.address.description, kind: result.action.kind, outcome: result.outcome.word,
        version: result.outcome.launchedVersion, details: result.outcome.details, requestId: requestID,
        runs: Self.runs(of: result.outcome))
    }
    if !report.runs.isEmpty {
      runs = report.runs.map {
        WaitedRun(address: $0.address.description, run: Run($0.run), ending: $0.ending.rawValue)
      }
    }
    counts = Dictionary(grouping: report.results) { $0.outcome.word }.mapValues(\.count)
  }

  private static func runs(of outcome: ActionOutcome) -> [Run]? {
    switch outcome {
    case .duplicate(let own, let others): ([own] + others).map { Run($0) }
    case .uncertain(_, let candidates): candidates.map { Run($0) }
    default: nil
    }
  }
}
