import TestSupport
import Testing
import TrainyardDiagnostics
import TrainyardYAML

struct ScalarTextTests {
  /// What some reader takes for a number, a date, a truth value or nothing.
  static let typed = [
    "", "~", "null", "Null", "NULL", "nil", "y", "Y", "n", "N", "yes", "Yes", "YES", "no", "NO", "on", "On", "OFF",
    "true",
    "True", "FALSE", "=", "<<", ".nan", ".NaN", ".inf", "-.INF", "+.inf", "NaN", "Infinity", "0", "64", "-3", "+4",
    "0.1",
    "0.010", ".5", "5.", "-.5", "1e3", "1E-3", "1.5e+10", "007", "0o17", "0x1F", "0X1f", "0b11", "1_000", "1,000",
    "1:30", "190:20:30.15", "2001-12-14", "2001-12-14t21:59:43.10-05:00", "2001-12-14 21:59:43.10 -5", "2001-1-1",
    "12345678901234567890", "0xDEADBEEF", "12e03", "1.2.3", "192.168.8.150", "0.", "-0", "08",
  ]

  /// What means something to YAML itself.
  static let structural = [
    " leading", "trailing ", "tab\tinside", "- item", "-", "--", "---", "--- a", "...", "... a", "? key", "?",
    ": value",
    ":", "key:", "key: value", "a #comment", "#comment", "&anchor", "*alias", "!tag", "!", "|", ">", "'quoted'",
    "\"quoted\"", "%YAML", "@at", "`tick", "[a", "]a", "{a", "}a", ",a", "-a",
  ]

  static let invisible = [
    "line\nbreak", "\n", "\r", "a\r\nb", "nul\0inside", "bell\u{7}", "\u{85}", "a\u{2028}b", "a\u{2029}b",
    "\u{FEFF}bom",
    "no\u{A0}break", "soft\u{AD}hyphen", "\u{200D}", "\u{FFFE}", "\u{10FFFF}", "\u{E000}", "\u{1B}[31m", "\u{7F}",
  ]

  static let plain = [
    "flowers", "/flowers/out/", "a b", "a#b", "a:b", "https://example.com/a#b", "it's", "50%", "a,b", "a[0]",
    "{a}"
      .replacing("{", with: "x{"), "PyTorch-1.0.0-python3.6", "100.125.5.235:20202/vision/plates:2.4", "日本語 ✓", "é",
    "v1",
    "1EZAJDvxCuOcCqQ47ep", "modelarts.vm.gpu.p100", "bash run.sh {args}", "192.168.8.150:/", "😀", "nothing", "\\n",
    "a\"b",
  ]

  @Test(arguments: typed + structural + invisible)
  func `a text that a reader could mistake needs quotes`(_ text: String) {
    #expect(ScalarText.needsQuotes(text))
  }

  @Test(arguments: plain)
  func `a text that everybody reads alike stays plain`(_ text: String) {
    #expect(!ScalarText.needsQuotes(text))
    #expect(ScalarText.written(text) == text)
  }

  @Test(arguments: ["a,b", "a[0]", "x{a}", "a:b", "why?", "a: b", "[", "x]"])
  func `more needs quotes inside a flow collection`(_ text: String) {
    #expect(ScalarText.needsQuotes(text, inFlow: true))
  }

  @Test(arguments: typed + structural + invisible + plain)
  func `a written text is read back to the letter, and as text`(_ text: String) {
    for (written, path) in [
      ("value: \(ScalarText.written(text))\n", "value"),
      ("value: [\(ScalarText.written(text, inFlow: true))]\n", "value"),
      ("{value: \(ScalarText.written(text, inFlow: true))}\n", "value"),
      ("- \(ScalarText.written(text))\n", nil), ("\(ScalarText.written(text)): value\n", nil),
    ] as [(String, String?)] {
      let node = Self.root(of: written)
      let value = path.flatMap { node?.mapping?[$0] } ?? node?.sequence?.first
      let read = value.flatMap { $0.sequence?.first ?? $0 }?.scalar
      #expect((read?.text ?? node?.mapping?.entries.first?.key)?.utf8.elementsEqual(text.utf8) == true, "\(written)")
      #expect(read?.isNull != true)
    }
  }

  @Test func `random texts are read back to the letter`() {
    var random = SeededRandom(seed: 4)
    for _ in 0..<20_000 {
      let text = Self.randomText(&random)
      let written = "a: \(ScalarText.written(text))\nb: {\(ScalarText.written(text, inFlow: true)): 1}\n"
      let root = Self.root(of: written)
      #expect(root?.mapping?["a"]?.scalar?.text.utf8.elementsEqual(text.utf8) == true, "\(written)")
      #expect(root?.mapping?["b"]?.mapping?.entries.first?.key.utf8.elementsEqual(text.utf8) == true, "\(written)")
    }
  }

  static func randomText(_ random: inout SeededRandom) -> String {
    let characters = Array("ab10.-+:#,[]{}?&*!|>'\"%@` \t\n\r\\~=<_éx\u{85}\u{2028}\u{FEFF}\u{301}😀$".unicodeScalars)
    var text = String.UnicodeScalarView()
    for _ in 0..<random.number(0...8) {
      text.append(
        random.happens(onceIn: 12)
          ? Unicode.Scalar(UInt32(random.number(0...0x10FFFF))) ?? "?"
          : characters[random.number(0...characters.count - 1)])
    }
    return String(text)
  }

  /// The only document of a text without findings.
  static func root(of text: String) -> YAMLNode? {
    let stream = YAMLStream(parsing: SourceFile(path: "test.yaml", text: text))
    return stream.diagnostics.isEmpty ? stream.documents.first : nil
  }
}
