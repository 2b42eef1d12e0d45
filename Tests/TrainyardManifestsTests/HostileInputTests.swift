import Testing
import TrainyardDiagnostics
import TrainyardManifests
import TrainyardResources

/// Input that nobody writes by hand: it has to end in findings, and soon.
struct HostileInputTests {
  @Test func `thousands of entries with wrong parents are reported without comparing all with all`() {
    let entries = (0..<3000).map { "- {name: entry-number-\($0), parent: entry-numbr-\($0)x}" }
    let loaded = Sample.load(
      Sample.job(["parameter: {n: '${version.name}'}"], versions: entries.joined(separator: "\n")))
    #expect(loaded.diagnostics.count == 3000)
    #expect(loaded.diagnostics.first?.hint != nil)
    #expect(loaded.diagnostics.last?.hint == nil)
  }

  @Test func `an alias bomb in a manifest is one finding`() {
    var text =
      "apiVersion: modelarts/v1\nkind: TrainingJob\nmetadata:\n  name: bomb\n  labels:\n    a0: &a0 [x, x, x, x, x, x, x, x]\n"
    for level in 1...40 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 8).joined(separator: ", ")
      text += "    a\(level): &a\(level) [\(aliases)]\n"
    }
    let loaded = Sample.load(text + "spec: {versions: []}\n")
    #expect(loaded.diagnostics.map(\.rule) == ["yaml-limit"], "\(loaded.report)")
  }

  @Test func `a scalar with thousands of references is read`() {
    let text = String(repeating: "${var.bucket}/", count: 20_000)
    let loaded = Sample.load(Sample.job(["parameter: {p: '\(text)'}"]))
    #expect(loaded.entries.first?.config.parameters.first?.value.utf8.count == 160_000, "\(loaded.report.prefix(500))")
  }

  @Test func `of thousands of unknown references in one scalar the first are found at their places`() {
    let text = (0..<2000).map { "${var.x\($0)}" }.joined()
    let loaded = Sample.load(Sample.job(["parameter: {p: '\(text)'}"]))
    #expect(loaded.diagnostics.count == 101)
    #expect(Set(loaded.diagnostics.map(\.location)).count == 101)
  }

  @Test func `a mapping with thousands of unknown keys is reported`() {
    let lines = (0..<3000).map { "unknown\($0): 1" }
    #expect(Sample.load(Sample.job(lines)).diagnostics.count == 3000)
  }

  @Test func `texts that double themselves stop before they are made`() {
    let thousand = String(repeating: "x", count: 1000)
    let many = String(repeating: "${var.x}", count: 1000)
    let loaded = Sample.load(
      Sample.job(
        ["parameter: {p: '\(String(repeating: "${matrix.y}", count: 1000))'}"],
        versions: "- name: a\n  matrix: {y: ['\(many)']}"),
      project: Sample.project.replacing("bucket: flowers", with: "bucket: flowers, x: \(thousand)"))
    #expect(loaded.diagnostics.map(\.rule) == ["expansion-limit"])
  }

  @Test func `texts that are long together stop before they fill memory`() {
    let long = String(repeating: "x", count: 900_000)
    let lines = (0..<200).map { "p\($0): '${var.x}'" }.joined(separator: ", ")
    let loaded = Sample.load(
      Sample.job(["parameter: {\(lines)}"]),
      project: Sample.project.replacing("bucket: flowers", with: "bucket: flowers, x: \(long)"))
    #expect(loaded.diagnostics.map(\.rule) == ["expansion-limit"])
  }

  @Test func `entries with thousands of parameters each stop before they fill memory`() {
    let parameters = (0..<6000).map { "p\($0): \($0)" }.joined(separator: ", ")
    let loaded = Sample.load(
      Sample.job(
        ["parameter: {\(parameters), n: '${version.name}'}"],
        versions:
          "- name: a-${matrix.a}-${matrix.b}\n  matrix: {a: &a [\((0..<40).map(String.init).joined(separator: ", "))], b: *a}"
      ))
    #expect(loaded.diagnostics.map(\.rule) == ["expansion-limit"])
  }

  @Test func `a matrix that excludes in thousands of ways stops in time`() {
    let axes = "abcdefghijklm".map { "\($0): [0, 1]" }.joined(separator: ", ")
    let rows = (1..<4000).map { bits in
      "{"
        + "abcdefghijklm".enumerated().filter { bits >> $0.offset & 1 == 1 }.map { "\($0.element): 2" }
        .joined(separator: ", ") + "}"
    }
    let loaded = Sample.load(
      Sample.job(versions: "- name: a\n  matrix: {\(axes), exclude: [\(rows.joined(separator: ", "))]}"))
    #expect(loaded.diagnostics.map(\.rule) == ["expansion-limit"])
  }

  @Test func `thousands of rows are matched with thousands of combinations by hashing`() {
    let values = (0..<90).map(String.init).joined(separator: ", ")
    let rows = (0..<4000).map { "{x: \($0 / 90), y: \($0 % 90)}" }.joined(separator: ", ")
    let matrix = "{x: [\(values)], y: [\(values)], exclude: [\(rows)], include: [\(rows)]}"
    let loaded = Sample.load(
      Sample.job(
        ["parameter: {n: '${version.name}'}"], versions: "- name: a-${matrix.x}-${matrix.y}\n  matrix: \(matrix)"))
    #expect(loaded.entries.count == 8100, "\(loaded.report.prefix(500))")
  }

  @Test func `directives that are compared with one another are limited`() {
    let text = (0..<100_000).map { "%TAG !t\($0)! x\n" }.joined() + "---\n"
    #expect(Sample.load(text + Sample.job()).diagnostics.map(\.rule) == ["yaml-limit"])
  }

  @Test func `a hundred thousand documents are told apart`() {
    let loaded = Sample.load(String(repeating: "--- a\n", count: 100_000))
    #expect(loaded.diagnostics.count == 100_000)
  }

  @Test func `a line of a megabyte is shown around the place`() {
    let long = String(repeating: "x", count: 1 << 20)
    let loaded = Sample.load(Sample.job(["{a: '\(long)', ⟦b⟧: 1}".replacing("⟦b⟧", with: "b")]))
    #expect(loaded.report.utf8.count < 4000)
    let words = Sample.load(Sample.job(["worker_server_num: \(long)"], without: ["worker_server_num"]))
    #expect(words.report.utf8.count < 4000, "\(words.report.utf8.count)")
  }

  @Test func `a file that cannot be read is a finding beside the others`() {
    let input = Manifests.Input(projectFile: SourceFile(path: "trainyard.yaml", text: Sample.project))
    let files = [
      SourceFile(path: "a.yaml", unreadableFor: "permission denied"), SourceFile(path: "b.yaml", text: "a: [\n"),
      SourceFile(path: "c.yaml", text: Sample.job(["from: defaults"])),
    ]
    let loaded = Manifests(input) { _ in files }
    #expect(loaded.diagnostics.map(\.rule) == ["unreadable-file", "yaml-syntax"])
    #expect(
      loaded.report.hasPrefix("a.yaml:1:1: error: the file cannot be read: permission denied [unreadable-file]\n"))
  }

  @Test func `a project file that cannot be read is a finding`() {
    let input = Manifests.Input(projectFile: SourceFile(path: "trainyard.yaml", unreadableFor: "permission denied"))
    let loaded = Manifests(input) { _ in [] }
    #expect(loaded.diagnostics.map(\.rule) == ["unreadable-file"])
    #expect(loaded.project == nil)
  }

  @Test func `a file that cannot be read is not formatted`() throws {
    let file = SourceFile(path: "a.yaml", unreadableFor: "permission denied")
    let failure = #expect(throws: FormattingFailure.self) { try ManifestFormatter().formatted(file) }
    #expect(failure?.diagnostics.map(\.rule) == ["unreadable-file"])
  }

  @Test func `entries whose names are wrong are not told to be the same run`() {
    let loaded = Sample.load(Sample.job(versions: "- name: 'a b'\n- name: 'c d'\n- name: e"))
    #expect(loaded.diagnostics.map(\.rule) == ["name", "name"], "\(loaded.report)")
  }
}
