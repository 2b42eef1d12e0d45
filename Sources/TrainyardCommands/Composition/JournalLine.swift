internal import TrainyardApplier

/// One line of a journal.
struct JournalLine: Codable, Sendable {
  enum Record: String, Codable {
    /// A request is about to be sent.
    case request
    /// An action has ended.
    case end
  }

  static let currentFormatVersion = 1

  var formatVersion = currentFormatVersion
  var record: Record
  /// Milliseconds since 1970.
  var time: Int64
  var pid: Int32
  /// The action's kind and address.
  var action: String
  var request: String?
  var address: String?
  var job: String?
  var isLaunch: Bool?
  var parentId: Int64?
  var knownIds: [Int64]?
  var outcome: String?
  /// Whether it is known what came of the action's requests.
  var isKnown: Bool?

  init(_ intent: JournalIntent, time: Int64, pid: Int32) {
    record = .request
    self.time = time
    self.pid = pid
    action = intent.action
    request = intent.request
    address = intent.address
    job = intent.job
    isLaunch = intent.isLaunch
    parentId = intent.parentID
    knownIds = intent.isLaunch ? intent.knownIDs : nil
  }

  init(endOf action: String, outcome: String, isKnown: Bool, time: Int64, pid: Int32) {
    record = .end
    self.time = time
    self.pid = pid
    self.action = action
    self.outcome = outcome
    self.isKnown = isKnown
  }

  /// The request of the line.
  var intent: JournalIntent? {
    guard record == .request, let request, let address else { return nil }
    return JournalIntent(
      action: action, request: request, address: address, job: job, isLaunch: isLaunch ?? false, parentID: parentId,
      knownIDs: knownIds ?? [])
  }
}
