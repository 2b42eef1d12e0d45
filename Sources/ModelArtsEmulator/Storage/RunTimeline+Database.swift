internal import GRDB
internal import ModelArtsAPI

extension RunTimeline {
  /// The columns of a timeline, in the order of ``values``.
  static let columns = [
    "create_time", "waiting_time", "running_time", "end_time", "outcome", "stop_time", "stopped_time", "delete_time",
  ]

  init(row: Row) {
    createTime = row["create_time"]
    waitingTime = row["waiting_time"]
    runningTime = row["running_time"]
    endTime = row["end_time"]
    outcome = JobStatus(rawValue: row["outcome"])
    stopTime = row["stop_time"]
    stoppedTime = row["stopped_time"]
    deleteTime = row["delete_time"]
  }

  var values: [(any DatabaseValueConvertible)?] {
    [createTime, waitingTime, runningTime, endTime, outcome.rawValue, stopTime, stoppedTime, deleteTime]
  }
}
