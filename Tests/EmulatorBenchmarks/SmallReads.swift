internal import ModelArtsEmulator
internal import NIOCore

/// Reads of one small thing each, on a store in a file: the bar is 2,000 a second.
enum SmallReads {
  private static let bar = 2000.0

  static func measure() async throws -> [Rate] {
    try await TemporaryFolder.with { folder in
      let configuration = EmulatorConfiguration(store: .file(path: folder + "/emulator.db"))
      return try await Load.withEmulator(configuration) { emulator, load in
        var load = load
        load.headers = [("X-Auth-Token", try await token(emulator, load))]
        let answer = String(buffer: try await load.send("POST", "/training-jobs", body: Bodies.job("job")))
        guard let job = Bodies.integer("job_id", in: answer), let version = Bodies.integer("version_id", in: answer)
        else { return [] }
        return [
          try await load.rate("get version", count: 20_000, bar: bar) { load, _ in
            try await load.send("GET", "/training-jobs/\(job)/versions/\(version)")
          },
          try await load.rate("list one version", count: 20_000, bar: bar) { load, _ in
            try await load.send("GET", "/training-jobs/\(job)/versions?page=1&per_page=1000")
          },
          try await load.rate("list jobs by name", count: 20_000, bar: bar) { load, _ in
            try await load.send("GET", "/training-jobs?search_content=job&page=1&per_page=10")
          },
          try await load.rate("list engines", count: 20_000, bar: bar) { load, _ in
            try await load.send("GET", "/job/ai-engines?job_type=train")
          },
        ]
      }
    }
  }

  private static func token(_ emulator: ModelArtsEmulator, _ load: Load) async throws -> String {
    let account = emulator.credentials
    let user =
      #"{"name":"\#(account.userName)","password":"\#(account.password)","domain":{"name":"\#(account.domainName)"}}"#
    let body =
      #"{"auth":{"identity":{"methods":["password"],"password":{"user":\#(user)}},"#
      + #""scope":{"project":{"name":"\#(account.projectName)"}}}}"#
    return try await load.subjectToken("\(emulator.baseURL)/v3/auth/tokens", body: body)
  }
}
