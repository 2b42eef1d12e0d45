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
    try requireNodes(settings)
    // A number is never given again, even after its version was deleted (contract section 10, row 26).
    let number = job.issuedVersions + 1
    let id = try Counter.version.next(in: db)
    var plan = try RunPlanner(policy: policy)
      .plan(jobName: job.name, number: number, id: id, settings: settings, now: now)
    if countsNodes(ofFlavor: settings.specID) { plan.timeline.queue() }
    let values: [(any DatabaseValueConvertible)?] = [
      id, job.id, number, previousID, description, settings, settings.specID, settings.workerCount,
      plan.timeline.freeTime,
    ]
    try db.execute(cached: Self.insertion, arguments: StatementArguments(values + plan.values))
    try db.execute(cached: "UPDATE jobs SET issued_versions = ? WHERE job_id = ?", arguments: [number, job.id])
    try settleQueue(ofFlavor: settings.specID)
    return CreatedVersion(
      id: id, name: VersionRecord.name(number: number), resourceID: VersionRecord.resourceID(id: id))
  }

  private static let insertion: String = {
    let columns =
      [
        "version_id", "job_id", "number", "previous_id", "description", "settings", "spec_id", "nodes", "free_time",
      ] + RunPlan.columns
    return """
      INSERT INTO versions (\(columns.joined(separator: ", "))) VALUES (\(databaseQuestionMarks(count: columns.count)))
      """
  }()
}
