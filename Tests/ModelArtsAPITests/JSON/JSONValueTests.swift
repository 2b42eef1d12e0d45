import ModelArtsAPI
import Testing

struct JSONValueTests {
  @Test(arguments: [
    #"{"b":1,"a":[true,false,null],"n":-1.50e+3,"s":"a\"\\\n\u0001é😀"}"#, "[]", "{}", "\"\"", "19999999999999999999",
  ])
  func `a document comes out as it went in`(text: String) throws {
    #expect(try JSONValue(parsing: text).description == text)
  }

  @Test(arguments: [
    "", " ", "{", "[1,]", "{\"a\":}", "{\"a\" 1}", "{a:1}", "01", "1.", "-", "1e", "tru", "\"\\x\"", "\"\\ud800\"",
    "\"\u{1}\"", "1 2", "nan", "\"", "[1", "{\"a\":1,}",
  ])
  func `what is not JSON is refused`(text: String) {
    #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: text) }
  }

  @Test func `a surrogate pair is one character`() throws {
    #expect(try JSONValue(parsing: #""\ud83d\ude00""#) == "😀")
  }

  @Test func `text that is not UTF-8 is refused`() {
    #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: [0x22, 0xFF, 0x22]) }
  }

  @Test func `a byte order mark is passed over`() throws {
    #expect(try JSONValue(parsing: [0xEF, 0xBB, 0xBF, 0x31]) == 1)
  }

  @Test func `deep nesting is an error and no crash`() throws {
    #expect(throws: JSONSyntaxError.self) {
      try JSONValue(parsing: String(repeating: "[", count: 1_000_000))
    }
    let allowed = String(repeating: "[", count: 128) + String(repeating: "]", count: 128)
    #expect(try JSONValue(parsing: allowed).description == allowed)
  }

  @Test func `of members with one key the last counts`() throws {
    #expect(try JSONValue(parsing: #"{"a":1,"a":2}"#).object?["a"] == 2)
  }
}
