import Testing
import TrainyardDiagnostics

struct DiagnosticOrderTests {
  private func diagnostic(_ path: String, _ line: Int, _ column: Int, _ message: String = "m") -> Diagnostic {
    let position = SourcePosition(line: line, column: column)
    return Diagnostic(
      .error, message, rule: "r",
      at: TrainyardDiagnostics.SourceLocation(
        file: SourceFile(path: path, text: ""), range: SourceRange(start: position, end: position)))
  }

  @Test func `findings are read by file, line, column and text, those without a place first`() {
    let expected = [
      Diagnostic(.error, "general", rule: "r"), diagnostic("a.yaml", 1, 9), diagnostic("a.yaml", 2, 1, "a"),
      diagnostic("a.yaml", 2, 1, "b"), diagnostic("a.yaml", 10, 1), diagnostic("b.yaml", 1, 1),
    ]
    #expect(expected.reversed().sortedForReading() == expected)
  }

  @Test func `a finding that comes twice is read once`() {
    #expect([diagnostic("a.yaml", 1, 1), diagnostic("a.yaml", 1, 1)].sortedForReading().count == 1)
  }

  @Test func `only errors count as errors`() {
    #expect(![Diagnostic(.warning, "w", rule: "r")].hasErrors)
    #expect([Diagnostic(.warning, "w", rule: "r"), Diagnostic(.error, "e", rule: "r")].hasErrors)
  }
}
