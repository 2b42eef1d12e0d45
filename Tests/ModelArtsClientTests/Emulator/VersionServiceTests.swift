import ModelArtsAPI
import ModelArtsClient
import ModelArtsEmulator
import Testing

/// What the client is for, against the emulated service.
struct VersionServiceTests {
  @Test func `the versions of a job are listed with their settings`() async throws {
    try await EmulatedClient.with { client, _ in
      let (job, first) = try await client.launch("a")
      let second = try await client.createVersion(
        CreateVersionRequest(config: EmulatedClient.settings, previousVersionID: first), ofJob: job)
      let list = try await client.allVersions(ofJob: job)
      #expect(list.jobName == "a")
      #expect(list.jobDescription == "first")
      #expect(Set(list.versions.map(\.versionID)) == [first, second.versionID])
      for version in list.versions {
        #expect(version.config.parameters == EmulatedClient.settings.parameters)
        #expect(version.config.trainURL == "/bucket/output/")
        #expect(version.config.specID == 2)
        #expect(version.config.workerCount == 1)
      }
    }
  }

  @Test func `the log file names of a version are listed, and its log is read`() async throws {
    try await EmulatedClient.with { client, emulator in
      let (job, version) = try await client.launch("a_B")
      try await emulator.advanceClock(by: .seconds(60))
      let names = try await client.logFileNames(ofVersion: version, ofJob: job)
      #expect(names == ["job-a-b.0"])
      let file = try #require(names.first)
      let newest = try await client.log(LogQuery(file: file), ofVersion: version, ofJob: job)
      #expect(newest.lineCount > 0)
      let end = try #require(newest.end)
      let more = try await client.log(LogQuery(file: file, place: .after(end)), ofVersion: version, ofJob: job)
      #expect(more.lineCount == 0)
      let start = try #require(newest.start)
      let last = try await client.log(
        LogQuery(file: file, place: .newest, lineCount: 1), ofVersion: version, ofJob: job)
      #expect(last.end == end)
      #expect(Int64(start) ?? 0 < Int64(end) ?? 0)
      let bytes = try await client.log(LogBytesQuery(file: file), ofVersion: version, ofJob: job)
      #expect(bytes.byteCount == Int64(bytes.content.utf8.count))
    }
  }

  @Test func `the details of a configuration are read`() async throws {
    try await EmulatedClient.with { client, _ in
      try await client.createConfig(
        CreateConfigRequest(configName: "c", description: "d", config: EmulatedClient.settings))
      let config = try await client.config("c")
      #expect(config.description == "d")
      #expect(config.config.appURL == "/bucket/code/")
      #expect(config.config.parameters == EmulatedClient.settings.parameters)
      #expect(config.engine.name != nil)
      #expect(config.compute.specCode != nil)
    }
  }

  @Test func `a version is deleted`() async throws {
    try await EmulatedClient.with { client, emulator in
      let (job, version) = try await client.launch("a")
      try await emulator.advanceClock(by: .seconds(60))
      try await client.deleteVersion(version, ofJob: job)
      #expect(try await client.allVersions(ofJob: job).versions.isEmpty)
      let error = await #expect(throws: ModelArtsError.self) { try await client.version(version, ofJob: job) }
      #expect(error?.kind == .notFound)
    }
  }

  @Test func `a version is created after another, in one request`() async throws {
    try await EmulatedClient.with { client, emulator in
      let (job, first) = try await client.launch("a")
      try await emulator.resetRequests()
      let result = try await client.createVersion(
        CreateVersionRequest(config: EmulatedClient.settings, previousVersionID: first), ofJob: job)
      #expect(result.jobID == job)
      #expect(result.versionName == "V0002")
      #expect(result.status == .initializing)
      let version = try await client.version(try #require(result.versionID), ofJob: job).version
      #expect(version.previousVersionID == first)
      #expect(try await emulator.mutatingRequestCount() == 1)
    }
  }

  @Test func `a version is stopped, and a finished one refuses`() async throws {
    try await EmulatedClient.with { client, emulator in
      let (job, version) = try await client.launch("a")
      try await client.stopVersion(version, ofJob: job)
      try await emulator.advanceClock(by: .seconds(60))
      #expect(try await client.version(version, ofJob: job).version.status == .killed)
      let error = await #expect(throws: ModelArtsError.self) { try await client.stopVersion(version, ofJob: job) }
      #expect(error?.kind == .wrongState)
      #expect(error?.effect == .refused)
    }
  }

  @Test func `jobs are listed over many pages, found, changed and deleted`() async throws {
    var configuration = EmulatorConfiguration()
    configuration.quirks.maximumPageSize = 2
    try await EmulatedClient.with(configuration) { client, emulator in
      for name in ["a", "ab", "b", "c", "d"] { _ = try await client.launch(name) }
      #expect(try await client.jobs().collected().map(\.jobName) == ["a", "ab", "b", "c", "d"])
      let job = try #require(try await client.job(named: "b"))
      try await client.updateJob(job.jobID, UpdateJobRequest(description: "changed"))
      #expect(try await client.job(named: "b")?.description == "changed")
      try await emulator.advanceClock(by: .seconds(60))
      try await client.deleteJob(job.jobID)
      #expect(try await client.job(named: "b") == nil)
      let error = await #expect(throws: ModelArtsError.self) { _ = try await client.launch("a") }
      #expect(error?.kind == .conflict)
    }
  }

  @Test func `configurations are listed, replaced and deleted`() async throws {
    try await EmulatedClient.with { client, _ in
      var settings = EmulatedClient.settings
      try await client.createConfig(CreateConfigRequest(configName: "c", config: settings))
      settings.parameters = []
      try await client.updateConfig("c", UpdateConfigRequest(description: "new", config: settings))
      let list = try await client.configs().collected()
      #expect(list.map(\.configName) == ["c"])
      #expect(list.map(\.description) == ["new"])
      #expect(try await client.config("c").config.parameters.isEmpty)
      try await client.deleteConfig("c")
      let error = await #expect(throws: ModelArtsError.self) { try await client.config("c") }
      #expect(error?.kind == .notFound)
    }
  }

  @Test func `machines, engines and algorithms are looked up`() async throws {
    try await EmulatedClient.with { client, _ in
      let specs = try await client.resourceSpecs()
      #expect(specs.contains { $0.specID == 2 && $0.maximumNodes == 2 })
      #expect(try await client.engines().contains { $0.engineID == 1 })
      #expect(try await client.algorithms(AlgorithmQuery(pageSize: 1)).collected().count == 4)
    }
  }
}
