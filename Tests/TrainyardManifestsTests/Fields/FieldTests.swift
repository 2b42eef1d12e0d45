import TestSupport
import Testing
import TrainyardDiagnostics
import TrainyardManifests
import TrainyardResources

/// Every field of a config, wherever it may stand, with values that it takes and values that it does not.
struct FieldTests {
  /// The three places where a config is written.
  enum Place: CaseIterable {
    case configuration, job, entry

    func manifest(_ field: FieldCase, _ written: String) -> String {
      let lines = ["\(field.field.rawValue): \(written)"] + field.beside
      switch self {
      case .configuration: return Sample.configuration(lines, without: field.without)
      case .job: return Sample.job(lines, without: field.without)
      case .entry:
        let config = lines.map { "    " + $0 }.joined(separator: "\n")
        return Sample.job(without: field.without, versions: "- name: baseline\n  config:\n\(config)")
      }
    }

    func config(_ loaded: Manifests) -> RunConfig? {
      self == .configuration ? loaded.desired?.configurations.first?.config : loaded.entries.first?.config
    }
  }

  @Test func `every field has a case`() {
    #expect(FieldCase.all.map(\.field) == ConfigField.allCases)
  }

  @Test(arguments: FieldCase.all, Place.allCases)
  func `a value that fits is resolved`(_ field: FieldCase, _ place: Place) {
    for (written, resolved) in field.valid {
      let loaded = Sample.load(place.manifest(field, written))
      #expect(place.config(loaded)?.text(of: field.field) == resolved, "\(written): \(loaded.report)")
      #expect(loaded.diagnostics.isEmpty, "\(written): \(loaded.report)")
    }
  }

  @Test(arguments: FieldCase.all, Place.allCases)
  func `a value that does not fit is found at its place`(_ field: FieldCase, _ place: Place) throws {
    for (written, rule) in field.invalid {
      let marked = MarkedText(place.manifest(field, written))
      let loaded = Sample.load(marked.text)
      let range = try #require(marked.ranges.first)
      #expect(loaded.diagnostics.map(\.rule) == [rule], "\(written): \(loaded.report)")
      let found = loaded.diagnostics.first?.location?.range
      #expect(found?.start == range.start, "\(written): \(loaded.report)")
      if range.start != range.end { #expect(found == range, "\(written): \(loaded.report)") }
    }
  }
}
