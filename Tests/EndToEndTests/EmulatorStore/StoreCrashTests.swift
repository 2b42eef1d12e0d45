import Foundation
import Testing

/// `trainyard emulator --store`, killed while it writes, again and again.
@Suite(.serialized, .enabled(if: Program.path != nil, "the program was not built"))
struct StoreCrashTests {
  /// More rounds can be asked for.
  static let rounds = ProcessInfo.processInfo.environment["TRAINYARD_STORE_CRASH_ROUNDS"].flatMap { Int($0) } ?? 22

  @Test(.timeLimit(.minutes(60)))
  func `a kill at any moment loses no acknowledged write`() async throws {
    let folder = try ProjectFolder(["README": ""])
    var writers = (0..<4).map { StoreWriter(name: "writer-\($0)") }
    for round in 0...Self.rounds {
      let emulator = try await EmulatorProcess(
        store: "\(folder.path)/emulator.db", in: folder.path, name: "round-\(round)")
      let client = StoreClient(baseURL: emulator.baseURL)
      for index in writers.indices {
        if round == 0 { try await writers[index].start(client) }
        try await writers[index].check(client, round: round)
      }
      writers = await written(by: writers, client) {
        try? await Task.sleep(for: .milliseconds(Int.random(in: 1...120)))
        try? await emulator.kill()
      }
    }
    #expect(writers.reduce(0) { $0 + $1.versions.count } > Self.rounds)
  }

  /// Lets all writers write at once, until the emulator is killed.
  private func written(
    by writers: [StoreWriter], _ client: StoreClient, until kill: () async -> Void
  ) async -> [StoreWriter] {
    await withTaskGroup(of: StoreWriter.self) { group in
      for writer in writers {
        group.addTask {
          var writer = writer
          await writer.write(client)
          return writer
        }
      }
      await kill()
      return await group.reduce(into: []) { $0.append($1) }
    }
  }
}
