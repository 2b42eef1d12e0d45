internal import ModelArtsEmulator
internal import NIOCore

/// Lists of 1,000 versions, and what the answers weigh.
enum LongLists {
  private static let length = 1000
  private static let bar = 10.0

  static func measure() async throws -> [Rate] {
    try await TemporaryFolder.with { folder in
      let configuration = EmulatorConfiguration(
        store: .file(path: folder + "/emulator.db"), requiresAuthentication: false)
      return try await Load.withEmulator(configuration) { _, load in
        let answer = String(buffer: try await load.send("POST", "/training-jobs", body: Bodies.job("job")))
        guard let job = Bodies.integer("job_id", in: answer), let version = Bodies.integer("version_id", in: answer)
        else { return [] }
        let creates = try await load.rate("create version", count: length - 1) { load, index in
          try await load.send("POST", "/training-jobs/\(job)/versions", body: Bodies.version(after: version, index))
        }
        let path = "/training-jobs/\(job)/versions?page=1&per_page=1000"
        let size = try await load.send("GET", path).readableBytes
        let lists = try await load.rate("list 1,000 versions, \(size / 1024) KiB", count: 200, bar: bar) { load, _ in
          try await load.send("GET", path)
        }
        return [creates, lists]
      }
    }
  }
}
