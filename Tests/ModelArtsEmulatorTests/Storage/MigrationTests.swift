import FoundationEssentials
import GRDB
import HTTPTypes
import ModelArtsAPI
import Testing

@testable import ModelArtsEmulator

/// Stores that earlier emulators have written.
struct MigrationTests {
  /// The time at which the fixtures were written: V0001 runs, V0002 is stopped, V0003 has failed, V0004 is being
  /// stopped, and another job is being deleted.
  private static let writtenTime: Int64 = 1_795_275_021_081

  private func withStore(
    _ schema: String, _ body: (ServiceHarness, ServiceHarness.Job) async throws -> Void
  ) async throws {
    try await withTemporaryFolder { folder in
      let path = folder + "/emulator.db"
      let fixtures = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      let sql = try Data(contentsOf: fixtures.appending(path: "Fixtures/Stores/\(schema).sql"))
      let queue = try DatabaseQueue(path: path)
      try await queue.writeWithoutTransaction { try $0.execute(sql: String(decoding: sql, as: UTF8.self)) }
      try queue.close()
      let harness = try ServiceHarness {
        $0.store = .file(path: path)
        $0.clock = .stepped(startingAt: Self.writtenTime)
      }
      try await body(harness, .init(id: 567_001, versionID: 1_108_001))
      harness.service.close()
    }
  }

  private func statuses(_ harness: ServiceHarness, _ job: ServiceHarness.Job) async throws -> [Int64?] {
    let list = try await harness.payload(.get, "\(job.path)/versions")["versions"]?.elements ?? []
    return list.reversed().map { $0["status"]?.integer }
  }

  @Test(arguments: ["schema-1", "schema-2"])
  func `a store of an earlier schema goes on where it was left`(schema: String) async throws {
    try await withStore(schema) { harness, job in
      #expect(try await statuses(harness, job) == [8, 12, 3, 9])
      #expect(try await harness.jobNames() == ["going", "kept"])
      #expect(try await harness.payload(.get, "training-job-configs/saved")["spec_id"] == 27)
      try await harness.advance(.seconds(5))
      #expect(try await statuses(harness, job) == [10, 12, 3, 12])
      #expect(try await harness.jobNames() == ["kept"])
      let version = try await harness.payload(.get, job.versionPath)
      #expect(version["duration"] == 3000)
      #expect(try await harness.createVersion(of: job)["version_id"] == 1_108_006)
      #expect(try await harness.createJob("next").id == 567_003)
    }
  }

  @Test(arguments: ["schema-1", "schema-2"])
  func `a run of an earlier schema holds its nodes`(schema: String) async throws {
    try await withStore(schema) { harness, job in
      var catalog = Catalog.standard
      catalog.setCapacity(4, ofFlavor: "modelarts.vm.cpu.8u")
      try await harness.service.setCatalog(catalog)
      // V0001 and V0004, which is still being killed, hold two nodes each.
      try await harness.createVersion(of: job, config: Bodies.config().setting("worker_server_num", 4))
      try await harness.advance(.milliseconds(2800))
      #expect(try await statuses(harness, job) == [10, 12, 3, 12, 8])
      let start = try await harness.payload(.get, "\(job.path)/versions")["versions"]?.elements?.first?["start_time"]
      // Two seconds after its creation, which is later than V0004's end and before V0001's.
      #expect(start == 1_795_275_023_873)
    }
  }

  @Test func `a store may be left at any migration`() throws {
    for identifier in Schema.migrator.migrations {
      let queue = try DatabaseQueue()
      try Schema.migrator.migrate(queue, upTo: identifier)
      try Schema.migrator.migrate(queue)
      let done = try queue.read(Schema.migrator.hasCompletedMigrations)
      #expect(done, "\(identifier)")
    }
  }
}
