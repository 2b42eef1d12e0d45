import Testing

@testable import ModelArtsClient

struct CivilDateTests {
  @Test(arguments: [
    (0, "19700101T000000Z"), (-1, "19691231T235959Z"), (951_782_399, "20000228T235959Z"),
    (951_782_400, "20000229T000000Z"), (1_709_251_199, "20240229T235959Z"), (4_107_542_400, "21000301T000000Z"),
    (253_402_300_799, "99991231T235959Z"),
  ])
  func `a moment has its date, and the date its moment`(seconds: Int64, text: String) {
    let date = CivilDate(epochSeconds: seconds)
    #expect(date.signatureText == text)
    #expect(date.epochSeconds == seconds)
  }

  @Test func `every day of four centuries comes back`() {
    for day in stride(from: Int64(-146_097), through: 146_097, by: 1) {
      #expect(CivilDate(epochSeconds: day * 86400 + 5).epochSeconds == day * 86400 + 5)
    }
  }

  @Test func `the dates of other services are read`() {
    #expect(CivilDate(httpDate: "Sun, 06 Nov 1994 08:49:37 GMT")?.epochSeconds == 784_111_777)
    #expect(CivilDate(iso8601: "2019-02-13T06:52:13.855000Z")?.epochSeconds == 1_550_040_733)
  }

  @Test(arguments: ["", "soon", "Sun, 06 Foo 1994 08:49:37 GMT", "Sun, 06 Nov 1994 25:49:37 GMT", "2019-02-13"])
  func `what is no date is none`(text: String) {
    #expect(CivilDate(httpDate: text) == nil)
    #expect(CivilDate(iso8601: text) == nil)
  }
}
