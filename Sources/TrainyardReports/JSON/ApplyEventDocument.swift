internal import TrainyardApplier
internal import TrainyardPlanner
internal import TrainyardResources

/// One line of the events of an apply, as programs see it: names, ids and outcomes, no values that are sent.
struct ApplyEventDocument: Sendable, Codable {
  /// What happened.
  enum Event: String, Sendable, CaseIterable, Codable {
    /// The first line: what the events are about.
    case begin
    case actionStarted = "action_started"
    case requestSent = "request_sent"
    case requestAnswered = "request_answered"
    case actionFinished = "action_finished"
    case runChanged = "run_changed"
    case runFinished = "run_finished"
    case draining, aborting
    /// The last line: how many actions ended in each way.
    case end
  }

  var event: Event
  /// When, as ISO 8601 in UTC.
  var time: String
  var formatVersion: String?
  var planHash: String?
  var total: Int?
  var completed: Int?
  var address: String?
  var kind: Action.Kind?
  var request: String?
  var outcome: String?
  var details: [String]?
  var requestId: String?
  var run: ApplyDocument.Run?
  var counts: [String: Int]?

  init(_ event: Event, time: String) {
    self.event = event
    self.time = time
  }

  init(_ event: ApplyEvent, time: String) {
    switch event {
    case .started(let action):
      self.init(.actionStarted, about: action, time: time)
    case .sending(let action, let call):
      self.init(.requestSent, about: action, time: time)
      request = call.name
    case .answered(let action, let call, let error):
      self.init(.requestAnswered, about: action, time: time)
      request = call.name
      outcome = error == nil ? "confirmed" : error?.effect == .unknown ? "unknown" : "refused"
      details = error.map { [$0.message] }
      requestId = error?.requestID
    case .finished(let result, let completed, let total):
      self.init(.actionFinished, about: result.action, time: time)
      outcome = result.outcome.word
      details = result.outcome.details
      if case .failed(let error) = result.outcome { requestId = error.requestID }
      self.completed = completed
      self.total = total
    case .run(let address, let run):
      self.init(.runChanged, time: time)
      self.address = address.description
      self.run = ApplyDocument.Run(run)
    case .runEnded(let result):
      self.init(.runFinished, time: time)
      address = result.address.description
      outcome = result.ending.rawValue
      run = ApplyDocument.Run(result.run)
    case .draining: self.init(Event.draining, time: time)
    case .aborting: self.init(Event.aborting, time: time)
    }
  }

  private init(_ event: Event, about action: Action, time: String) {
    self.init(event, time: time)
    address = action.address.description
    kind = action.kind
  }
}
