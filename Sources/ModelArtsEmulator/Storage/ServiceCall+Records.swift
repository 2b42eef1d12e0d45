internal import GRDB

extension ServiceCall {
  /// The job that the path names.
  func job() throws -> JobRecord {
    let id = try identifier("job_id")
    let job = try JobRecord.fetchOne(
      db, cached: "\(JobRecord.selection) WHERE job_id = ? AND \(Alive.sql("jobs"))", arguments: [id, now])
    guard let job else { throw ServiceFailure.noJob(id) }
    return job
  }

  /// The version that the path names, of the job that the path names.
  func version() throws -> (job: JobRecord, version: VersionRecord) {
    let job = try job()
    let id = try identifier("version_id")
    guard let version = try version(id: id, of: job.id) else { throw ServiceFailure.noVersion(id) }
    return (job, version)
  }

  /// A version of a job; nil where the job has none with that id.
  func version(id: Int64, of jobID: Int64) throws -> VersionRecord? {
    try VersionRecord.fetchOne(
      db, cached: "\(VersionRecord.selection) WHERE version_id = ? AND job_id = ? AND \(Alive.sql("versions"))",
      arguments: [id, jobID, now])
  }

  /// All versions of a job, the newest first.
  func versions(of jobID: Int64) throws -> [VersionRecord] {
    try VersionRecord.fetchAll(
      db,
      cached: "\(VersionRecord.selection) WHERE job_id = ? AND \(Alive.sql("versions")) ORDER BY version_id DESC",
      arguments: [jobID, now])
  }

  /// The newest version of a job; nil where it has none.
  func latestVersion(of jobID: Int64) throws -> VersionRecord? {
    try VersionRecord.fetchOne(
      db,
      cached: """
        \(VersionRecord.selection) WHERE job_id = ? AND \(Alive.sql("versions")) ORDER BY version_id DESC LIMIT 1
        """,
      arguments: [jobID, now])
  }

  /// How many versions a job has.
  func versionCount(of jobID: Int64) throws -> Int {
    try Int.fetchOne(
      db, cached: "SELECT count(*) FROM versions WHERE job_id = ? AND \(Alive.sql("versions"))",
      arguments: [jobID, now]) ?? 0
  }

  /// How many versions of a job its list shows.
  func listedVersionCount(of jobID: Int64) throws -> Int {
    try Int.fetchOne(
      db, cached: "SELECT count(*) FROM versions WHERE job_id = ? AND \(listed("versions"))",
      arguments: [jobID] + listArguments) ?? 0
  }
}
