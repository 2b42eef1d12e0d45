import Testing

/// One of several writers: creates and deletes versions and configurations, and remembers what was acknowledged.
struct StoreWriter: Sendable {
  let name: String
  var jobID = 0
  var firstVersion = 0
  /// What was acknowledged and never touched again.
  var versions: Set<Int> = []
  var configurations: Set<String> = []
  /// What an acknowledged deletion has ended.
  var deletedVersions: Set<Int> = []
  var deletedConfigurations: Set<String> = []
  /// What a request without an answer may or may not have created or deleted.
  var doubtful: Set<Int> = []
  var doubtfulConfigurations: Set<String> = []
  private var serial = 0

  init(name: String) {
    self.name = name
  }

  mutating func start(_ client: StoreClient) async throws {
    let answer = try await client.send("POST", "training-jobs", StoreClient.job(name))
    jobID = answer.jobId ?? 0
    firstVersion = answer.versionId ?? 0
    versions = [firstVersion]
  }

  /// Writes until a request fails, which is when the emulator was killed.
  mutating func write(_ client: StoreClient) async {
    while !Task.isCancelled {
      do {
        try await createVersion(client)
        try await createConfiguration(client)
        if serial.isMultiple(of: 3) { try await deleteVersion(client) }
        if serial.isMultiple(of: 2) { try await deleteConfiguration(client) }
      } catch let refused as StoreClient.Refused {
        Issue.record("\(name) was refused: \(refused)")
        return
      } catch {
        return
      }
    }
  }

  private mutating func createVersion(_ client: StoreClient) async throws {
    serial += 1
    let answer = try await client.send(
      "POST", "training-jobs/\(jobID)/versions", StoreClient.version(after: firstVersion))
    versions.insert(answer.versionId ?? 0)
  }

  private mutating func createConfiguration(_ client: StoreClient) async throws {
    let name = "\(name)-\(serial)"
    doubtfulConfigurations.insert(name)
    try await client.send("POST", "training-job-configs", StoreClient.configuration(name))
    doubtfulConfigurations.remove(name)
    configurations.insert(name)
  }

  private mutating func deleteVersion(_ client: StoreClient) async throws {
    guard let id = versions.filter({ $0 != firstVersion }).min() else { return }
    versions.remove(id)
    doubtful.insert(id)
    try await client.send("DELETE", "training-jobs/\(jobID)/versions/\(id)")
    doubtful.remove(id)
    deletedVersions.insert(id)
  }

  private mutating func deleteConfiguration(_ client: StoreClient) async throws {
    guard let name = configurations.min() else { return }
    configurations.remove(name)
    doubtfulConfigurations.insert(name)
    try await client.send("DELETE", "training-job-configs/\(name)")
    doubtfulConfigurations.remove(name)
    deletedConfigurations.insert(name)
  }
}
