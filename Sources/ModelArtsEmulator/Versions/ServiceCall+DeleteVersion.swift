internal import GRDB
internal import ModelArtsAPI

extension ServiceCall {
  /// Endpoint 8: accepts the deletion of a version; an active run is killed first (contract section 10, row 24).
  func deleteVersion() throws -> JSONObject {
    let (_, version) = try version()
    if version.timeline.status(at: now) == .killing { throw ServiceFailure.wrongState("delete", .killing) }
    try markDeleted(version)
    return [:]
  }

  /// Marks a version as being deleted.
  ///
  /// - Returns: When it will be gone, in epoch milliseconds of the service.
  @discardableResult
  func markDeleted(_ version: VersionRecord) throws -> Int64 {
    let isActive = version.timeline.status(at: now).category == .active
    let killing = isActive ? policy.timings.stopping.milliseconds : 0
    let goneTime = now + killing + policy.deletionDelay.milliseconds
    try db.execute(
      sql: "UPDATE versions SET delete_time = ?, gone_time = ? WHERE version_id = ?",
      arguments: [version.timeline.deleteTime ?? now, goneTime, version.id])
    return goneTime
  }
}
