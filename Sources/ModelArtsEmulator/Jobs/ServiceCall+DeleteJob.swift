internal import GRDB
internal import ModelArtsAPI

extension ServiceCall {
  /// Endpoint 4: accepts the deletion of a job with all its versions.
  ///
  /// The job, and with it the name, is gone when its last version is.
  func deleteJob() throws -> JSONObject {
    let job = try job()
    let latest = try latestVersion(of: job.id)
    let status = job.goneTime == nil ? latest?.timeline.status(at: now) : .killing
    if status == .killing { throw ServiceFailure.wrongState("delete", .killing) }
    let versions = try VersionRecord.fetchAll(
      db, sql: "SELECT * FROM versions WHERE job_id = ? AND \(Alive.sql("versions"))", arguments: [job.id, now])
    var goneTime = now + policy.deletionDelay.milliseconds
    for version in versions { goneTime = max(goneTime, try markDeleted(version)) }
    try db.execute(sql: "UPDATE jobs SET gone_time = ? WHERE job_id = ?", arguments: [goneTime, job.id])
    // Versions stay readable as long as their job does, so that a list never contradicts itself.
    try db.execute(sql: "UPDATE versions SET gone_time = ? WHERE job_id = ?", arguments: [goneTime, job.id])
    return [:]
  }
}
