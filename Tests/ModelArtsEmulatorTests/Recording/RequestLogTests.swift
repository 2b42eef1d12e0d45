import HTTPTypes
import Testing

@testable import ModelArtsEmulator

/// How much is remembered of the requests.
struct RequestLogTests {
  private func request(_ number: Int, body size: Int = 0) -> IncomingRequest {
    IncomingRequest(
      method: .post, host: "h", path: "/\(number)", body: Array(repeating: UInt8(ascii: "x"), count: size))
  }

  private func bodySize(_ log: RequestLog) -> Int { log.requests.reduce(0) { $0 + $1.body.utf8.count } }

  @Test func `ten thousand small requests are remembered at most, the latest ones`() {
    let log = RequestLog()
    for number in 1...10_000 { _ = log.begin(request(number), endpoint: nil) }
    #expect(log.requests.count == 10_000)
    _ = log.begin(request(10_001), endpoint: nil)
    #expect((5000...10_000).contains(log.requests.count))
    #expect(log.requests.last?.path == "/10001")
  }

  @Test func `large bodies do not fill the memory`() {
    let log = RequestLog()
    for number in 1...3000 {
      let sequence = log.begin(request(number, body: 20_000), endpoint: .createJob)
      log.finish(sequence, status: 200)
      #expect(bodySize(log) <= 16 * 1024 * 1024)
    }
    #expect(log.requests.count > 400)
    #expect(log.requests.last?.sequence == 3000)
    #expect(log.requests.allSatisfy { $0.status == 200 && $0.body.utf8.count == 16_384 })
  }

  @Test func `a log that was emptied has room again`() {
    let log = RequestLog()
    for number in 1...1000 { _ = log.begin(request(number, body: 16_384), endpoint: nil) }
    log.reset()
    for number in 1...1000 { _ = log.begin(request(number, body: 16_384), endpoint: nil) }
    #expect(log.requests.count == 1000)
    #expect(log.requests.first?.sequence == 1001)
  }

  @Test func `bodies that carry secrets are not remembered`() {
    let log = RequestLog()
    _ = log.begin(request(1, body: 10), endpoint: .issueToken)
    #expect(log.requests.map(\.body) == [""])
  }
}
