/// One finding about the input: what is wrong, where, and what to do.
package struct Diagnostic: Sendable, Hashable {
  package enum Severity: String, Sendable, Hashable, Comparable {
    case warning
    case error

    package static func < (left: Severity, right: Severity) -> Bool { left == .warning && right == .error }
  }

  /// A second place that explains the finding, such as where a name was declared first.
  package struct Note: Sendable, Hashable {
    package var message: String
    package var location: SourceLocation?

    package init(_ message: String, at location: SourceLocation? = nil) {
      self.message = message
      self.location = location
    }
  }

  package var severity: Severity
  /// The stable name of the rule that was broken, such as `unknown-key`.
  package var rule: String
  /// What is wrong, as a sentence without a full stop.
  package var message: String
  package var location: SourceLocation?
  package var notes: [Note]
  /// What to do about it, such as `did you mean 'parameter'?`.
  package var hint: String?

  package init(
    _ severity: Severity, _ message: String, rule: String, at location: SourceLocation? = nil, notes: [Note] = [],
    hint: String? = nil
  ) {
    self.severity = severity
    self.rule = rule
    self.message = message
    self.location = location
    self.notes = notes
    self.hint = hint
  }
}

extension Sequence<Diagnostic> {
  /// Whether any of the findings is an error.
  package var hasErrors: Bool { contains { $0.severity == .error } }

  /// The findings in the order in which people read them, each once: by file, place, then text.
  package func sortedForReading() -> [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return filter { seen.insert($0).inserted }.sorted(by: Diagnostic.precedes)
  }
}

extension Diagnostic {
  fileprivate static func precedes(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
    switch (left.location, right.location) {
    case (let leftLocation?, let rightLocation?) where leftLocation < rightLocation: true
    case (let leftLocation?, let rightLocation?) where rightLocation < leftLocation: false
    case (nil, .some): true
    case (.some, nil): false
    default: left.message.utf8.lexicographicallyPrecedes(right.message.utf8)
    }
  }
}
