import Testing
import TrainyardDiagnostics

struct DiagnosticFormatterTests {
  static let file = SourceFile(
    path: "specs/flowers.yaml", text: "spec:\n  wroker: 1\n\tparam: \t\"x\"\n  bell: \u{1B}[31mred\n")

  private func location(
    _ line: Int, _ start: Int, _ end: Int, in file: SourceFile = file
  ) -> TrainyardDiagnostics.SourceLocation {
    SourceLocation(
      file: file,
      range: SourceRange(
        start: SourcePosition(line: line, column: start), end: SourcePosition(line: line, column: end)))
  }

  private func format(_ diagnostic: Diagnostic, color: Bool = false) -> String {
    DiagnosticFormatter(usesColor: color).format(diagnostic)
  }

  @Test func `a finding shows its line with a caret, its notes and its help`() {
    let text = format(
      Diagnostic(
        .error, "there is no key 'wroker'", rule: "unknown-key", at: location(2, 3, 9),
        notes: [Diagnostic.Note("inside this", at: location(1, 1, 5)), Diagnostic.Note("and nowhere else")],
        hint: "did you mean 'worker'?"))
    #expect(
      text == """
        specs/flowers.yaml:2:3: error: there is no key 'wroker' [unknown-key]
          2 |   wroker: 1
            |   ^~~~~~
        specs/flowers.yaml:1:1: note: inside this
          1 | spec:
            | ^~~~
        note: and nowhere else
          help: did you mean 'worker'?

        """)
  }

  @Test func `a finding without a place is one line`() {
    #expect(format(Diagnostic(.warning, "nothing to do", rule: "empty")) == "warning: nothing to do [empty]\n")
  }

  @Test func `tabs in front of the place keep the caret below it`() {
    let lines = format(Diagnostic(.error, "x", rule: "r", at: location(3, 10, 13))).split(separator: "\n")
    #expect(lines.dropFirst() == ["  3 | \tparam: \t\"x\"", "    | \t       \t^~~"])
  }

  @Test func `control characters of the file and of messages cannot steer a terminal`() {
    let text = format(
      Diagnostic(
        .error, "a\u{1B}[2Jb\u{202E}c", rule: "r", at: location(4, 9, 10), notes: [Diagnostic.Note("\u{7}")],
        hint: "\u{9B}0m"))
    #expect(!text.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" })
    #expect(text.contains("error: a\u{FFFD}[2Jb\u{FFFD}c [r]"))
    #expect(text.contains("bell: \u{FFFD}[31mred"))
  }

  @Test func `a place behind the end of its line gets one caret there`() {
    let lines = format(Diagnostic(.error, "x", rule: "r", at: location(1, 6, 6))).split(separator: "\n")
    #expect(lines.dropFirst() == ["  1 | spec:", "    |      ^"])
  }

  @Test func `a place on several lines is underlined to the end of the first`() {
    let place = TrainyardDiagnostics.SourceLocation(
      file: Self.file,
      range: SourceRange(start: SourcePosition(line: 1, column: 1), end: SourcePosition(line: 3, column: 2)))
    let lines = format(Diagnostic(.error, "x", rule: "r", at: place)).split(separator: "\n")
    #expect(lines.dropFirst() == ["  1 | spec:", "    | ^~~~~"])
  }

  @Test func `a place behind the end of the file has no snippet`() {
    #expect(
      format(Diagnostic(.error, "x", rule: "r", at: location(9, 1, 1))) == "specs/flowers.yaml:9:1: error: x [r]\n")
  }

  @Test(arguments: [1, 60, 101, 250, 400])
  func `a long line shows the stretch around the place`(_ column: Int) throws {
    let text =
      String(String(repeating: "0123456789", count: 50).dropLast(500 - 399)) + "X" + String(repeating: "-", count: 100)
    let file = SourceFile(path: "long.yaml", text: text)
    let lines = format(Diagnostic(.error, "x", rule: "r", at: location(1, column, column + 1, in: file)))
      .split(separator: "\n")
    try #require(lines.count == 3)
    #expect(lines[1].unicodeScalars.count <= 170)
    let caret = try #require(lines[2].unicodeScalars.enumerated().first { $0.element == "^" }?.offset)
    #expect(Array(lines[1].unicodeScalars)[caret] == Array(text.unicodeScalars)[column - 1])
  }

  @Test func `columns count characters beyond one byte once`() {
    let file = SourceFile(path: "wide.yaml", text: "näme: wört\n")
    let lines = format(Diagnostic(.error, "x", rule: "r", at: location(1, 7, 11, in: file))).split(separator: "\n")
    #expect(lines.dropFirst() == ["  1 | näme: wört", "    |       ^~~~"])
  }

  @Test(arguments: [
    ("日本: x", 5, 6, "      ^"), ("e\u{301}: x", 5, 6, "   ^"), ("a: 日本", 4, 6, "   ^~~~"), ("😀: x", 4, 5, "    ^"),
    ("a\u{200B}: x", 5, 6, "   ^"), ("ﾊ: x", 4, 5, "   ^"), ("한글: x", 5, 6, "      ^"),
  ])
  func `the caret stands below characters of any width`(_ text: String, _ start: Int, _ end: Int, _ below: String) {
    let file = SourceFile(path: "wide.yaml", text: text)
    let lines = format(Diagnostic(.error, "x", rule: "r", at: location(1, start, end, in: file))).split(separator: "\n")
    #expect(lines.dropFirst() == ["  1 | \(text)", "    | \(below)"])
  }

  @Test func `line numbers of several digits keep the bars in one column`() {
    let file = SourceFile(path: "many.yaml", text: String(repeating: "a\n", count: 120))
    let lines = format(Diagnostic(.error, "x", rule: "r", at: location(112, 1, 2, in: file))).split(separator: "\n")
    #expect(lines.dropFirst() == ["  112 | a", "      | ^"])
  }

  @Test func `colour marks the place, the severity and the caret`() {
    let text = format(Diagnostic(.error, "bad", rule: "r", at: location(1, 1, 5), hint: "no"), color: true)
    #expect(
      text == """
        \u{1B}[1mspecs/flowers.yaml:1:1:\u{1B}[0m \u{1B}[31merror\u{1B}[0m: bad [r]
          1 | spec:
            | \u{1B}[32m^~~~\u{1B}[0m
          \u{1B}[36mhelp\u{1B}[0m: no

        """)
    #expect(format(Diagnostic(.warning, "bad", rule: "r"), color: true).contains("\u{1B}[33mwarning\u{1B}[0m"))
  }
}
