public import ModelArtsAPI

extension ModelArtsClient {
  /// Creates a job with its first version, which starts a billed run. Sent once, never repeated.
  ///
  /// `POST /training-jobs`, as the Huawei Cloud API reference, 2021, and the Open Telekom Cloud API reference, 2025, have
  /// it. The client's workspace is used unless the request names one. Names, lengths, ranges and what must be there are
  /// checked first; ``ModelArtsAPI/CreateJobRequest`` and ``ModelArtsAPI/ConfigBody`` name the rules.
  ///
  /// - Parameter request: The name of the job, 1 to 64 letters, digits, `_` and `-` (20 in the 2019 edition), its
  ///   description of at most 256 characters, and the settings of its first version.
  /// - Returns: The ids of job and version, and the time of creation in milliseconds of the epoch; no version where the
  ///   request asked for none.
  /// - Throws: ``ModelArtsError``, whose effect tells whether a run may have been started, of kind `conflict` where a
  ///   job of the name exists; `CancellationError`, after which it is not known what was done.
  public func createJob(_ request: CreateJobRequest) async throws -> LaunchResult {
    let check = FieldCheck(operation: .createJob)
    try check.name(request.jobName, "job_name")
    try check.description(request.description, "job_desc")
    try check.workspace(request.workspaceID)
    try check.settings(request.config)
    var request = request
    request.workspaceID = request.workspaceID ?? workspaceID
    return try await pipeline.send(
      ServiceRequest(operation: .createJob, path: .jobs, body: request), reading: LaunchResult.self)
  }

  /// Changes the description of a job, the only thing of it that can change.
  ///
  /// `PUT /training-jobs/{job_id}`, the same in all editions. Repeated where it fails for a passing reason.
  ///
  /// - Parameters:
  ///   - job: The id of the job, above 0.
  ///   - request: The description, 0 to 256 characters; empty clears it.
  /// - Throws: ``ModelArtsError``; of kind `notFound` where the job does not exist.
  public func updateJob(_ job: Int64, _ request: UpdateJobRequest) async throws {
    let check = FieldCheck(operation: .updateJob)
    try check.id(job, "job_id")
    try check.description(request.description, "job_desc")
    try await pipeline.send(ServiceRequest(operation: .updateJob, path: .job(job), body: request))
  }

  /// Deletes a job with all its versions. The service only accepts the deletion.
  ///
  /// `DELETE /training-jobs/{job_id}`, the same in all editions. Repeated where it fails for a passing reason; a deletion
  /// in doubt that then finds nothing has succeeded.
  ///
  /// - Parameter job: The id of the job, above 0.
  /// - Throws: ``ModelArtsError``; of kind `notFound` where the job does not exist.
  public func deleteJob(_ job: Int64) async throws {
    try FieldCheck(operation: .deleteJob).id(job, "job_id")
    try await pipeline.send(ServiceRequest(operation: .deleteJob, path: .job(job)))
  }
}
