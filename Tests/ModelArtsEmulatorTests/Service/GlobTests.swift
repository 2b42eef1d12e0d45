import Testing

@testable import ModelArtsEmulator

struct GlobTests {
  @Test(arguments: [
    ("", "", true), ("", "*", true), ("a", "", false), ("abc", "a*", true), ("abc", "*c", true), ("abc", "a?c", true),
    ("abc", "a?", false), ("aXbXc", "a*b*c", true), ("aab", "*ab", true), ("abab", "*ab", true), ("abc", "*d*", false),
  ])
  func `a star stands for any text and a question mark for one character`(
    text: String, pattern: String, matches: Bool
  ) {
    #expect(Glob.matches(text, pattern: pattern) == matches)
  }
}
