internal import ModelArtsEmulator
internal import NIOCore

/// 100,000 versions: stored one by one over HTTP, then listed page by page.
enum LargeStore {
  private static let jobs = 100
  private static let versions = 1000

  static func measure() async throws -> [Rate] {
    try await TemporaryFolder.with { folder in
      let configuration = EmulatorConfiguration(
        store: .file(path: folder + "/emulator.db"), requiresAuthentication: false)
      return try await Load.withEmulator(configuration) { _, load in
        var ids: [(job: Int, version: Int)] = []
        for index in 0..<jobs {
          let answer = String(buffer: try await load.send("POST", "/training-jobs", body: Bodies.job("job-\(index)")))
          ids.append(
            (Bodies.integer("job_id", in: answer) ?? 0, Bodies.integer("version_id", in: answer) ?? 0))
        }
        let created = ids
        let stored = try await load.rate("store 100,000 versions", count: jobs * (versions - 1), bar: 500) {
          load, index in
          let id = created[index % jobs]
          try await load.send(
            "POST", "/training-jobs/\(id.job)/versions", body: Bodies.version(after: id.version, index))
        }
        let listed = try await load.rate("pages of 1,000 in 100,000 versions", count: jobs, bar: 10) { load, index in
          let body = try await load.send("GET", "/training-jobs/\(created[index].job)/versions?page=1&per_page=1000")
          guard String(buffer: body).contains(#""version_count":1000,"#) else {
            throw Load.Refused(status: 200, text: "a list is not complete")
          }
        }
        let read = try await load.rate("get version among 100,000", count: 10_000, bar: 2000) { load, index in
          let id = created[index % jobs]
          try await load.send("GET", "/training-jobs/\(id.job)/versions/\(id.version)")
        }
        return [stored, listed, read] + (try await oneJob(load, after: created))
      }
    }
  }

  /// One job with very many versions, listed from its first page to its last.
  private static func oneJob(_ load: Load, after created: [(job: Int, version: Int)]) async throws -> [Rate] {
    guard let id = created.first else { return [] }
    let more = 20_000 - versions
    let stored = try await load.rate("store 19,000 more in one job", count: more) { load, index in
      try await load.send("POST", "/training-jobs/\(id.job)/versions", body: Bodies.version(after: id.version, index))
    }
    let listed = try await load.rate("pages of 1,000 in one job of 20,000", count: 20, bar: 10) { load, index in
      try await load.send("GET", "/training-jobs/\(id.job)/versions?page=\(index + 1)&per_page=1000")
    }
    return [stored, listed]
  }
}
