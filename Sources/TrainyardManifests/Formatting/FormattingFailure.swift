package import TrainyardDiagnostics

/// Why a file was not formatted.
package enum FormattingFailure: Error {
  /// The file is not valid YAML; the findings say where.
  case invalid([Diagnostic])
  /// The formatted text would not have said the same: a fault of the formatter, from which the file is kept.
  case wouldChange(Diagnostic)
}

extension FormattingFailure {
  /// The findings to show.
  package var diagnostics: [Diagnostic] {
    switch self {
    case .invalid(let diagnostics): diagnostics
    case .wouldChange(let diagnostic): [diagnostic]
    }
  }
}
