import HTTPTypes
import ModelArtsAPI
import Testing

@testable import ModelArtsEmulator

/// Calls are counted without a write for each, and none is forgotten.
struct CountTests {
  @Test func `refused requests are counted, and counts are kept with the store`() async throws {
    try await withTemporaryFolder { folder in
      let path = folder + "/emulator.db"
      let first = try ServiceHarness { $0.store = .file(path: path) }
      for _ in 0..<3 { _ = try await first.payload(.get, "training-jobs") }
      #expect(try await first.send(.post, "training-jobs", body: ["job_name": "%"]).status == 400)
      #expect(try await first.send(.post, "training-jobs", body: ["job_name": "%"]).status == 400)
      try await first.createJob()
      #expect(try await first.service.counts()[.createJob] == 3)
      _ = try await first.payload(.get, "training-jobs")
      first.service.close()
      let second = try ServiceHarness { $0.store = .file(path: path) }
      let counts = try await second.service.counts()
      #expect(counts[.listJobs] == 4)
      #expect(counts[.createJob] == 3)
      #expect(counts.mutating == 3)
      try await second.service.resetRecords()
      #expect(try await second.service.counts().total == 0)
    }
  }
}
