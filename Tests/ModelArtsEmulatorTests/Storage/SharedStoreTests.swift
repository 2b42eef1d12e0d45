import HTTPTypes
import ModelArtsAPI
import Testing

@testable import ModelArtsEmulator

/// Several emulators on one file at a time.
struct SharedStoreTests {
  private func harness(_ path: String) throws -> ServiceHarness {
    try ServiceHarness { $0.store = .file(path: path) }
  }

  private func withTwo(_ body: (ServiceHarness, ServiceHarness) async throws -> Void) async throws {
    try await withTemporaryFolder { folder in
      let path = folder + "/emulator.db"
      let (first, second) = (try harness(path), try harness(path))
      try await body(first, second)
      first.service.close()
      second.service.close()
    }
  }

  @Test func `what one writes the other reads`() async throws {
    try await withTwo { first, second in
      let job = try await first.createJob("shared")
      #expect(try await second.status(of: job) == 1)
      try await second.createVersion(of: job)
      #expect(try await first.versionNames(of: job) == ["V0002", "V0001"])
      #expect(try await second.send(.post, "training-jobs", body: Bodies.job("shared")).code == "0103")
      _ = try await first.payload(.delete, job.path)
      #expect(try await second.send(.delete, job.path).code == "0105")
    }
  }

  @Test func `time that passes for one has passed for the other`() async throws {
    try await withTwo { first, second in
      let job = try await first.createJob()
      try await first.advance(.seconds(10))
      #expect(try await second.status(of: job) == 10)
      try await second.advance(.seconds(1))
      _ = try await first.status(of: job)
      #expect(first.service.clock.now() == ServiceHarness.startTime + 11_000)
    }
  }

  @Test func `ids and numbers are given once, whoever gives them`() async throws {
    try await withTwo { first, second in
      let job = try await first.createJob("shared")
      let config = Bodies.config().setting("pre_version_id", JSONValue(job.versionID))
      let answers = try await withThrowingTaskGroup(of: JSONValue.self) { group in
        for index in 0..<60 {
          let harness = index.isMultiple(of: 2) ? first : second
          group.addTask { try await harness.payload(.post, "\(job.path)/versions", body: ["config": config]) }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(Set(answers.compactMap { $0["version_id"]?.integer }).count == 60)
      #expect(Set(answers.compactMap { $0["version_name"]?.text }).count == 60)
      #expect(try await second.versionNames(of: job).count == 61)
      let times = answers.sorted { ($0["version_id"]?.integer ?? 0) < ($1["version_id"]?.integer ?? 0) }
        .compactMap { $0["create_time"]?.integer }
      #expect(times == times.sorted())
    }
  }

  @Test func `calls are counted together`() async throws {
    try await withTwo { first, second in
      _ = try await first.payload(.get, "training-jobs")
      _ = try await second.payload(.get, "training-jobs")
      #expect(try await first.service.counts()[.listJobs] == 1)
      #expect(try await second.service.counts()[.listJobs] == 2)
      #expect(try await first.service.counts()[.listJobs] == 2)
    }
  }

  @Test(.timeLimit(.minutes(5))) func `many may open a new file at the same moment`() async throws {
    try await withTemporaryFolder { folder in
      for round in 0..<5 {
        let path = folder + "/\(round).db"
        try await withThrowingTaskGroup(of: Void.self) { group in
          for index in 0..<4 {
            group.addTask {
              let harness = try harness(path)
              try await harness.createJob("job-\(index)")
              harness.service.close()
            }
          }
          try await group.waitForAll()
        }
        #expect(try await harness(path).jobNames() == (0..<4).map { "job-\($0)" })
      }
    }
  }
}
