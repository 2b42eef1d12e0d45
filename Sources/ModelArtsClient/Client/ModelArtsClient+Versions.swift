public import ModelArtsAPI

extension ModelArtsClient {
  /// Reads one version of a job.
  ///
  /// `GET /training-jobs/{job_id}/versions/{version_id}`, in all editions; the code of the flavor is here and not in the
  /// list. Times and the duration are milliseconds.
  ///
  /// - Parameters:
  ///   - version: The id of the version, above 0.
  ///   - job: The id of the job, above 0.
  /// - Throws: ``ModelArtsError``; of kind `notFound` where the job or the version does not exist.
  public func version(_ version: Int64, ofJob job: Int64) async throws -> VersionDetail {
    try FieldCheck(operation: .getVersion).path(job: job, version: version)
    return try await pipeline.send(
      ServiceRequest(operation: .getVersion, path: .version(job: job, version: version)), reading: VersionDetail.self)
  }

  /// Creates a version of a job, which starts a billed run. Sent once, never repeated.
  ///
  /// `POST /training-jobs/{job_id}/versions`, in all editions. The settings are needed in full, nothing is inherited from
  /// the version before; an output folder is required unless an image runs.
  ///
  /// - Parameters:
  ///   - request: The settings, the id of a version of the same job, which may be left out only where the job has none,
  ///     and a description of at most 256 characters, which no read returns.
  ///   - job: The id of the job, above 0.
  /// - Returns: The ids of job and version, and the time of creation in milliseconds of the epoch.
  /// - Throws: ``ModelArtsError``, whose effect tells whether a run may have been started; `CancellationError`, after
  ///   which that is not known.
  public func createVersion(_ request: CreateVersionRequest, ofJob job: Int64) async throws -> LaunchResult {
    let check = FieldCheck(operation: .createVersion)
    try check.id(job, "job_id")
    try check.description(request.description, "job_desc")
    if let previous = request.previousVersionID { try check.id(previous, "config.pre_version_id") }
    try check.settings(request.config)
    return try await pipeline.send(
      ServiceRequest(operation: .createVersion, path: .versions(job: job), body: request), reading: LaunchResult.self)
  }

  /// Deletes a version. The service only accepts the deletion; the version may still be listed for a while.
  ///
  /// `DELETE /training-jobs/{job_id}/versions/{version_id}`, the same in all editions. Repeated where it fails for a
  /// passing reason.
  ///
  /// - Parameters:
  ///   - version: The id of the version, above 0.
  ///   - job: The id of the job, above 0.
  /// - Throws: ``ModelArtsError``; of kind `notFound` where the version does not exist, `wrongState` where its state
  ///   does not allow it.
  public func deleteVersion(_ version: Int64, ofJob job: Int64) async throws {
    try FieldCheck(operation: .deleteVersion).path(job: job, version: version)
    try await pipeline.send(
      ServiceRequest(operation: .deleteVersion, path: .version(job: job, version: version)))
  }

  /// Asks a version to stop. The service only accepts the wish. Sent once, never repeated.
  ///
  /// `POST /training-jobs/{job_id}/versions/{version_id}/stop`, the same in all editions. It is documented for running
  /// versions; public clients send it to waiting ones too.
  ///
  /// - Parameters:
  ///   - version: The id of the version, above 0.
  ///   - job: The id of the job, above 0.
  /// - Throws: ``ModelArtsError``; of kind `wrongState` where the version is not running.
  public func stopVersion(_ version: Int64, ofJob job: Int64) async throws {
    try FieldCheck(operation: .stopVersion).path(job: job, version: version)
    try await pipeline.send(ServiceRequest(operation: .stopVersion, path: .stop(job: job, version: version)))
  }
}
