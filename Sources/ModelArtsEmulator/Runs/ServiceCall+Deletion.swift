internal import GRDB
internal import ModelArtsAPI

extension ServiceCall {
  /// Accepts the deletion of a version; an active run is killed first, and a rule may make the deletion fail.
  ///
  /// - Returns: When the version will be gone, in epoch milliseconds of the service; nil where the deletion will fail.
  @discardableResult
  func markDeleted(_ version: VersionRecord) throws -> Int64? {
    let status = version.timeline.status(at: now)
    let kills = status.category == .active && status != .deleteFailed
    let killedTime = now + (kills ? stopping(of: version) : 0)
    let endTime = killedTime + (version.plan.deletionDelay ?? policy.deletionDelay.milliseconds)
    let fails = version.plan.failedDeletions > 0
    var timeline = version.timeline
    timeline.deleteTime = timeline.deleteTime ?? now
    timeline.deleteFailedTime = fails ? endTime : nil
    if kills { timeline.stoppedTime = timeline.stoppedTime ?? killedTime }
    try db.execute(
      cached: """
        UPDATE versions SET stopped_time = ?, delete_time = ?, delete_failed_time = ?, free_time = ?, gone_time = ?,
          failed_deletions = ? WHERE version_id = ?
        """,
      arguments: [
        timeline.stoppedTime, timeline.deleteTime, timeline.deleteFailedTime, timeline.freeTime,
        fails ? nil : endTime, version.plan.failedDeletions - (fails ? 1 : 0), version.id,
      ])
    return fails ? nil : endTime
  }

  /// Accepts the stop of a version.
  func markStopped(_ version: VersionRecord) throws {
    var timeline = version.timeline
    timeline.stopTime = now
    timeline.stoppedTime = now + stopping(of: version)
    try db.execute(
      cached: "UPDATE versions SET stop_time = ?, stopped_time = ?, free_time = ? WHERE version_id = ?",
      arguments: [timeline.stopTime, timeline.stoppedTime, timeline.freeTime, version.id])
  }

  private func stopping(of version: VersionRecord) -> Int64 {
    version.plan.stopping ?? policy.timings.stopping.milliseconds
  }
}
