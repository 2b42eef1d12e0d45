import Foundation
import Testing

/// Emulator processes on one file, one after another and at a time.
@Suite(.enabled(if: Program.path != nil, "the program was not built"))
struct SharedStoreTests {
  private func withFolder(_ body: (String) async throws -> Void) async throws {
    let folder = try ProjectFolder(["README": ""])
    try await body(folder.path)
  }

  @Test(.timeLimit(.minutes(10)))
  func `processes one after another find what the ones before have written`() async throws {
    try await withFolder { folder in
      for round in 0..<4 {
        let emulator = try await EmulatorProcess(store: folder + "/emulator.db", in: folder, name: "\(round)")
        let client = StoreClient(baseURL: emulator.baseURL)
        let answer = try await client.send("POST", "training-jobs", StoreClient.job("job-\(round)"))
        #expect(answer.jobId == 567_001 + round)
        let jobs = try await client.send("GET", "training-jobs").jobs ?? []
        #expect(jobs.map(\.jobName) == (0...round).map { "job-\($0)" })
        try await emulator.stop()
      }
    }
  }

  @Test(.timeLimit(.minutes(10)))
  func `processes at a time give every id and number once, and see each other's writes`() async throws {
    try await withFolder { folder in
      let first = try await EmulatorProcess(store: folder + "/emulator.db", in: folder, name: "first")
      let second = try await EmulatorProcess(store: folder + "/emulator.db", in: folder, name: "second")
      let clients = [StoreClient(baseURL: first.baseURL), StoreClient(baseURL: second.baseURL)]
      let job = try await clients[0].send("POST", "training-jobs", StoreClient.job("shared"))
      let (jobID, versionID) = (job.jobId ?? 0, job.versionId ?? 0)
      let answers = try await withThrowingTaskGroup(of: StoreClient.Payload.self) { group in
        for index in 0..<60 {
          let client = clients[index % 2]
          group.addTask {
            try await client.send(
              "POST", "training-jobs/\(jobID)/versions", StoreClient.version(after: versionID))
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(Set(answers.compactMap(\.versionId)).count == 60)
      #expect(Set(answers.compactMap(\.versionName)).count == 60)
      for client in clients {
        let list = try await client.send("GET", "training-jobs/\(jobID)/versions").versions ?? []
        #expect(list.count == 61)
      }
      try await first.stop()
      #expect(try await clients[1].send("GET", "training-jobs").jobs?.count == 1)
      try await second.stop()
    }
  }

  @Test(.timeLimit(.minutes(10)))
  func `a file that is no store ends the program with a plain message`() async throws {
    try await withFolder { folder in
      let file = folder + "/notes.txt"
      try String(repeating: "not a store\n", count: 200).write(toFile: file, atomically: true, encoding: .utf8)
      let error = await #expect(throws: EmulatorProcess.NotStarted.self) {
        _ = try await EmulatorProcess(store: file, in: folder, name: "wrong")
      }
      #expect(error?.description.contains("cannot use the emulator's store \(file)") == true)
      #expect(error?.description.contains("no SQLite file") == true)
    }
  }
}
