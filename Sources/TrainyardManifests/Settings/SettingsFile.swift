package import TrainyardDiagnostics
internal import TrainyardYAML

/// A file of settings in YAML or JSON, as JSON for whoever takes it, with the place of every key and value.
///
/// Unquoted `true`, `false`, `null` and numbers of JSON keep their type; every other scalar is text.
package struct SettingsFile: Sendable {
  /// What of a place is meant.
  package enum Part: Sendable, Hashable {
    case key
    case value
  }

  /// The file.
  package let source: SourceFile
  /// The text as JSON; nil where the file has problems or is empty.
  package let json: String?
  /// What is wrong with the file as such.
  package let diagnostics: [Diagnostic]
  private let places: SettingsPlaces

  /// Reads a file of one document.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - what: What the file holds, for messages, such as `a faults file`.
  package init(reading source: SourceFile, as what: String) {
    self.source = source
    let stream = YAMLStream(parsing: source)
    var findings = Findings()
    if let finding = source.unreadableFinding {
      findings.add(finding)
    } else {
      findings.add(contentsOf: stream.diagnostics)
      Self.check(stream.documents, of: source, what, &findings)
    }
    diagnostics = findings.all.sortedForReading()
    guard !diagnostics.hasErrors, let root = stream.documents.first else {
      (json, places) = (nil, SettingsPlaces())
      return
    }
    var writer = SettingsWriter()
    writer.write(root, at: "")
    (json, places) = (writer.json, writer.places)
  }

  private static func check(
    _ documents: [YAMLNode], of source: SourceFile, _ what: String, _ findings: inout Findings
  ) {
    if documents.isEmpty, findings.all.isEmpty {
      findings.error(.noDocuments, "the file is empty", at: source.start, hint: "see the help for what \(what) holds")
    }
    if let second = documents.dropFirst().first {
      findings.error(
        .document, "\(what) has one document, and this is the second",
        at: SourceLocation(file: source, range: second.range), hint: "put everything into one, without '---'")
    }
  }

  /// The place of a key or a value.
  ///
  /// - Parameters:
  ///   - path: Keys joined by `.`, and indices in brackets, as `rules[2].effect`; empty for the whole.
  ///   - part: What of it is meant.
  /// - Returns: The place, or the nearest one around it that is written down.
  package func location(of path: String, _ part: Part = .value) -> SourceLocation {
    places.range(of: path, part).map { SourceLocation(file: source, range: $0) } ?? source.start
  }
}
