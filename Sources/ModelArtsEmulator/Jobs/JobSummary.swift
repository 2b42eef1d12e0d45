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

  /// What a query for summaries selects from jobs that are joined with their newest versions; its only argument is the
  /// service time.
  static let columns = columns(counting: Alive.sql("versions"))

  /// The same for versions of another condition, which has arguments of its own.
  static func columns(counting condition: String) -> String {
    let count = "(SELECT count(*) FROM versions WHERE versions.job_id = jobs.job_id AND \(condition))"
    return
      (JobRecord.columns.map { "jobs.\($0)" } + [count, "versions.version_id"]
      + RunTimeline.columns.map { "versions.\($0)" }).joined(separator: ", ")
  }

  /// Reads a row of ``columns``.
  ///
  /// - Parameters:
  ///   - row: The row.
  ///   - now: Service time in epoch milliseconds.
  init(row: Row, now: Int64) {
    let next = JobRecord.columns.count
    job = JobRecord(row: row)
    versionCount = row[next]
    versionID = row[next + 1]
    let timeline = versionID == nil ? nil : RunTimeline(row: row, from: next + 2)
    // A job that has no version keeps the status it was created with (contract section 10, rows 25 and 40).
    status = timeline?.status(at: now) ?? .initializing
    duration = timeline?.duration(at: now) ?? 0
    // The versions know since when: a list that lags behind shows the status before the deletion.
    if job.goneTime != nil, timeline == nil { status = .killing }
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
