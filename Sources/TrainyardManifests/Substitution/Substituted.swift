internal import TrainyardDiagnostics

/// The text of a scalar after substitution, with what went into it.
struct Substituted {
  var text: String
  /// Whether a secret is in it.
  var isSensitive = false
  /// Whether a placeholder of the environment is in it, so that its form means nothing.
  var isPlaceholder = false
  /// Where the values in it were set.
  var sources: [Diagnostic.Note] = []
  var usesVersionName = false
  var usesRunIndex = false
}

extension Substituted {
  /// Adds a value with what is known about it.
  ///
  /// - Parameter name: What the value is called in notes.
  mutating func append(_ value: SubstitutionScope.Variable?, _ name: String) {
    guard let value else { return }
    text += value.value
    isSensitive = isSensitive || value.isSensitive
    isPlaceholder = isPlaceholder || value.isPlaceholder
    // The line of a secret is not shown either.
    let place = value.isSensitive ? nil : value.place
    sources.append(Diagnostic.Note(place == nil ? "\(name) is in it" : "\(name) is set here", at: place))
  }

  /// The text as a value that others refer to.
  func variable(at place: SourceLocation) -> SubstitutionScope.Variable {
    SubstitutionScope.Variable(value: text, isSensitive: isSensitive, isPlaceholder: isPlaceholder, place: place)
  }
}
