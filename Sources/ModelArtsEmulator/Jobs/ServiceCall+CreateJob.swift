internal import GRDB
internal import ModelArtsAPI

extension ServiceCall {
  /// Endpoint 1: creates a job, and its first version unless `create_version` is false.
  func createJob() throws -> JSONObject {
    let fields = try object()
    let name = try ObjectName.checked(try fields.requiredString("job_name"))
    let description = try fields.string("job_desc", maximumLength: 256)
    let workspaceID = try workspace(fields.string("workspace_id"))
    let config = try fields.requiredObject("config")
    let settings = try TrainingSettingsReader(fields: config, purpose: .job, policy: policy).settings()
    let startsRun = try config.boolean("create_version") ?? true
    try requireFree(name)
    try requireQuota()
    let job = try addJob(name: name, description: description, workspaceID: workspaceID)
    let version =
      startsRun ? try addVersion(to: job, settings: settings, previousID: nil, description: "") : nil
    return [
      "job_id": JSONValue(job.id), "job_name": .string(name), "status": JSONValue(JobStatus.initializing.rawValue),
      "create_time": JSONValue(now), "version_id": JSONValue(version?.id), "version_name": JSONValue(version?.name),
      "resource_id": JSONValue(version?.resourceID),
    ]
  }

  /// The workspace of a request, `"0"` where it names none.
  func workspace(_ id: String?) throws -> String {
    let id = id ?? "0"
    guard id == "0" || policy.workspaces?.contains(id) ?? !id.utf8.contains(0) else {
      throw ServiceFailure.noWorkspace(id)
    }
    return id
  }

  private func requireFree(_ name: String) throws {
    let taken = try Bool.fetchOne(
      db, cached: "SELECT EXISTS (SELECT 1 FROM jobs WHERE name = ? AND \(Alive.sql("jobs")))", arguments: [name, now])
    if taken == true { throw ServiceFailure.nameExists(name) }
  }

  private func requireQuota() throws {
    guard try jobCount() < policy.jobQuota else { throw ServiceFailure.quota(policy.jobQuota) }
  }

  /// How many jobs exist, in all workspaces.
  func jobCount() throws -> Int {
    try Int.fetchOne(db, cached: "SELECT count(*) FROM jobs WHERE \(Alive.sql("jobs"))", arguments: [now]) ?? 0
  }

  private func addJob(name: String, description: String, workspaceID: String) throws -> JobRecord {
    let id = try Counter.job.next(in: db)
    let job = try JobRecord.fetchOne(
      db,
      cached: """
        INSERT INTO jobs (job_id, name, description, workspace_id, create_time) VALUES (?, ?, ?, ?, ?)
        RETURNING \(JobRecord.columns.joined(separator: ", "))
        """,
      arguments: [id, name, description, workspaceID, now])
    guard let job else { throw ServiceFailure.noJob(id) }
    return job
  }
}
