internal import ModelArtsAPI

extension ServiceCall {
  /// Endpoint 7: creates a version of a job, which starts a run.
  func createVersion() throws -> JSONObject {
    let job = try job()
    let fields = try object()
    let description = try fields.string("job_desc", maximumLength: 256)
    let config = try fields.requiredObject("config")
    let settings = try TrainingSettingsReader(fields: config, purpose: .version, policy: policy).settings()
    let previousID = try previousVersion(config, of: job)
    if job.goneTime != nil { throw ServiceFailure.wrongState("resubmit", .killing) }
    let version = try addVersion(to: job, settings: settings, previousID: previousID, description: description)
    return [
      "job_id": JSONValue(job.id), "job_name": .string(job.name),
      "status": JSONValue(JobStatus.initializing.rawValue), "create_time": JSONValue(now),
      "version_id": JSONValue(version.id), "version_name": .string(version.name),
      "resource_id": .string(version.resourceID),
    ]
  }

  /// The version that a new one is made from: of the same job, and only a job without versions may go without one
  /// (contract section 10, row 21).
  private func previousVersion(_ config: FieldReader, of job: JobRecord) throws -> Int64? {
    let id = try config.integer("pre_version_id") ?? 0
    if id == 0 {
      if try versionCount(of: job.id) > 0 { throw config.missing("pre_version_id") }
      return nil
    }
    guard try version(id: id, of: job.id) != nil else {
      throw config.invalid("pre_version_id", "the id of a version of the same job")
    }
    return id
  }
}
