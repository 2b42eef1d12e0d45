import Testing

extension StoreWriter {
  /// Compares the store with what was acknowledged, and takes up what the last request may have left.
  mutating func check(_ client: StoreClient, round: Int) async throws {
    try await checkVersions(client, round: round)
    try await checkConfigurations(client, round: round)
  }

  private mutating func checkVersions(_ client: StoreClient, round: Int) async throws {
    let list = try await client.send("GET", "training-jobs/\(jobID)/versions").versions ?? []
    let killing = Set(list.filter { $0.status == 9 }.map(\.versionId))
    let present = Set(list.map(\.versionId)).subtracting(killing)
    let lost = versions.subtracting(present)
    #expect(lost.isEmpty, "round \(round), \(name): acknowledged versions are lost: \(lost.sorted())")
    let back = deletedVersions.intersection(present)
    #expect(back.isEmpty, "round \(round), \(name): deleted versions are back: \(back.sorted())")
    // The request that the kill has met may have been the creation of one more.
    let more = present.subtracting(versions).subtracting(doubtful)
    #expect(more.count <= 1, "round \(round), \(name): nobody created \(more.sorted())")
    #expect(Set(list.map(\.versionName)).count == list.count)
    versions.formUnion(present)
    doubtful = []
  }

  private mutating func checkConfigurations(_ client: StoreClient, round: Int) async throws {
    let list = try await client.send("GET", "training-job-configs?per_page=1000&search_content=\(name)-").configs ?? []
    let present = Set(list.map(\.configName))
    let lost = configurations.subtracting(present)
    #expect(lost.isEmpty, "round \(round), \(name): acknowledged configurations are lost: \(lost.sorted())")
    let back = deletedConfigurations.intersection(present)
    #expect(back.isEmpty, "round \(round), \(name): deleted configurations are back: \(back.sorted())")
    let more = present.subtracting(configurations).subtracting(doubtfulConfigurations)
    #expect(more.isEmpty, "round \(round), \(name): nobody created \(more.sorted())")
    configurations.formUnion(present)
    doubtfulConfigurations = []
  }
}
