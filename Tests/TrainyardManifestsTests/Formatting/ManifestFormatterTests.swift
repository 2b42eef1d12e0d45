import Foundation
import TestSupport
import Testing
import TrainyardDiagnostics
import TrainyardManifests

struct ManifestFormatterTests {
  private let formatter = ManifestFormatter()

  /// The formatted text; a failure of the test where there is none.
  private func formatted(_ text: String, _ path: String = "test.yaml") throws -> String {
    do {
      return try formatter.formatted(SourceFile(path: path, text: text))
    } catch {
      Issue.record("\(DiagnosticFormatter().format(error.diagnostics))")
      throw error
    }
  }

  @Test func `there are fixtures`() {
    #expect(FormattingFixture.all.count > 50)
  }

  @Test(arguments: FormattingFixture.all)
  func `a file becomes its golden`(_ fixture: FormattingFixture) throws {
    let beside = FormattingFixture.folder.appending(path: "ManifestFormatterTests.swift").path
    try Golden.expect(try formatted(fixture.text, fixture.name), equals: fixture.golden, filePath: beside)
  }

  @Test(arguments: FormattingFixture.all)
  func `formatting what is formatted changes nothing`(_ fixture: FormattingFixture) throws {
    let once = try formatted(fixture.text)
    #expect(try formatted(once) == once)
  }
}

extension ManifestFormatterTests {
  @Test(arguments: [
    ("a byte order mark goes", "\u{FEFF}# c\na: 1\n", "# c\na: 1\n"),
    (
      "CR LF", "a: 1  # c\r\n\r\nb: |\r\n  x\r\n\r\n  y\r\nc: \"d\r\n  e\"\r\n",
      "a: 1  # c\n\nb: |\n  x\n\n  y\nc: \"d\n  e\"\n"
    ),
    ("CR", "a: 1\r# c\rb: 2\r", "a: 1\n# c\nb: 2\n"),
    ("tabs", "a:\t1\t# c\t\n  \nb: [\t1,\t2\t]\n", "a: 1  # c\n\nb: [1, 2]\n"),
    ("a line of Unicode ends", "a: 1\u{85}b: 2\u{2028}c: 3\u{2029}", "a: 1\nb: 2\nc: 3\n"),
    ("a separator of Unicode in a text stays", "a: \"b\u{2028}  c\"\n", "a: \"b\u{2028}  c\"\n"),
    ("a separator of Unicode in a block stays", "a: |\n    b\u{2028}    c\nd: 1\n", "a: |\n  b\u{2028}  c\nd: 1\n"),
    ("a file of line ends", "\n\r\n \n", ""),
    ("a document of nothing", "---\n", ""),
    ("a document that is null", "~\n", "~\n"),
  ])
  func `odd characters and files are read`(_ name: String, _ text: String, _ expected: String) throws {
    #expect(try formatted(text) == expected)
  }

  @Test func `a block without its last line break keeps its text`() throws {
    #expect(try formatted("a: |\n  text") == "a: |-\n  text\n")
    #expect(try formatted("a: >+\n  text") == "a: >-\n  text\n")
  }

  @Test func `a key of more characters than YAML takes stays explicit`() throws {
    let key = String(repeating: "k", count: 1100)
    #expect(try formatted("? \(key)\n: 1\n") == "? \(key)\n: 1\n")
  }

  @Test(arguments: [
    ("a: [", "yaml-syntax"), ("a: 1\na: 2\n", "duplicate-key"), ("a: *x\n", "yaml-alias"), ("a: !x 1\n", "yaml-tag"),
    ("[a]: 1\n", "yaml-key"), ("a: 1\n---\nb: [\n---\nc: 1\n", "yaml-syntax"),
    (String(repeating: "[", count: 100) + String(repeating: "]", count: 100), "yaml-limit"),
  ])
  func `a file that is not valid gives its findings`(_ text: String, _ rule: String) {
    let file = SourceFile(path: "test.yaml", text: text)
    let failure = #expect(throws: FormattingFailure.self) { try ManifestFormatter().formatted(file) }
    #expect(failure?.diagnostics.map(\.rule) == [rule])
    #expect(failure?.diagnostics.first?.location?.file == file)
  }

  @Test func `bytes that are no text give a finding`() {
    let file = SourceFile(path: "test.yaml", bytes: [0x61, 0x3A, 0x20, 0xFF, 0x0A])
    let failure = #expect(throws: FormattingFailure.self) { try ManifestFormatter().formatted(file) }
    #expect(failure?.diagnostics.map(\.rule) == ["yaml-syntax"])
  }

  @Test func `large files are formatted`() throws {
    let entry = "  - {name: a, config: {parameter: {x: 0.10}}} # c\n"
    let text = "spec:\n  versions:\n" + String(repeating: entry, count: 5000) + "kind: TrainingJob\n"
    let formatted = try formatted(text)
    #expect(
      formatted.hasPrefix(
        "kind: TrainingJob\nspec:\n  versions:\n    - {name: a, config: {parameter: {x: \"0.10\"}}}  # c\n"))
    #expect(formatted.split(separator: "\n").count == 5003)
  }

  @Test(arguments: [
    ("a: 1  # why", "a: 1", "would lose comments"), ("a: 0.10", "a: 0.1", "would say something else"),
    ("a: &x [1]\nb: *x", "b: *x\na: &x [1]", "would say something else"),
  ])
  func `a fault of the formatter leaves the file alone`(text: String, faulty: String, message: String) throws {
    let formatter = ManifestFormatter { _ in faulty + "\n" }
    let file = SourceFile(path: "a.yaml", text: text + "\n")
    let failure = #expect(throws: FormattingFailure.self) { try formatter.formatted(file) }
    let finding = try #require(failure?.diagnostics.first)
    #expect(finding.rule == "formatter-fault" && finding.message.contains(message), "\(finding.message)")
  }
}
