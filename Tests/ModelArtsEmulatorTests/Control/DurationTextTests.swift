import Testing

@testable import ModelArtsEmulator

struct DurationTextTests {
  @Test(arguments: [
    ("0s", Duration.zero), ("200ms", .milliseconds(200)), ("1.5s", .milliseconds(1500)), ("2m", .seconds(120)),
    ("1h", .seconds(3600)), ("90s", .seconds(90)),
  ])
  func `a time has a number and a unit`(text: String, duration: Duration) {
    #expect(DurationText.duration(text) == duration)
    #expect(DurationText.duration(DurationText.text(duration)) == duration)
  }

  @Test(arguments: ["", "s", "5", "-1s", "5 s", "5d", "1e3s", ".5s", "99999999h", "5sms"])
  func `anything else is none`(text: String) {
    #expect(DurationText.duration(text) == nil)
  }
}
