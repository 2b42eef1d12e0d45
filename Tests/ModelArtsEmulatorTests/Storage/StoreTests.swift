import GRDB
import HTTPTypes
import ModelArtsAPI
import Testing

@testable import ModelArtsEmulator

struct StoreTests {
  private func harness(_ path: String, _ clock: EmulatorClock? = nil) throws -> ServiceHarness {
    try ServiceHarness {
      $0.store = .file(path: path)
      if let clock { $0.clock = clock }
    }
  }

  @Test func `everything survives a restart`() async throws {
    try await withTemporaryFolder { folder in
      let path = folder + "/missing/folder/emulator.db"
      let first = try harness(path)
      let job = try await first.createJob("kept", description: "text")
      _ = try await first.payload(.post, "training-job-configs", body: Bodies.configuration("saved"))
      try await first.advance(.seconds(3))
      let before = try await first.payload(.get, job.versionPath)
      first.service.database.close()

      let second = try harness(path)
      #expect(try await second.payload(.get, job.versionPath) == before)
      #expect(try await second.payload(.get, "training-job-configs/saved")["config_name"] == "saved")
      #expect(try await second.createVersion(of: job)["version_name"] == "V0002")
      #expect(try await second.createJob("next").id > job.id)
      #expect(try await second.service.counts().mutating == 4)
    }
  }

  @Test func `a write is in the file before it is acknowledged`() async throws {
    try await withTemporaryFolder { folder in
      let path = folder + "/emulator.db"
      let first = try harness(path)
      let job = try await first.createJob()
      // The first service is still open, as after a kill: nothing was closed or checkpointed.
      let second = try harness(path)
      #expect(try await second.versionNames(of: job) == ["V0001"])
      first.service.database.close()
    }
  }

  @Test(arguments: [EmulatorClock.real, .scaled(by: 2), .stepped(startingAt: 1)])
  func `no clock goes back behind what the store has seen`(clock: EmulatorClock) async throws {
    try await withTemporaryFolder { folder in
      let path = folder + "/emulator.db"
      let future = WallClock.now() + 1_000_000
      let first = try harness(path, .stepped(startingAt: future))
      try await first.createJob()
      first.service.database.close()
      #expect(try harness(path, clock).service.clock.now() >= future)
    }
  }

  @Test func `what a client has read is so after a restart, however fast the clock was`() async throws {
    try await withTemporaryFolder { folder in
      let path = folder + "/emulator.db"
      let first = try harness(path, .scaled(by: 1_000_000))
      let job = try await first.createJob()
      while try await first.status(of: job) != 10 { try await Task.sleep(for: .milliseconds(2)) }
      first.service.close()
      let second = try harness(path, .real)
      #expect(try await second.status(of: job) == 10)
      second.service.close()
    }
  }

  @Test func `a file of a newer emulator is refused`() async throws {
    try await withTemporaryFolder { folder in
      let path = folder + "/emulator.db"
      try await harness(path).service.database.write { db in
        try db.execute(sql: "INSERT INTO grdb_migrations (identifier) VALUES ('99 from the future')")
      }
      let error = #expect(throws: EmulatorError.self) { try harness(path) }
      #expect(error?.kind == .newerStore)
      #expect(error?.description.contains(path) == true)
    }
  }

  @Test func `a file that is no store is refused`() async throws {
    try await withTemporaryFolder { folder in
      let error = #expect(throws: EmulatorError.self) { try harness(folder) }
      #expect(error?.kind == .unusableStore)
    }
  }

  @Test func `a refused request leaves nothing behind`() async throws {
    let harness = try ServiceHarness()
    let wrong: JSONValue = [["label": .string(RunRule.outcomeLabel), "value": "8"]]
    let body = Bodies.job("half", config: Bodies.config().setting("parameter", wrong))
    #expect(try await harness.send(.post, "training-jobs", body: body).status == 400)
    #expect(try await harness.jobNames().isEmpty)
    #expect(try await harness.createJob("half").id == 567_001)
  }
}
