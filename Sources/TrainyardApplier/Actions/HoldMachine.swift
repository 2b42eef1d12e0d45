internal import TrainyardResources

/// Notes `hold` in a job's mark, so that nothing is launched there until a person has looked.
struct HoldMachine: Sendable {
  private let job: String
  private let version: String
  private let fields: [FieldPath]
  /// How often something went wrong, or was not shown yet.
  private var failures = 0
  /// Whether the service confirmed the last write; its lists may show it later.
  private var isConfirmed = false
  private static let maximumFailures = 5

  init(job: String, version: String, fields: [FieldPath]) {
    self.job = job
    self.version = version
    self.fields = fields
  }

  func outcome(isHeld: Bool) -> ActionOutcome { .unrecognised(version: version, fields: fields, isHeld: isHeld) }

  func start() -> ActionStep { .call(.observeJob(job)) }

  mutating func handle(_ event: ActionEvent) -> ActionStep {
    switch event {
    case .paused: return .call(.observeJob(job))
    case .answered(.job(let job)): return write(job)
    case .answered(.done):
      isConfirmed = true
      return .call(.observeJob(job))
    default: return retry()
    }
  }

  private mutating func write(_ job: ObservedJob?) -> ActionStep {
    guard let job, var mark = job.description.mark else { return .done(outcome(isHeld: false)) }
    if mark.isOnHold { return .done(outcome(isHeld: true)) }
    if isConfirmed { return retry() }
    mark.isOnHold = true
    let text = MarkedDescription(text: job.description.text, mark: mark).remoteText
    guard text.unicodeScalars.count <= MarkedDescription.limit else { return .done(outcome(isHeld: false)) }
    return .call(.updateJob(id: job.id, description: text))
  }

  private mutating func retry() -> ActionStep {
    failures += 1
    return failures <= Self.maximumFailures ? .pause(.seconds(2)) : .done(outcome(isHeld: isConfirmed))
  }
}
