internal import GRDB
internal import ModelArtsAPI

extension RunTimeline {
  /// The columns that a timeline is read from, in the order of ``values``.
  static let columns = [
    "create_time", "waiting_time", "ready_time", "running_time", "end_time", "outcome", "stop_time", "stopped_time",
    "delete_time", "delete_failed_time",
  ]

  /// Reads a timeline.
  ///
  /// - Parameters:
  ///   - row: A row that holds all of ``columns`` in their order.
  ///   - index: The position of the first of them.
  init(row: Row, from index: Int) {
    createTime = row[index]
    waitingTime = row[index + 1]
    readyTime = row[index + 2]
    runningTime = row[index + 3]
    endTime = row[index + 4]
    outcome = JobStatus(rawValue: row[index + 5])
    stopTime = row[index + 6]
    stoppedTime = row[index + 7]
    deleteTime = row[index + 8]
    deleteFailedTime = row[index + 9]
  }

  var values: [(any DatabaseValueConvertible)?] {
    [
      createTime, waitingTime, readyTime, runningTime, endTime, outcome.rawValue, stopTime, stoppedTime, deleteTime,
      deleteFailedTime,
    ]
  }
}
