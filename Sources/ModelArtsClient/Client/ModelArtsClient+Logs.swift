public import ModelArtsAPI

extension ModelArtsClient {
  /// Lists the log files of a version, one for each worker; none while the run is queued.
  ///
  /// - Throws: ``ModelArtsError``; of kind `notFound` where the job or the version does not exist.
  public func logFileNames(ofVersion version: Int64, ofJob job: Int64) async throws -> [String] {
    try await pipeline.send(
      ServiceRequest(operation: .listLogFiles, path: .logFileNames(job: job, version: version)),
      reading: LogFileNames.self
    ).names
  }

  /// Reads lines of a log.
  ///
  /// - Parameters:
  ///   - query: The file, and which of its lines.
  ///   - version: The version.
  ///   - job: The job of the version.
  /// - Throws: ``ModelArtsError``; of kind `logUnavailable` where the log does not exist, or not any more.
  public func log(_ query: LogQuery, ofVersion version: Int64, ofJob job: Int64) async throws -> LogLines {
    try await pipeline.send(
      ServiceRequest(
        operation: .readLog, path: .logLines(job: job, version: version), query: query.items),
      reading: LogLines.self)
  }

  /// Reads bytes of a log, as only the 2019 edition of the service offers it.
  ///
  /// - Parameters:
  ///   - query: The file, and which of its bytes.
  ///   - version: The version.
  ///   - job: The job of the version.
  public func log(_ query: LogBytesQuery, ofVersion version: Int64, ofJob job: Int64) async throws -> LogBytes {
    try await pipeline.send(
      ServiceRequest(
        operation: .readLogBytes, path: .logBytes(job: job, version: version), query: query.items),
      reading: LogBytes.self)
  }
}
