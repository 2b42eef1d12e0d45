internal import ModelArtsAPI

/// When a run enters its states; the status at any time follows from it, so nothing has to run in the background.
struct RunTimeline: Sendable, Hashable {
  /// The outcomes that a run meets before it starts running: image, submit and mount failures.
  private static let earlyOutcomes: Set<Int> = [3, 5, 22]

  /// Epoch milliseconds, as are the others.
  var createTime: Int64
  var waitingTime: Int64
  var runningTime: Int64
  var endTime: Int64
  /// The status after the end.
  var outcome: JobStatus
  /// When a stop was accepted, and when it is carried out.
  var stopTime: Int64?
  var stoppedTime: Int64?
  /// When a deletion was accepted.
  var deleteTime: Int64?

  /// Plans a run that is created now.
  init(createTime: Int64, timings: RunTimings, outcome: JobStatus) {
    self.createTime = createTime
    waitingTime = createTime + timings.initializing.milliseconds
    runningTime = waitingTime + timings.waiting.milliseconds
    endTime = runningTime + timings.running.milliseconds
    self.outcome = outcome
  }

  /// The status at a time.
  func status(at time: Int64) -> JobStatus {
    if let deleteTime, time >= deleteTime { return .killing }
    if let stopTime, let stoppedTime, time >= stopTime { return time < stoppedTime ? .killing : .killed }
    if time < waitingTime { return .initializing }
    if time < runningTime { return .waiting }
    if failsEarly { return outcome }
    return time < endTime ? .running : outcome
  }

  /// When the run started running, nil if it has not, or never will.
  func startTime(at time: Int64) -> Int64? {
    let halted = min(stopTime ?? .max, deleteTime ?? .max)
    guard !failsEarly, runningTime <= time, runningTime < halted else { return nil }
    return runningTime
  }

  /// When the run stopped running, nil while it has not.
  func finishTime(at time: Int64) -> Int64? {
    guard startTime(at: time) != nil else { return nil }
    let end = min(endTime, stopTime ?? .max, deleteTime ?? .max)
    return end <= time ? end : nil
  }

  /// How long the run has been running, in milliseconds.
  func duration(at time: Int64) -> Int64 {
    guard let start = startTime(at: time) else { return 0 }
    return (finishTime(at: time) ?? time) - start
  }

  private var failsEarly: Bool { Self.earlyOutcomes.contains(outcome.rawValue) }
}
