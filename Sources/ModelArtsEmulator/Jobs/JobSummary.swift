internal import GRDB
internal import ModelArtsAPI

/// A job as the list of jobs shows it: with the state of its newest version.
struct JobSummary {
  var job: JobRecord
  var versionCount: Int64
  var versionID: Int64?
  var status: JobStatus
  /// Milliseconds.
  var duration: Int64

  /// Reads a row of jobs joined with their newest versions.
  ///
  /// - Parameters:
  ///   - row: The job's columns, `version_count`, and the version under the scope `version`.
  ///   - now: Service time in epoch milliseconds.
  init(row: Row, now: Int64) {
    job = JobRecord(row: row)
    versionCount = row["version_count"]
    versionID = row["version_id"]
    let timeline = versionID == nil ? nil : row.scopes["version"].map(RunTimeline.init(row:))
    // A job that has no version keeps the status it was created with (contract section 10, rows 25 and 40).
    status = timeline?.status(at: now) ?? .initializing
    duration = timeline?.duration(at: now) ?? 0
    if job.goneTime != nil { status = .killing }
  }

  /// The element of the list.
  func json(userName: String) -> JSONValue {
    [
      "job_id": JSONValue(job.id), "job_name": .string(job.name), "version_id": JSONValue(versionID),
      "status": JSONValue(status.rawValue), "create_time": JSONValue(job.createTime), "duration": JSONValue(duration),
      "job_desc": .string(job.description), "version_count": JSONValue(versionCount),
      "user": ["name": .string(userName)],
    ]
  }
}
