import ModelArtsAPI
import Testing

@testable import ModelArtsClient

struct LogReadingTests {
  private static let files = JSONValue.object(["log_file_list": ["job-a.0"]])

  /// A log of numbered lines at positions that are their numbers.
  ///
  /// - Parameters:
  ///   - visible: How many lines there are when the n-th piece is asked for; the last one counts for ever.
  ///   - isInclusive: Whether a position's own line is sent again, as some editions do.
  private static func service(visible: [Int], isInclusive: Bool) -> ScriptedTransport {
    let reads = ReadCount()
    return ScriptedTransport { request, _ in
      if request.path.hasSuffix("/file-names") { return try ScriptedTransport.Step.ok(files).response() }
      guard request.path.hasSuffix("/aom-log") else {
        let status = reads.count >= visible.count - 1 ? 10 : 8
        return try ScriptedTransport.Step.ok(["job_id": 1, "version_id": 2, "status": JSONValue(status)]).response()
      }
      let count = visible[min(reads.next(), visible.count - 1)]
      return try piece(request, count: count, isInclusive: isInclusive).response()
    }
  }

  private static func piece(_ request: TransportRequest, count: Int, isInclusive: Bool) -> ScriptedTransport.Step {
    let query = Dictionary(uniqueKeysWithValues: request.query.map { ($0.name, $0.value) })
    let size = Int(query["lines"] ?? "") ?? 50
    let base = query["base_line"].flatMap { Int($0) }
    let numbers: [Int] =
      switch (base, query["order"]) {
      case (let base?, "desc"): Array((1...max(1, count)).filter { isInclusive ? $0 >= base : $0 > base }.prefix(size))
      case (let base?, _): Array((1...max(1, count)).filter { isInclusive ? $0 <= base : $0 < base }.suffix(size))
      case (nil, _): Array((0..<count).map { $0 + 1 }.suffix(size))
      }
    return .ok([
      "content": .string(numbers.map { "line \($0)\n" }.joined()), "lines": JSONValue(numbers.count),
      "start_line": JSONValue(numbers.first.map { String($0) }),
      "end_line": JSONValue(numbers.last.map { String($0) }),
    ])
  }

  private static func lines(_ numbers: ClosedRange<Int>) -> [String] { numbers.map { "line \($0)" } }

  @Test(arguments: [false, true])
  func `a growing log is followed, each line once, until the run has ended`(_ isInclusive: Bool) async throws {
    let transport = Self.service(visible: [0, 3, 3, 700, 705], isInclusive: isInclusive)
    let time = TestTime()
    var lines: [String] = []
    for try await line in try Clients.over(transport, time: time).following(ofVersion: 2, ofJob: 1) {
      lines.append(line)
    }
    #expect(lines == Self.lines(1...705))
    #expect(!time.sleeps.isEmpty)
    #expect(time.sleeps.allSatisfy { $0 == .seconds(2) })
  }

  @Test func `a log that does not exist yet is waited for`() async throws {
    let transport = ScriptedTransport { request, number in
      if request.path.hasSuffix("/file-names") {
        return try ScriptedTransport.Step.ok(number == 0 ? ["log_file_list": []] : Self.files).response()
      }
      if request.path.hasSuffix("/aom-log") {
        let step: ScriptedTransport.Step =
          number < 4 ? .failing(400, "ModelArts.0806") : Self.piece(request, count: 2, isInclusive: false)
        return try step.response()
      }
      return try ScriptedTransport.Step.ok(
        ["job_id": 1, "version_id": 2, "status": JSONValue(number < 6 ? 7 : 10)]
      ).response()
    }
    var lines: [String] = []
    for try await line in try Clients.over(transport).following(ofVersion: 2, ofJob: 1) { lines.append(line) }
    #expect(lines == Self.lines(1...2))
  }

  @Test(arguments: [(1, false), (3, true), (501, false), (1200, true), (Int.max, false), (Int.max, true)])
  func `the newest lines are read backwards, each once`(_ count: Int, _ isInclusive: Bool) async throws {
    let transport = Self.service(visible: [1200], isInclusive: isInclusive)
    let lines = try await Clients.over(transport).newestLogLines(count, inFile: "f", ofVersion: 2, ofJob: 1)
    let isWhole = lines == Self.lines((1200 - min(count, 1200) + 1)...1200)
    #expect(isWhole, "\(lines.count) lines from \(lines.first ?? "none")")
    #expect(transport.requests.allSatisfy { $0.path.hasSuffix("/aom-log") })
  }

  @Test(arguments: [
    ("a\n\nb\n\nc\n", 3, ["a", "b", "c"]), ("a\nb\nc\n", 3, ["a", "b", "c"]), ("a\n\n\n\nc\n", 3, ["a", "", "c"]),
    ("a\n\nb\n", 3, ["a", "", "b"]), ("\n", 1, [""]), ("a", 1, ["a"]), ("", 0, []),
  ])
  func `the line feed between two records is no line`(_ content: String, _ count: Int, _ lines: [String]) throws {
    let answer = try LogLines(json: ["content": .string(content), "lines": JSONValue(count)])
    #expect(LogPiece(answer, without: nil).lines == lines)
  }
}
