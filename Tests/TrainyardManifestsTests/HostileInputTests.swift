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
}
