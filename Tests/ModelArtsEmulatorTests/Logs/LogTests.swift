import HTTPTypes
import ModelArtsAPI
import Testing

@testable import ModelArtsEmulator

struct LogTests {
  private static let file = "job-my-job.0"

  /// A job that has run to its end: a line at the start, six steps, a line at the end.
  private func finished(workers: Int64 = 1) async throws -> (ServiceHarness, ServiceHarness.Job) {
    let harness = try ServiceHarness()
    let job = try await harness.createJob(
      "My_Job", config: Bodies.config().setting("worker_server_num", JSONValue(workers)))
    try await harness.advance(.seconds(5))
    return (harness, job)
  }

  private func names(_ harness: ServiceHarness, _ job: ServiceHarness.Job) async throws -> JSONValue? {
    try await harness.payload(.get, "\(job.versionPath)/log/file-names")["log_file_list"]
  }

  @Test(arguments: [(1, ["job-my-job.0"]), (3, ["job-my-job.0", "job-my-job.1", "job-my-job.2"])])
  func `row 6: there is an array of one log file a worker`(workers: Int, files: [String]) async throws {
    let (harness, job) = try await finished(workers: Int64(workers))
    #expect(try await names(harness, job) == .array(files.map { .string($0) }))
  }

  @Test func `a queued run has no log yet`() async throws {
    let harness = try ServiceHarness()
    let job = try await harness.createJob("My_Job")
    #expect(try await names(harness, job) == [])
    #expect(try await harness.get("\(job.versionPath)/aom-log?log_file=\(Self.file)").code == "0806")
  }

  @Test func `a log expires after thirty days`() async throws {
    let (harness, job) = try await finished()
    try await harness.advance(.seconds(30 * 86_400))
    #expect(try await names(harness, job) == [])
    #expect(try await harness.get("\(job.versionPath)/aom-log?log_file=\(Self.file)").code == "0806")
  }

  @Test func `endpoint 11: records end in line feeds and are joined by another`() async throws {
    let (harness, job) = try await finished()
    let log = try await harness.payload(.get, "\(job.versionPath)/aom-log?log_file=\(Self.file)")
    let content = try #require(log["content"]?.text)
    #expect(log["lines"] == 8)
    #expect(content.filter { $0 == "\n" }.count == 15)
    #expect(content.hasSuffix("\n\n[Modelarts Service Log]Training completed.\n"))
    // Row 7: positions are strings of 19 digits.
    guard case .string(let start) = log["start_line"], case .string(let end) = log["end_line"] else {
      Issue.record("positions are not strings")
      return
    }
    #expect(start.count == 19)
    #expect(start < end)
  }

  @Test func `row 32: desc follows a log without repeating the known line`() async throws {
    let harness = try ServiceHarness()
    let job = try await harness.createJob("My_Job")
    try await harness.advance(.seconds(2))
    let base = "\(job.versionPath)/aom-log?log_file=\(Self.file)"
    var lines = 0
    var position = ""
    var content = ""
    for _ in 0..<5 {
      let log = try await harness.payload(.get, "\(base)&order=desc&base_line=\(position)")
      lines += Int(log["lines"]?.integer ?? 0)
      position = log["end_line"]?.text ?? ""
      content += log["content"]?.text ?? ""
      try await harness.advance(.seconds(1))
    }
    #expect(lines == 8)
    #expect(content.components("step ") == 6)
    let after = try await harness.payload(.get, "\(base)&base_line=\(position)")
    #expect(after["lines"] == 0)
    #expect(after["content"] == "")
    #expect(after["end_line"]?.text == position)
  }

  @Test func `row 32: asc pages back, in the order of time`() async throws {
    let (harness, job) = try await finished()
    let base = "\(job.versionPath)/aom-log?log_file=\(Self.file)"
    let newest = try await harness.payload(.get, "\(base)&lines=2")
    #expect(newest["lines"] == 2)
    let before = try await harness.payload(
      .get, "\(base)&lines=2&order=asc&base_line=\(newest["start_line"]?.text ?? "")")
    let content = try #require(before["content"]?.text)
    #expect(content.hasPrefix("step 4"))
    #expect(content.contains("step 5"))
    #expect(!content.contains("step 6"))
  }

  @Test(arguments: ["lines=501", "lines=-1", "order=up", "base_line=x"])
  func `row 38: values out of range are refused`(query: String) async throws {
    let (harness, job) = try await finished()
    let reply = try await harness.get("\(job.versionPath)/aom-log?log_file=\(Self.file)&\(query)")
    #expect(reply.code == "0104")
  }

  @Test func `a log file must be named, and exist`() async throws {
    let (harness, job) = try await finished()
    #expect(try await harness.get("\(job.versionPath)/aom-log").code == "0104")
    #expect(try await harness.get("\(job.versionPath)/aom-log?log_file=job-my-job.1").code == "0806")
  }

  @Test func `row 31: the log of bytes is the same text`() async throws {
    let (harness, job) = try await finished()
    let base = "\(job.versionPath)/log?log_file=\(Self.file)"
    let all = try await harness.payload(.get, base)
    let text = try #require(all["log"]?.text)
    #expect(all["log_byte_count"] == JSONValue(text.utf8.count))
    let part = try await harness.payload(.get, "\(base)&start_byte=5&offset=10")
    #expect(part["log"]?.text == String(text.dropFirst(5).prefix(10)))
    #expect(part["end_byte"] == 15)
    let newest = try await harness.payload(.get, "\(base)&start_byte=-1&offset=10")
    #expect(newest["log"]?.text == String(text.suffix(10)))
    #expect(try await harness.payload(.get, "\(base)&start_byte=100000")["log"] == "")
    #expect(try await harness.get("\(base)&start_byte=-2").code == "0104")
    #expect(try await harness.get("\(base)&offset=2049").code == "0104")
  }

  @Test func `a stopped run says so at its end`() async throws {
    let harness = try ServiceHarness()
    let job = try await harness.createJob("My_Job")
    try await harness.advance(.seconds(3))
    _ = try await harness.payload(.post, "\(job.versionPath)/stop")
    let log = try await harness.payload(.get, "\(job.versionPath)/aom-log?log_file=\(Self.file)")
    #expect(log["content"]?.text?.hasSuffix("Training killed.\n") == true)
  }
}

extension String {
  /// How often a text occurs.
  fileprivate func components(_ part: String) -> Int { ranges(of: part).count }
}
