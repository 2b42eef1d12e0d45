internal import GRDB

extension RunPlan {
  /// The columns that a plan is read from, in the order of ``values``.
  static let columns = ["stopping", "deletion_delay", "failed_deletions"] + RunTimeline.columns

  /// Reads a plan.
  ///
  /// - Parameters:
  ///   - row: A row that holds all of ``columns`` in their order.
  ///   - index: The position of the first of them.
  init(row: Row, from index: Int) {
    stopping = row[index]
    deletionDelay = row[index + 1]
    failedDeletions = row[index + 2]
    timeline = RunTimeline(row: row, from: index + 3)
  }

  var values: [(any DatabaseValueConvertible)?] { [stopping, deletionDelay, failedDeletions] + timeline.values }
}
