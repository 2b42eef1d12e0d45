internal import TrainyardApplier
internal import TrainyardPlanner
internal import TrainyardResources

/// What came of a plan, as programs see it.
struct ApplyDocument: Sendable, Encodable {
  struct Result: Sendable, Encodable {
    var address: String
    var kind: Action.Kind
    var outcome: String
    var version: String?
    var details: [String]
    var requestId: String?
  }

  var formatVersion: String
  var plan: PlanDocument
  var results: [Result]
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
        version: result.outcome.launchedVersion, details: result.outcome.details, requestId: requestID)
    }
    counts = Dictionary(grouping: report.results) { $0.outcome.word }.mapValues(\.count)
  }
}
