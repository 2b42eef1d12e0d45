import HTTPTypes
import ModelArtsAPI
import Testing

@testable import ModelArtsEmulator

struct FaultTests {
  private func harness(_ rules: FaultRule...) throws -> ServiceHarness {
    try ServiceHarness { $0.faults = rules }
  }

  @Test(arguments: [
    (FaultRule.Moment.beforeWork, [String]()), (.afterWork, ["job"]),
  ])
  func `an error comes before or after the work`(moment: FaultRule.Moment, jobs: [String]) async throws {
    let harness = try harness(FaultRule(.internalError, at: moment, endpoint: .createJob))
    let reply = try await harness.send(.post, "training-jobs", body: Bodies.job("job"))
    #expect(reply.status == 500)
    #expect(reply.code == "0010")
    #expect(try await harness.jobNames() == jobs)
  }

  @Test(arguments: [
    (FaultRule.Moment.beforeWork, [String]()), (.afterWork, ["job"]),
  ])
  func `a connection is dropped before or after the commit`(moment: FaultRule.Moment, jobs: [String]) async throws {
    let harness = try harness(FaultRule(.dropConnection, at: moment, method: "POST"))
    #expect(try await harness.outcome(.post, "training-jobs", body: Bodies.job("job")) == .drop)
    #expect(try await harness.jobNames() == jobs)
    #expect(harness.service.log.requests.first?.status == nil)
  }

  @Test func `a throttled request tells when to come back`() async throws {
    let reply = try await harness(FaultRule(.throttle(retryAfter: 7))).get("training-jobs")
    #expect(reply.status == 429)
    #expect(reply.headers == [.init(name: "Retry-After", value: "7")])
    #expect(reply.json["error_code"] == "APIGW.0308")
  }

  @Test func `when to come back can be a date`() async throws {
    let rule = FaultRule(.throttle(retryAfter: .date(secondsFromNow: 60)))
    let header = try #require(try await harness(rule).get("training-jobs").headers.first)
    #expect(header.name == "Retry-After")
    #expect(header.value.hasSuffix(" GMT"))
  }

  @Test func `garbage is no JSON and says that it is`() async throws {
    let outcome = try await harness(FaultRule(.garbage)).get("training-jobs")
    guard case .bytes(let bytes) = outcome.body else { throw UnexpectedReply(reply: outcome) }
    #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: bytes) }
  }

  @Test(arguments: [(nil, 50), (7, 7), (0, 0), (100, 99), (500, 99)])
  func `a truncated body is never whole`(bytes: Int?, length: Int) {
    #expect(Reply.Truncation(bytes: bytes).length(of: 100) == length)
  }

  @Test func `one fault can be ended, and the others stay`() async throws {
    let harness = try harness(FaultRule(.internalError), FaultRule(.badGateway))
    #expect(harness.service.faults.installed.map(\.id) == [1, 2])
    #expect(harness.service.faults.remove(1))
    #expect(!harness.service.faults.remove(1))
    #expect(try await harness.get("training-jobs").status == 502)
    #expect(harness.service.faults.install([FaultRule(.badGateway)]) == [3])
  }

  @Test func `a failure may hide in a status 200`() async throws {
    let effect = FaultEffect.failSoftly(code: .systemBusy, message: "System busy")
    let reply = try await harness(FaultRule(effect)).get("training-jobs")
    #expect(reply.status == 200)
    #expect(reply.json["is_success"] == false)
    #expect(reply.json["error_code"] == "ModelArts.6101")
  }

  @Test func `a bad gateway answers no JSON`() async throws {
    let reply = try await harness(FaultRule(.badGateway)).get("training-jobs")
    #expect(reply.status == 502)
    #expect(reply.json == .null)
  }

  @Test(arguments: [
    (FaultRule.Occurrence.every, [500, 500, 500, 500]), (.first(2), [500, 500, 200, 200]),
    (.nth(3), [200, 200, 500, 200]), (.everyNth(2), [200, 500, 200, 500]),
    (.random(probability: 0, seed: 1), [200, 200, 200, 200]), (.random(probability: 1, seed: 1), [500, 500, 500, 500]),
  ])
  func `a rule hits the requests that it says`(occurrence: FaultRule.Occurrence, statuses: [Int]) async throws {
    let harness = try harness(FaultRule(.internalError, occurrence: occurrence))
    var seen: [Int] = []
    for _ in statuses { seen.append(try await harness.get("training-jobs").status) }
    #expect(seen == statuses)
  }

  @Test func `chance is the same for the same seed`() {
    func hits(_ seed: UInt64) -> [Bool] {
      let book = FaultBook([FaultRule(.internalError, occurrence: .random(probability: 0.5, seed: seed))])
      return (0..<40).map { _ in !book.due(endpoint: nil, method: "GET", path: "/").isEmpty }
    }
    #expect(hits(3) == hits(3))
    #expect(hits(3) != hits(4))
    #expect(Set(hits(3)) == [true, false])
  }

  @Test func `a rule is narrowed by endpoint, method and path`() {
    let rule = FaultRule(.internalError, endpoint: .getVersion, method: "GET", path: "*/versions/?")
    #expect(rule.covers(.getVersion, method: "GET", path: "/v1/p/training-jobs/1/versions/2"))
    #expect(!rule.covers(.getVersion, method: "GET", path: "/v1/p/training-jobs/1/versions/22"))
    #expect(!rule.covers(.getVersion, method: "PUT", path: "/versions/2"))
    #expect(!rule.covers(.deleteVersion, method: "GET", path: "/versions/2"))
  }

  @Test func `a delay only slows down`() async throws {
    #expect(try await harness(FaultRule(.delay(.milliseconds(1)))).get("training-jobs").status == 200)
  }

  @Test func `faults can be ended`() async throws {
    let harness = try harness(FaultRule(.internalError))
    harness.service.faults.removeAll()
    #expect(try await harness.get("training-jobs").status == 200)
  }
}
