internal import GRDB
internal import ModelArtsAPI

extension ServiceCall {
  /// A version that was just created.
  struct CreatedVersion {
    var id: Int64
    var name: String
    var resourceID: String
  }

  /// Adds a version to a job and starts its run.
  ///
  /// - Parameters:
  ///   - job: The job.
  ///   - settings: What the run does.
  ///   - previousID: The version that it was made from; nil for a first one.
  ///   - description: A text that no endpoint returns (contract section 10, row 22).
  func addVersion(
    to job: JobRecord, settings: TrainingSettings, previousID: Int64?, description: String
  ) throws -> CreatedVersion {
    // A number is never given again, even after its version was deleted (contract section 10, row 26).
    let number = job.issuedVersions + 1
    let timeline = try RunPlanner(policy: policy)
      .timeline(jobName: job.name, number: number, settings: settings, now: now)
    let id = try Counter.version.next(in: db)
    let columns = ["version_id", "job_id", "number", "previous_id", "description", "settings"] + RunTimeline.columns
    let values: [(any DatabaseValueConvertible)?] = [id, job.id, number, previousID, description, settings]
    try db.execute(
      sql: """
        INSERT INTO versions (\(columns.joined(separator: ", ")))
        VALUES (\(databaseQuestionMarks(count: columns.count)))
        """,
      arguments: StatementArguments(values + timeline.values))
    try db.execute(sql: "UPDATE jobs SET issued_versions = ? WHERE job_id = ?", arguments: [number, job.id])
    return CreatedVersion(
      id: id, name: VersionRecord.name(number: number), resourceID: VersionRecord.resourceID(id: id))
  }
}
