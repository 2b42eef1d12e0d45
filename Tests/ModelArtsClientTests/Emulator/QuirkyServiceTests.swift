import ModelArtsAPI
import ModelArtsClient
import ModelArtsEmulator
import Testing

/// The same answers in the dialects of the editions.
struct QuirkyServiceTests {
  private static let variants: [EmulatorQuirks] = {
    var variants = Array(repeating: EmulatorQuirks(), count: 8)
    variants[0].integersAsStrings = true
    variants[1].usesErrorMsgKey = true
    variants[2].failsWithStatus200 = true
    variants[3].repeatsPages = true
    variants[4].maximumPageSize = 1
    variants[5].versionOrder = .shuffled(seed: 7)
    variants[6].numericParameterValues = true
    var all = EmulatorQuirks()
    all.integersAsStrings = true
    all.numericParameterValues = true
    all.usesErrorMsgKey = true
    all.failsWithStatus200 = true
    all.repeatsPages = true
    all.maximumPageSize = 1
    all.versionOrder = .shuffled(seed: 7)
    variants[7] = all
    return variants
  }()

  @Test(arguments: variants.indices)
  func `every dialect reads the same`(index: Int) async throws {
    var configuration = EmulatorConfiguration()
    configuration.quirks = Self.variants[index]
    try await EmulatedClient.with(configuration) { client, _ in
      let (job, first) = try await client.launch("a")
      var ids = [first]
      for _ in 0..<2 {
        let result = try await client.createVersion(
          CreateVersionRequest(config: EmulatedClient.settings, previousVersionID: first), ofJob: job)
        ids.append(try #require(result.versionID))
      }
      #expect(try await client.allVersions(ofJob: job).versions.map(\.versionID).sorted() == ids.sorted())
      let error = await #expect(throws: ModelArtsError.self) { try await client.version(999, ofJob: job) }
      #expect(error?.kind == .notFound)
      #expect(error?.message.isEmpty == false)
    }
  }
}
