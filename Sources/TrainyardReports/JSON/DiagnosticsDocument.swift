internal import TrainyardDiagnostics

/// What is wrong with manifests, as programs see it; places are lines and columns from 1, columns in Unicode scalars.
struct DiagnosticsDocument: Sendable, Codable {
  struct Place: Sendable, Codable {
    var file: String
    var line: Int
    var column: Int
    var endLine: Int
    var endColumn: Int

    init(_ location: SourceLocation) {
      file = location.file.path
      line = location.range.start.line
      column = location.range.start.column
      endLine = location.range.end.line
      endColumn = location.range.end.column
    }
  }

  struct Note: Sendable, Codable {
    var message: String
    var place: Place?
  }

  struct Finding: Sendable, Codable {
    var severity: String
    var rule: String
    var message: String
    var place: Place?
    var notes: [Note]
    var hint: String?

    init(_ diagnostic: Diagnostic) {
      severity = diagnostic.severity.rawValue
      rule = diagnostic.rule
      message = diagnostic.message
      place = diagnostic.location.map(Place.init)
      notes = diagnostic.notes.map { Note(message: $0.message, place: $0.location.map(Place.init)) }
      hint = diagnostic.hint
    }
  }

  var formatVersion = "1.0"
  /// Whether there is no error; warnings leave manifests valid.
  var valid: Bool
  var diagnostics: [Finding]

  init(_ diagnostics: [Diagnostic]) {
    valid = !diagnostics.hasErrors
    self.diagnostics = diagnostics.map(Finding.init)
  }
}
