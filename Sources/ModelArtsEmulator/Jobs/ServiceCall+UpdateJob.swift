internal import GRDB
internal import ModelArtsAPI

extension ServiceCall {
  /// Endpoint 3: changes the description, the only thing of a job that can change.
  func updateJob() throws -> JSONObject {
    let job = try job()
    let fields = try object()
    guard fields.object["job_desc"] != nil else { throw fields.missing("job_desc") }
    let description = try fields.string("job_desc", maximumLength: 256)
    if job.goneTime != nil { throw ServiceFailure.wrongState("update", .killing) }
    try db.execute(sql: "UPDATE jobs SET description = ? WHERE job_id = ?", arguments: [description, job.id])
    return [:]
  }
}
