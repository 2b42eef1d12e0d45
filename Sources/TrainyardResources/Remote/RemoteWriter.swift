/// What applying may ask of the service: each call is one mutating request, sent at most once where it creates.
///
/// All methods throw ``RemoteError``.
package protocol RemoteWriter: Sendable {
  func createConfiguration(named name: String, description: String, config: RunConfig) async throws
  func updateConfiguration(named name: String, description: String, config: RunConfig) async throws
  func deleteConfiguration(named name: String) async throws

  /// Creates a job.
  ///
  /// - Parameters:
  ///   - config: What the first version runs; the service asks for it even where none is created.
  ///   - launches: Whether the first version is created, which starts a run at once.
  func createJob(
    named name: String, description: String, config: RunConfig, launches: Bool
  ) async throws
    -> LaunchReceipt
  func updateJob(id: Int64, description: String) async throws
  func deleteJob(id: Int64) async throws

  /// Creates a version, which starts a run at once.
  ///
  /// - Parameter parentID: A version of the same job; nil only while the job has none.
  func createVersion(jobID: Int64, config: RunConfig, parentID: Int64?) async throws -> LaunchReceipt
  func stopVersion(jobID: Int64, versionID: Int64) async throws
  func deleteVersion(jobID: Int64, versionID: Int64) async throws
}

/// What the service answers to a create.
package struct LaunchReceipt: Sendable, Hashable {
  package var jobID: Int64
  package var versionID: Int64?
  package var versionName: String?

  package init(jobID: Int64, versionID: Int64? = nil, versionName: String? = nil) {
    self.jobID = jobID
    self.versionID = versionID
    self.versionName = versionName
  }
}
