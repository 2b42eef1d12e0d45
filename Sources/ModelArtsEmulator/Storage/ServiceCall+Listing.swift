internal import GRDB

/// What lists show, which may lag behind what there is.
extension ServiceCall {
  /// The service time that lists show, in epoch milliseconds.
  var listTime: Int64 { now - policy.listLag.milliseconds }

  /// The condition that a list shows a row of jobs or versions, with ``listArguments``.
  ///
  /// What is gone by now is still in the store as long as a rule lets lists lag behind.
  func listed(_ table: String) -> String {
    let alive = Alive.sql(table)
    return policy.listLag > .zero ? "(\(alive) AND \(table).create_time <= ?)" : alive
  }

  /// The arguments of ``listed(_:)``.
  ///
  /// Times are never part of a statement itself: statements are kept for as long as their connection.
  var listArguments: StatementArguments { policy.listLag > .zero ? [listTime, listTime] : [listTime] }
}
