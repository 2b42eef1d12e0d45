import TestSupport
import Testing
import TrainyardDiagnostics
import TrainyardYAML

/// An error of syntax ends a document, not the file.
struct YAMLRecoveryTests {
  @Test(arguments: [
    ("a: [\n---\nb: 1\n", ["{b: '1'}"], [2]),
    ("a: 'open\n---\nb: 1\n---\nc: 'open\n--- \nd: 2\n", ["{b: '1'}", "{d: '2'}"], [2, 6]),
    ("--- a: b: c\n--- d\n", ["'d'"], [1]),
    ("a: 1\n---\n\tb: 1\n---\nc: 3\n", ["{a: '1'}", "{c: '3'}"], [3]),
    ("a: {\n", [], [2]),
    ("a: {\n----\n--- x\n", ["'x'"], [3]),
    ("a: \u{7}\n---\nb: 1\n", ["{b: '1'}"], [1]),
  ])
  func `reading goes on with the next document`(_ text: String, _ outlines: [String], _ lines: [Int]) {
    let stream = YAMLStream(parsing: SourceFile(path: "test.yaml", text: text))
    #expect(stream.documents.map(\.outline) == outlines)
    #expect(stream.diagnostics.map(\.rule) == lines.map { _ in "yaml-syntax" })
    #expect(stream.diagnostics.map { $0.location?.range.start.line } == lines)
  }

  @Test func `places behind an error are those of the file`() throws {
    let marked = MarkedText("a: [\n---\nb:\n  c: ⟦1⟧\n")
    let stream = YAMLStream(parsing: marked.file())
    #expect(stream.documents.first?.mapping?["b"]?.mapping?["c"]?.range == marked.ranges[0])
  }

  @Test func `a file of nothing but errors is given up in time`() {
    let text = String(repeating: "a: [\n---\n", count: 100_000)
    let stream = YAMLStream(parsing: SourceFile(path: "test.yaml", text: text))
    #expect(stream.diagnostics.count == 21)
  }
}
