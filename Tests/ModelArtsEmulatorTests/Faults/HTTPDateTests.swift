import Testing

@testable import ModelArtsEmulator

struct HTTPDateTests {
  @Test(arguments: [
    (Int64(784_111_777), "Sun, 06 Nov 1994 08:49:37 GMT"), (0, "Thu, 01 Jan 1970 00:00:00 GMT"),
    (951_782_399, "Mon, 28 Feb 2000 23:59:59 GMT"), (951_782_400, "Tue, 29 Feb 2000 00:00:00 GMT"),
    (1_798_761_599, "Thu, 31 Dec 2026 23:59:59 GMT"), (4_107_542_400, "Mon, 01 Mar 2100 00:00:00 GMT"),
  ])
  func `a date is written as HTTP writes it`(seconds: Int64, text: String) {
    #expect(HTTPDate.text(of: seconds) == text)
  }

  @Test func `a date to come back at is not too early`() {
    #expect(RetryAfter.date(secondsFromNow: 2).text(at: 784_111_774_001) == "Sun, 06 Nov 1994 08:49:37 GMT")
    #expect(RetryAfter.date(secondsFromNow: 2).text(at: 784_111_775_000) == "Sun, 06 Nov 1994 08:49:37 GMT")
    #expect(RetryAfter.seconds(2).text(at: 0) == "2")
  }
}
