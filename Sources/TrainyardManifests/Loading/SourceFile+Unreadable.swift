internal import TrainyardDiagnostics

extension SourceFile {
  /// The finding that the file cannot be read, nil where it was.
  var unreadableFinding: Diagnostic? {
    unreadableReason.map {
      Diagnostic(.error, "the file cannot be read: \($0)", rule: Rule.unreadable.rawValue, at: start)
    }
  }
}
