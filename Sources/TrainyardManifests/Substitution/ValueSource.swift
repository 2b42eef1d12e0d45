internal import TrainyardDiagnostics

/// Where a value that was put into a text comes from.
struct ValueSource {
  enum Kind {
    case variable, matrix, environment, jobName, versionName, runIndex
  }

  var kind: Kind
  /// What the value is called: the name behind the namespace.
  var name: String
  /// The value, for kinds that are not written anywhere; never that of a secret.
  var value: String?
  /// Where the value was written, nil for one of the environment, and for a secret, whose line is not shown either.
  var place: SourceLocation?

  /// The source as a note to a finding.
  var note: Diagnostic.Note {
    switch kind {
    case .variable:
      Diagnostic.Note(
        place == nil ? "the variable '\(name)' is in it" : "the variable '\(name)' is set here", at: place)
    case .matrix:
      Diagnostic.Note(
        place == nil ? "the matrix value '\(name)' is in it" : "the matrix value '\(name)' is set here", at: place)
    case .environment: Diagnostic.Note("the environment variable '\(name)' is in it")
    case .jobName: Diagnostic.Note("${job.name} is '\(value ?? "")' here")
    case .versionName: Diagnostic.Note("${version.name} is '\(value ?? "")' here")
    case .runIndex: Diagnostic.Note("${run.index} is \(value ?? "") here")
    }
  }
}
