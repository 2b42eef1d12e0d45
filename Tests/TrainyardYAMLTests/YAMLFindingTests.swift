import TestSupport
import Testing
import TrainyardDiagnostics
import TrainyardYAML

struct YAMLFindingTests {
  /// A broken text: the marks stand where the findings must be, one for each rule.
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var rules: [String]
    var text: String

    init(_ name: String, _ rules: String..., in text: String) {
      self.name = name
      self.rules = rules
      self.text = text
    }

    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case("a key twice", "duplicate-key", in: "a: 1\nb: 2\n⟦a⟧: 3\n"),
    Case("a key twice in other quotes", "duplicate-key", in: "{a: 1, ⟦'a'⟧: 2}"),
    Case("a key thrice", "duplicate-key", "duplicate-key", in: "a: 1\n⟦a⟧: 2\n⟦a⟧: 3\n"),
    Case("a list as a key", "yaml-key", in: "⟦[a, b]⟧: 1\n"),
    Case("an own tag", "yaml-tag", in: "a: ⟦!mine 1⟧\n"),
    Case("a tag that would change the type", "yaml-tag", in: "a: ⟦!!int 1⟧\n"),
    Case("a list tag on a mapping", "yaml-tag", in: "a: ⟦⟧!!seq {b: 1}\n"),
    Case("a list tag on text", "yaml-tag", in: "a: ⟦!!seq b⟧\n"),
    Case("an unknown alias", "yaml-alias", in: "a: &known 1\nb: ⟦*knwon⟧\n"),
    Case("an alias of another document", "yaml-alias", in: "a: &x 1\n---\nb: ⟦*x⟧\n"),
    Case("an alias inside its anchor", "yaml-alias", in: "a: &x [⟦*x⟧]\n"),
    Case("merging text", "yaml-merge", in: "{<<: ⟦text⟧}"),
    Case("merging a list with text in it", "yaml-merge", in: "{<<: [{a: 1}, ⟦b⟧]}"),
    Case("a tab for indentation", "yaml-syntax", in: "a:\n⟦⟧\tb: 1\n"),
    Case("a bracket that is never closed", "yaml-syntax", in: "a: [1, 2\n⟦⟧"),
    Case("a quote that is never closed", "yaml-syntax", in: "a: 'text\n⟦⟧"),
    Case("a colon in plain text", "yaml-syntax", in: "a: b⟦⟧: c\n"),
    Case("a key without a colon", "yaml-syntax", in: "a: 1\nb\n⟦⟧c: 2\n"),
    Case("wrong indentation", "yaml-syntax", in: "a: 1\n b⟦⟧: 2\n"),
    Case("an escape that is none", "yaml-syntax", in: #"a: "⟦⟧\q""# + "\n"),
    Case("a null character", "yaml-syntax", in: "a: b\nc: ⟦⟧\u{0}\n"),
    Case("a control character", "yaml-syntax", in: "a: é⟦⟧\u{7}\n"),
    Case("a control character of the upper half", "yaml-syntax", in: "a: ⟦⟧\u{9B}31m\n"),
    Case("a byte order mark inside", "yaml-syntax", in: "a: 1\n\u{FEFF}⟦⟧b: 2\n"),
  ]

  @Test(arguments: cases)
  func `what is wrong is found at its place`(_ broken: Case) {
    let marked = MarkedText(broken.text)
    let findings = YAMLStream(parsing: marked.file()).diagnostics
    #expect(findings.map(\.rule) == broken.rules)
    for (finding, range) in zip(findings, marked.ranges) {
      #expect(finding.location?.range.start == range.start, "\(finding.message)")
      if range.start != range.end { #expect(finding.location?.range == range, "\(finding.message)") }
    }
  }

  @Test func `findings read as their golden`() throws {
    let formatter = DiagnosticFormatter()
    let pages = Self.cases.map { broken in
      "# \(broken.name)\n"
        + formatter.format(YAMLStream(parsing: MarkedText(broken.text).file("test.yaml")).diagnostics)
    }
    try Golden.expect(pages.joined(separator: "\n"), equals: "findings.txt")
  }

  @Test func `documents in front of an error of syntax are kept`() {
    let stream = YAMLStream(parsing: SourceFile(path: "test.yaml", text: "a: 1\n---\nb: [\n"))
    #expect(stream.documents.map(\.outline) == ["{a: '1'}"])
    #expect(stream.diagnostics.map(\.rule) == ["yaml-syntax"])
  }

  @Test(arguments: [
    ([0x61, 0x3A, 0x20, 0xFF, 0x0A] as [UInt8], 1, 4), ([0x61, 0x3A, 0x20, 0xC3], 1, 4),
    ([0x61, 0x3A, 0x0A, 0x20, 0xED, 0xA0, 0x80], 2, 2), ([0xC0, 0x80], 1, 1), ([0xFF, 0xFE, 0x61], 1, 1),
    ([0xFE, 0xFF, 0xD8, 0x00, 0x00, 0x61], 1, 1),
    ([0xF5, 0x80, 0x80, 0x80], 1, 1),
  ])
  func `bytes that are no UTF-8 are found at their place`(_ bytes: [UInt8], _ line: Int, _ column: Int) throws {
    let findings = YAMLStream(parsing: SourceFile(path: "test.yaml", bytes: bytes)).diagnostics
    #expect(findings.count == 1)
    let place = try #require(findings.first?.location).range.start
    #expect(place == SourcePosition(line: line, column: column))
  }
}
