import Testing
import TrainyardDiagnostics
import TrainyardYAML

struct YAMLScalarTests {
  @Test(arguments: [
    "NO", "yes", "on", "0.10", "0.010", "1e3", "007", "0o17", "0x1F", "1_000", "+4", ".inf", "2001-12-14", "12:30:45",
    "12345678901234567890", "-0", "1.", "True", "=", "a:b", "https://example.com/a#b",
  ])
  func `a plain scalar keeps its text as written`(_ text: String) {
    #expect(YAMLStream.outlines("value: \(text)\n") == ["{value: '\(text)'}"])
  }

  @Test(arguments: ["", "~", "null", "Null", "NULL", "# only a comment"])
  func `the plain null forms are nothing`(_ text: String) {
    #expect(YAMLStream.outlines("value: \(text)\n") == ["{value: null}"])
  }

  @Test(arguments: ["'~'", "\"null\"", "''", "\"\"", "!!str null", "!!str ~", "! null", "nul", "nULL"])
  func `quoted, tagged and other texts are never nothing`(_ text: String) {
    let stream = YAMLStream(parsing: SourceFile(path: "test.yaml", text: "value: \(text)\n"))
    #expect(stream.documents.first?.mapping?["value"]?.isNull == false)
    #expect(stream.diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("'it''s'", "it's"),
    (#""tab\tline\nunicode\u00e9\x41""#, "tab\tline\nunicodeéA"),
    ("|\n  one\n    two\n\n  three\n", "one\n  two\n\nthree\n"),
    ("|-\n  one\n  two\n", "one\ntwo"),
    ("|+\n  one\n", "one\n\n"),
    (">\n  one\n  two\n\n  three\n", "one two\nthree\n"),
    (">-\n  one\n  two\n", "one two"),
    ("|2\n    indented\n", "  indented\n"),
    ("one\n  two\n  three", "one two three"),
    ("\"one\n  two\\\n  three\"", "one twothree"),
    ("'日本語 ✓'", "日本語 ✓"),
  ])
  func `every style of scalar is read`(_ written: String, _ text: String) {
    #expect(YAMLStream.outlines("value: \(written)\n") == ["{value: '\(text)'}"])
  }

  @Test func `styles are told apart`() {
    let text = "[plain, 'single', \"double\"]\n--- |\n literal\n--- >\n folded\n"
    let documents = YAMLStream(parsing: SourceFile(path: "test.yaml", text: text)).documents
    let items = (documents.first?.sequence ?? []) + documents.dropFirst()
    #expect(items.compactMap(\.scalar?.style) == [.plain, .singleQuoted, .doubleQuoted, .literal, .folded])
  }
}
