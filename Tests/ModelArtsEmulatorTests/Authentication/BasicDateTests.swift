import Testing

@testable import ModelArtsEmulator

struct BasicDateTests {
  @Test(arguments: [
    ("19700101T000000Z", 0), ("20000229T235959Z", 951_868_799), ("20230506T070809Z", 1_683_356_889),
    ("20240229T235959Z", 1_709_251_199), ("19691231T235959Z", -1),
  ])
  func `a date is epoch seconds`(text: String, seconds: Int64) {
    #expect(BasicDate.seconds(of: text) == seconds)
  }

  @Test(arguments: [
    "", "2023-05-06T07:08:09Z", "20231306T070809Z", "20230506T240000Z", "20230506T070809+", "2023050aT070809Z",
  ])
  func `any other text is no date`(text: String) {
    #expect(BasicDate.seconds(of: text) == nil)
  }
}
