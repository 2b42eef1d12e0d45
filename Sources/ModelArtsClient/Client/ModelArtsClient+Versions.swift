public import ModelArtsAPI

extension ModelArtsClient {
  /// Reads one version of a job.
  ///
  /// - Throws: ``ModelArtsError``; of kind `notFound` where the job or the version does not exist.
  public func version(_ version: Int64, ofJob job: Int64) async throws -> VersionDetail {
    try await pipeline.send(
      ServiceRequest(operation: .getVersion, path: .version(job: job, version: version)), reading: VersionDetail.self)
  }

  /// Creates a version of a job, which starts a billed run. Sent once, never repeated.
  ///
  /// - Throws: ``ModelArtsError``, whose effect tells whether a run may have been started; `CancellationError`, after
  ///   which that is not known.
  public func createVersion(_ request: CreateVersionRequest, ofJob job: Int64) async throws -> LaunchResult {
    let check = FieldCheck(operation: .createVersion)
    try check.id(job, "job_id")
    try check.description(request.description, "job_desc")
    try check.settings(request.config)
    return try await pipeline.send(
      ServiceRequest(operation: .createVersion, path: .versions(job: job), body: request), reading: LaunchResult.self)
  }

  /// Deletes a version. The service only accepts the deletion; the version may still be listed for a while.
  ///
  /// - Throws: ``ModelArtsError``; of kind `notFound` where the version does not exist, `wrongState` where its state
  ///   does not allow it.
  public func deleteVersion(_ version: Int64, ofJob job: Int64) async throws {
    let check = FieldCheck(operation: .deleteVersion)
    try check.id(job, "job_id")
    try check.id(version, "version_id")
    try await pipeline.send(
      ServiceRequest(operation: .deleteVersion, path: .version(job: job, version: version)))
  }

  /// Asks a version to stop. The service only accepts the wish. Sent once, never repeated.
  ///
  /// - Throws: ``ModelArtsError``; of kind `wrongState` where the version is not running.
  public func stopVersion(_ version: Int64, ofJob job: Int64) async throws {
    let check = FieldCheck(operation: .stopVersion)
    try check.id(job, "job_id")
    try check.id(version, "version_id")
    try await pipeline.send(ServiceRequest(operation: .stopVersion, path: .stop(job: job, version: version)))
  }
}
