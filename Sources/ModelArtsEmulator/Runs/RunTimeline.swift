internal import ModelArtsAPI

/// When a run enters its states; the status at any time follows from it, so nothing has to run in the background.
struct RunTimeline: Sendable, Hashable {
  /// The start of a run that can never start: it needs more nodes than there are.
  static let never: Int64 = 1 << 52

  /// The outcomes that a run meets before it starts running: image, submit and mount failures.
  private static let earlyOutcomes: Set<Int> = [3, 5, 22]

  /// Epoch milliseconds, as are the others.
  var createTime: Int64
  var waitingTime: Int64
  /// When the run could start if there were nodes enough.
  var readyTime: Int64
  /// When it starts; later than ``readyTime`` where it has to queue for nodes.
  var runningTime: Int64
  var endTime: Int64
  /// The status after the end.
  var outcome: JobStatus
  /// When a stop was accepted.
  var stopTime: Int64?
  /// When a stop or a deletion has killed the run.
  var stoppedTime: Int64?
  /// When a deletion was accepted, the first one of several.
  var deleteTime: Int64?
  /// When the latest deletion fails; nil where it does not.
  var deleteFailedTime: Int64?

  /// Plans a run that is created now and never has to queue.
  init(createTime: Int64, timings: RunTimings, outcome: JobStatus) {
    self.createTime = createTime
    waitingTime = createTime + timings.initializing.milliseconds
    readyTime = waitingTime + timings.waiting.milliseconds
    runningTime = readyTime
    endTime = runningTime + timings.running.milliseconds
    self.outcome = outcome
  }

  /// The status at a time.
  func status(at time: Int64) -> JobStatus {
    if let deleteTime, time >= deleteTime { return time < deleteFailedTime ?? .max ? .killing : .deleteFailed }
    if let stopTime, let stoppedTime, time >= stopTime { return time < stoppedTime ? .killing : .killed }
    if time < waitingTime { return .initializing }
    if time < runningTime { return .waiting }
    if failsEarly { return outcome }
    return time < endTime ? .running : outcome
  }

  /// When the run started running, nil if it has not, or never will.
  func startTime(at time: Int64) -> Int64? {
    guard !failsEarly, runningTime <= time, runningTime <= haltTime else { return nil }
    return runningTime
  }

  /// When the run stopped running, nil while it has not.
  func finishTime(at time: Int64) -> Int64? {
    guard startTime(at: time) != nil else { return nil }
    let end = min(endTime, haltTime)
    return end <= time ? end : nil
  }

  /// How long the run has been running, in milliseconds.
  func duration(at time: Int64) -> Int64 {
    guard let start = startTime(at: time) else { return 0 }
    return (finishTime(at: time) ?? time) - start
  }

  /// Whether the run ends before it starts running, and so never needs a node.
  var failsEarly: Bool { Self.earlyOutcomes.contains(outcome.rawValue) }

  /// When a stop or a deletion cut the run short.
  private var haltTime: Int64 { min(stopTime ?? .max, deleteTime ?? .max) }
}

// MARK: - Nodes

extension RunTimeline {
  /// From when on the run neither holds nodes nor waits for any: its end, or when it was killed.
  var freeTime: Int64 {
    if failsEarly { return runningTime }
    if haltTime < runningTime { return haltTime }
    return haltTime < endTime ? stoppedTime ?? haltTime : endTime
  }

  /// Puts off a start that needs nodes until the queue gives some.
  mutating func queue() {
    if !failsEarly { start(at: Self.never) }
  }

  /// Moves the start, and the end with it.
  mutating func start(at time: Int64) {
    endTime += time - runningTime
    runningTime = time
  }
}
