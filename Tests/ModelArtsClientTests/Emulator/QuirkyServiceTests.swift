import ModelArtsAPI
import ModelArtsClient
import ModelArtsEmulator
import Testing

/// The whole client against the dialects of the editions, each alone and all of them together.
struct QuirkyServiceTests {
  /// One dialect.
  struct Dialect: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var quirks = EmulatorQuirks()

    init(_ name: String, _ change: (inout EmulatorQuirks) -> Void) {
      testDescription = name
      change(&quirks)
    }
  }

  static let dialects = [
    Dialect("none") { _ in },
    Dialect("integers as strings") { $0.integersAsStrings = true },
    Dialect("error_msg") { $0.usesErrorMsgKey = true },
    Dialect("failures with status 200") { $0.failsWithStatus200 = true },
    Dialect("repeated pages") { $0.repeatsPages = true },
    Dialect("pages of one") { $0.maximumPageSize = 1 },
    Dialect("the oldest version first") { $0.versionOrder = .oldestFirst },
    Dialect("versions in no order") { $0.versionOrder = .shuffled(seed: 7) },
    Dialect("numbers as parameters") { $0.numericParameterValues = true },
    Dialect("all of them") {
      $0 = EmulatorQuirks(
        integersAsStrings: true, numericParameterValues: true, usesErrorMsgKey: true, failsWithStatus200: true,
        repeatsPages: true, maximumPageSize: 1, versionOrder: .shuffled(seed: 7))
    },
  ]

  private static func with(
    _ dialect: Dialect, _ body: @Sendable (ModelArtsClient, ModelArtsEmulator) async throws -> Void
  ) async throws {
    var configuration = EmulatorConfiguration()
    configuration.quirks = dialect.quirks
    try await EmulatedClient.with(configuration) { try await body($0, $1) }
  }

  @Test(arguments: dialects)
  func `jobs and versions are the same in every dialect`(_ dialect: Dialect) async throws {
    try await Self.with(dialect) { client, _ in
      let (job, first) = try await client.launch("a")
      let (other, _) = try await client.launch("b")
      var ids = [first]
      for _ in 0..<2 {
        let request = CreateVersionRequest(config: EmulatedClient.settings, previousVersionID: first)
        ids.append(try #require(try await client.createVersion(request, ofJob: job).versionID))
      }
      #expect(try await client.jobs().collected().map(\.jobID) == [job, other])
      let list = try await client.allVersions(ofJob: job)
      #expect(list.versions.map(\.versionID).sorted() == ids.sorted())
      #expect(list.versionCount == 3)
      let detail = try await client.version(first, ofJob: job)
      #expect(detail.version.config.parameters.map { $0.value?.text } == ["0.01"])
      #expect(detail.version.config.specID == EmulatedClient.settings.specID)
      try await client.updateJob(job, UpdateJobRequest(description: "changed"))
      #expect(try await client.job(named: "a")?.description == "changed")
    }
  }

  @Test(arguments: dialects)
  func `configurations are the same in every dialect`(_ dialect: Dialect) async throws {
    try await Self.with(dialect) { client, _ in
      for name in ["c1", "c2", "c3"] {
        try await client.createConfig(CreateConfigRequest(configName: name, config: EmulatedClient.settings))
      }
      #expect(try await client.configs().collected().map(\.configName) == ["c1", "c2", "c3"])
      try await client.updateConfig(
        "c2", UpdateConfigRequest(description: "new", config: EmulatedClient.settings))
      let detail = try await client.config("c2")
      #expect(detail.description == "new")
      #expect(detail.config.parameters.map { $0.value?.text } == ["0.01"])
      try await client.deleteConfig("c1")
      let error = await #expect(throws: ModelArtsError.self) { try await client.config("c1") }
      #expect(error?.kind == .notFound)
    }
  }

  @Test(arguments: dialects)
  func `lookups and logs are the same in every dialect`(_ dialect: Dialect) async throws {
    try await Self.with(dialect) { client, emulator in
      let standard = Catalog.standard
      #expect(try await client.engines().map(\.engineID).sorted() == standard.engines.map(\.id).sorted())
      #expect(try await client.resourceSpecs().map(\.specID).sorted() == standard.flavors.map(\.id).sorted())
      let algorithms = try await client.algorithms().collected()
      #expect(algorithms.map(\.modelID).sorted() == standard.algorithms.map(\.id).sorted())
      let (job, version) = try await client.launch("a")
      try await emulator.advanceClock(by: .seconds(60))
      let file = try #require(try await client.logFileNames(ofVersion: version, ofJob: job).first)
      let lines = try await client.newestLogLines(.max, inFile: file, ofVersion: version, ofJob: job)
      #expect(!lines.isEmpty)
      var followed: [String] = []
      for try await line in client.following(ofVersion: version, ofJob: job, interval: .milliseconds(1)) {
        followed.append(line)
      }
      #expect(followed == lines)
    }
  }

  @Test(arguments: dialects)
  func `failures are the same in every dialect`(_ dialect: Dialect) async throws {
    try await Self.with(dialect) { client, emulator in
      let (job, version) = try await client.launch("a")
      try await emulator.advanceClock(by: .seconds(60))
      let acts: [(ModelArtsError.Kind, () async throws -> Void)] = [
        (.conflict, { _ = try await client.launch("a") }),
        (.notFound, { _ = try await client.version(999, ofJob: job) }),
        (.wrongState, { try await client.stopVersion(version, ofJob: job) }),
        (
          .invalid,
          {
            var config = EmulatedClient.settings
            config.engineID = 999_999
            _ = try await client.createVersion(
              CreateVersionRequest(config: config, previousVersionID: version), ofJob: job)
          }
        ),
      ]
      for (kind, act) in acts {
        let error = await #expect(throws: ModelArtsError.self) { try await act() }
        #expect(error?.kind == kind)
        #expect(error?.effect == .refused)
        #expect(error?.message.isEmpty == false)
      }
    }
  }
}
