import Testing
import TrainyardDiagnostics

struct SourceFileTests {
  @Test(arguments: [
    ("a\nb\n", ["a", "b"]), ("a\nb", ["a", "b"]), ("a\r\nb\r\n", ["a", "b"]), ("a\rb", ["a", "b"]),
    ("a\u{85}b\u{2028}c\u{2029}d", ["a", "b", "c", "d"]), ("\n\nx", ["", "", "x"]), ("\u{FEFF}a\nb", ["a", "b"]),
    ("", [""]), ("\n", [""]), ("…ä¨\n©", ["…ä¨", "©"]),
  ])
  func `lines end where YAML ends them`(_ text: String, _ lines: [String]) {
    let file = SourceFile(path: "a.yaml", text: text)
    #expect((1...lines.count).map { file.line($0) } == lines)
    #expect(file.line(lines.count + 1) == nil)
    #expect(file.line(0) == nil)
  }

  @Test func `bytes that are no UTF-8 still make lines`() {
    let file = SourceFile(path: "a.yaml", bytes: [0x61, 0xFF, 0x0A, 0x62])
    #expect(file.line(1) == "a\u{FFFD}")
    #expect(file.line(2) == "b")
  }
}
