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
    let versions = try versions(of: job.id)
    let goneTimes = try versions.map { try markDeleted($0) }
    // Where a version will not go, the job stays with it.
    if goneTimes.allSatisfy({ $0 != nil }) {
      try markGone(job, at: goneTimes.compactMap(\.self).reduce(now + policy.deletionDelay.milliseconds, max))
    }
    for specID in Set(versions.map(\.settings.specID)) { try settleQueue(ofFlavor: specID) }
    return [:]
  }

  private func markGone(_ job: JobRecord, at goneTime: Int64) throws {
    try db.execute(cached: "UPDATE jobs SET gone_time = ? WHERE job_id = ?", arguments: [goneTime, job.id])
    // Versions stay readable as long as their job does, so that a list never contradicts itself.
    try db.execute(cached: "UPDATE versions SET gone_time = ? WHERE job_id = ?", arguments: [goneTime, job.id])
  }
}
