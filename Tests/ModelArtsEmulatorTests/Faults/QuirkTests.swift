import HTTPTypes
import ModelArtsAPI
import Testing

@testable import ModelArtsEmulator

struct QuirkTests {
  private func harness(_ quirks: EmulatorQuirks) throws -> ServiceHarness {
    try ServiceHarness { $0.quirks = quirks }
  }

  @Test func `row 1: failures can use the other key`() async throws {
    let reply = try await harness(EmulatorQuirks(usesErrorMsgKey: true)).get("training-jobs/1/versions")
    #expect(reply.json["error_msg"]?.text?.isEmpty == false)
    #expect(reply.json["error_message"] == nil)
  }

  @Test func `row 1: failures can come with status 200`() async throws {
    let reply = try await harness(EmulatorQuirks(failsWithStatus200: true)).get("training-jobs/1/versions")
    #expect(reply.status == 200)
    #expect(reply.json["is_success"] == false)
    #expect(reply.code == "0102")
  }

  @Test func `row 3: integers can be strings`() async throws {
    let harness = try harness(EmulatorQuirks(integersAsStrings: true))
    let answer = try await harness.payload(.post, "training-jobs", body: Bodies.job("job"))
    #expect(answer["status"] == "1")
    #expect(answer["create_time"] == .string(String(ServiceHarness.startTime)))
  }

  @Test(arguments: [
    (1, 4, 0..<4), (2, 4, 4..<8), (3, 4, 8..<10), (4, 4, 10..<10), (0, 4, 0..<10),
  ])
  func `pages are slices`(number: Int, size: Int, range: Range<Int>) {
    #expect(Page(number: number, size: size).range(of: 10, quirks: EmulatorQuirks()) == range)
  }

  @Test func `pages can be shorter than asked for`() {
    let quirks = EmulatorQuirks(maximumPageSize: 3)
    #expect(Page(number: 2, size: 1000).range(of: 10, quirks: quirks) == 3..<6)
  }

  @Test(arguments: [(1, 0..<4), (2, 3..<7), (3, 6..<10), (4, 9..<10), (9, 9..<10)])
  func `pages can overlap and repeat the last one`(number: Int, range: Range<Int>) {
    #expect(Page(number: number, size: 4).range(of: 10, quirks: EmulatorQuirks(repeatsPages: true)) == range)
  }
}
