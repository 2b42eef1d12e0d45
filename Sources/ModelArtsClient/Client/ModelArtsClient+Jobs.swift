public import ModelArtsAPI

extension ModelArtsClient {
  /// Creates a job with its first version, which starts a billed run. Sent once, never repeated.
  ///
  /// The client's workspace is used unless the request names one.
  ///
  /// - Throws: ``ModelArtsError``, whose effect tells whether a run may have been started, of kind `conflict` where a
  ///   job of the name exists; `CancellationError`, after which it is not known what was done.
  public func createJob(_ request: CreateJobRequest) async throws -> LaunchResult {
    let check = FieldCheck(operation: .createJob)
    try check.name(request.jobName, "job_name")
    try check.description(request.description, "job_desc")
    try check.settings(request.config)
    var request = request
    request.workspaceID = request.workspaceID ?? workspaceID
    return try await pipeline.send(
      ServiceRequest(operation: .createJob, path: .jobs, body: request), reading: LaunchResult.self)
  }

  /// Changes the description of a job, the only thing of it that can change.
  ///
  /// - Throws: ``ModelArtsError``; of kind `notFound` where the job does not exist.
  public func updateJob(_ job: Int64, _ request: UpdateJobRequest) async throws {
    let check = FieldCheck(operation: .updateJob)
    try check.id(job, "job_id")
    try check.description(request.description, "job_desc")
    try await pipeline.send(ServiceRequest(operation: .updateJob, path: .job(job), body: request))
  }

  /// Deletes a job with all its versions. The service only accepts the deletion.
  ///
  /// - Throws: ``ModelArtsError``; of kind `notFound` where the job does not exist.
  public func deleteJob(_ job: Int64) async throws {
    try FieldCheck(operation: .deleteJob).id(job, "job_id")
    try await pipeline.send(ServiceRequest(operation: .deleteJob, path: .job(job)))
  }
}
