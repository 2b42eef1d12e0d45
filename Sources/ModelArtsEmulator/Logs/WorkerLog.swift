internal import ModelArtsAPI

/// What one worker of a run has printed, derived from the run's timeline alone: a line at the start, a line each half
/// second of running, and a line at the end.
struct WorkerLog {
  private static let interval: Int64 = 500
  /// The platform keeps its copy for 30 days.
  private static let retention: Int64 = 30 * 86_400_000

  let timeline: RunTimeline
  /// The index of the worker, from 0.
  let worker: Int
  /// Service time in epoch milliseconds.
  let now: Int64
  private let startTime: Int64

  /// Creates the log; nil where the run has not started or its log has expired.
  init?(timeline: RunTimeline, worker: Int, now: Int64) {
    guard let start = timeline.startTime(at: now) else { return nil }
    if let finish = timeline.finishTime(at: now), finish + Self.retention <= now { return nil }
    self.timeline = timeline
    self.worker = worker
    self.now = now
    startTime = start
  }

  /// The names of a run's log files: one a worker (contract section 4.8).
  static func names(jobName: String, workers: Int) -> [String] {
    let base = jobName.lowercased().map { $0 == "_" ? "-" : $0 }
    return (0..<workers).map { "job-" + String(base) + ".\($0)" }
  }

  /// How many lines there are.
  var count: Int { Int(stepCount) + (finishTime == nil ? 1 : 2) }

  /// The text of a line, without its end.
  func text(_ index: Int) -> String {
    if index == 0 { return "[Modelarts Service Log]Training start, worker \(worker)." }
    if index > stepCount { return "[Modelarts Service Log]\(ending)" }
    // A loss that falls as 1/step, in thousandths.
    let loss = 25_000 / (10 + index)
    let fraction = String(loss % 1000)
    return "step \(index) loss \(loss / 1000).\(String(repeating: "0", count: 3 - fraction.count))\(fraction)"
  }

  /// The position of a line: epoch nanoseconds, as the live service prints, strictly rising.
  func position(_ index: Int) -> Int64 {
    if index > stepCount, let finishTime { return finishTime * 1_000_000 + 999_083 }
    return (startTime + Int64(index) * Self.interval) * 1_000_000 + 240_330
  }

  /// The index of the first line whose position is beyond a given one.
  func firstIndex(after position: Int64) -> Int {
    var range = 0..<count
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      if self.position(middle) > position {
        range = range.lowerBound..<middle
      } else {
        range = (middle + 1)..<range.upperBound
      }
    }
    return range.lowerBound
  }

  private var finishTime: Int64? { timeline.finishTime(at: now) }

  private var stepCount: Int64 { ((finishTime ?? now) - startTime) / Self.interval }

  private var ending: String {
    if timeline.stopTime != nil || timeline.deleteTime.map({ $0 < timeline.endTime }) ?? false {
      return "Training killed."
    }
    return timeline.outcome.category == .completed ? "Training completed." : "Training failed."
  }
}
