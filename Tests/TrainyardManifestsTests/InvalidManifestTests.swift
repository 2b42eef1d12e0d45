import TestSupport
import Testing
import TrainyardDiagnostics
import TrainyardManifests

struct InvalidManifestTests {
  static let all = InvalidManifest.fields + InvalidManifest.config + InvalidManifest.entries

  @Test(arguments: all)
  func `what is wrong is found at its place`(_ manifest: InvalidManifest) {
    let marked = MarkedText(manifest.text)
    let loaded = Sample.load(marked.text)
    let found = loaded.diagnostics.sorted { $0.rule < $1.rule }.map(\.rule)
    #expect(found == manifest.rules.sorted(), "\(loaded.report)")
    #expect(loaded.desired == nil)
    for (finding, range) in zip(loaded.diagnostics, marked.ranges) {
      #expect(finding.location?.range.start == range.start, "\(loaded.report)")
      if range.start != range.end { #expect(finding.location?.range == range, "\(loaded.report)") }
    }
  }

  @Test(arguments: [
    ("fields", InvalidManifest.fields), ("config", InvalidManifest.config), ("entries", InvalidManifest.entries),
  ])
  func `findings read as their golden`(_ name: String, _ manifests: [InvalidManifest]) throws {
    let pages = manifests.map { manifest in
      "# \(manifest.name)\n" + Sample.load(MarkedText(manifest.text).text).report
    }
    try Golden.expect(pages.joined(separator: "\n"), equals: "\(name).txt")
  }
}
