public import ModelArtsAPI

extension ModelArtsClient {
  /// Lists the log files of a version, one for each worker; none while the run is queued.
  ///
  /// `GET /training-jobs/{job_id}/versions/{version_id}/log/file-names`, in all editions.
  ///
  /// - Parameters:
  ///   - version: The id of the version, above 0.
  ///   - job: The id of the job, above 0.
  /// - Returns: Names such as `job-resnet.0`.
  /// - Throws: ``ModelArtsError``; of kind `notFound` where the job or the version does not exist.
  public func logFileNames(ofVersion version: Int64, ofJob job: Int64) async throws -> [String] {
    try FieldCheck(operation: .listLogFiles).path(job: job, version: version)
    return try await pipeline.send(
      ServiceRequest(operation: .listLogFiles, path: .logFileNames(job: job, version: version)),
      reading: LogFileNames.self
    ).names
  }

  /// Reads lines of a log.
  ///
  /// `GET /training-jobs/{job_id}/versions/{version_id}/aom-log`, in all editions. The platform keeps its logs for 30 days
  /// or so.
  ///
  /// - Parameters:
  ///   - query: The file, and which of its lines, 1 to 500 of them.
  ///   - version: The id of the version, above 0.
  ///   - job: The id of the job, above 0.
  /// - Throws: ``ModelArtsError``; of kind `logUnavailable` where the log does not exist, or not any more.
  public func log(_ query: LogQuery, ofVersion version: Int64, ofJob job: Int64) async throws -> LogLines {
    let check = FieldCheck(operation: .readLog)
    try check.path(job: job, version: version)
    try check.logFile(query.file)
    return try await pipeline.send(
      ServiceRequest(
        operation: .readLog, path: .logLines(job: job, version: version), query: query.items),
      reading: LogLines.self)
  }

  /// Reads bytes of a log.
  ///
  /// `GET /training-jobs/{job_id}/versions/{version_id}/log`, of the Huawei Cloud API reference, 2019, alone; the Python
  /// SDK still has its parameters.
  ///
  /// - Parameters:
  ///   - query: The file, and which of its bytes, 2048 at most.
  ///   - version: The id of the version, above 0.
  ///   - job: The id of the job, above 0.
  /// - Throws: ``ModelArtsError``; of kind `logUnavailable` where the log does not exist, or not any more.
  public func log(_ query: LogBytesQuery, ofVersion version: Int64, ofJob job: Int64) async throws -> LogBytes {
    let check = FieldCheck(operation: .readLogBytes)
    try check.path(job: job, version: version)
    try check.logFile(query.file)
    return try await pipeline.send(
      ServiceRequest(
        operation: .readLogBytes, path: .logBytes(job: job, version: version), query: query.items),
      reading: LogBytes.self)
  }
}
