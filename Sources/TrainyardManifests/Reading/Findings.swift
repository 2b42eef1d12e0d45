internal import TrainyardDiagnostics
internal import TrainyardResources

/// Collects what is wrong, each rule once a place: what a matrix breaks a hundred times is one finding.
///
/// Beside that it counts what is made, and remembers what must not be shown.
struct Findings {
  private struct Key: Hashable {
    var rule: String
    var path: String?
    var start: SourcePosition?
    /// What tells several findings of one rule at one place apart.
    var detail: String?
  }

  private(set) var all: [Diagnostic] = []
  private var seen: Set<Key> = []
  /// What matrices and substitution may still make.
  var budget = ExpansionBudget()
  /// Whether the budget is spent, which has been reported; everything behind it would only repeat it.
  var isExhausted = false
  /// Whether something could not be read at all, so that what it declares may be missing elsewhere.
  var isPartial = false
  /// The secrets that were read so far, also where something is wrong.
  var secrets = DeclaredSecrets()

  /// Whether to search for exact places and for what was meant: people read the first findings, and searching takes time.
  var deservesCare: Bool { all.count < 100 }

  /// A "did you mean" out of the first candidates.
  func hint(for word: String, in candidates: some Sequence<String>) -> String? {
    deservesCare ? Suggestion.hint(for: word, in: candidates.prefix(500)) : nil
  }

  mutating func add(_ diagnostic: Diagnostic) {
    let isShared = diagnostic.location == nil || diagnostic.rule == Rule.required.rawValue
    let key = Key(
      rule: diagnostic.rule, path: diagnostic.location?.file.path, start: diagnostic.location?.range.start,
      detail: isShared ? diagnostic.message : nil)
    guard seen.insert(key).inserted else { return }
    var diagnostic = diagnostic
    diagnostic.message = diagnostic.message.shortened
    all.append(diagnostic)
  }

  mutating func add(contentsOf diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics { add(diagnostic) }
  }

  mutating func error(
    _ rule: Rule, _ message: String, at location: SourceLocation?, notes: [Diagnostic.Note] = [], hint: String? = nil
  ) {
    add(Diagnostic(.error, message, rule: rule.rawValue, at: location, notes: notes, hint: hint))
  }

  mutating func warning(
    _ rule: Rule, _ message: String, at location: SourceLocation?, notes: [Diagnostic.Note] = [], hint: String? = nil
  ) {
    add(Diagnostic(.warning, message, rule: rule.rawValue, at: location, notes: notes, hint: hint))
  }
}

extension String {
  /// The text with its middle left out where it is longer than anybody reads.
  fileprivate var shortened: String {
    guard utf8.count > 1000, unicodeScalars.count > 1000 else { return self }
    return String(unicodeScalars.prefix(600)) + " … " + String(unicodeScalars.suffix(300))
  }
}
