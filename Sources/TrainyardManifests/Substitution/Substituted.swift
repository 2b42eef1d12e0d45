internal import TrainyardDiagnostics
internal import TrainyardResources

/// The text of a scalar after substitution, with what went into it.
struct Substituted {
  var text: String
  /// Whether a secret is in it.
  var isSensitive = false
  /// Whether a placeholder of the environment is in it, so that its form means nothing.
  var isPlaceholder = false
  /// Where the values in it were set.
  var sources: [ValueSource] = []
  /// The secrets in it, but for placeholders.
  var secrets: [String] = []
  var usesVersionName = false
  var usesRunIndex = false

  /// Whether the text may be another for another entry of the job.
  var dependsOnEntry: Bool {
    usesVersionName || usesRunIndex || sources.contains { $0.kind == .matrix }
  }
}

extension Substituted {
  /// The places that the values in it lead back to.
  var notes: [Diagnostic.Note] { sources.map(\.note) }

  /// Adds a value with what is known about it.
  ///
  /// - Parameters:
  ///   - kind: The namespace that the value is from.
  ///   - name: What the value is called in it.
  mutating func append(_ value: SubstitutionScope.Variable, _ kind: ValueSource.Kind, _ name: String) {
    text += value.value
    isSensitive = isSensitive || value.isSensitive
    isPlaceholder = isPlaceholder || value.isPlaceholder
    sources.append(ValueSource(kind: kind, name: name, place: value.isSensitive ? nil : value.place))
    sources += value.sources
    guard value.isSensitive else { return }
    secrets += value.secrets
    // What stands in the manifests themselves is hidden as a whole, for its name's sake; it may be any word of other texts.
    if !value.isPlaceholder, kind == .environment { secrets.append(value.value) }
  }

  /// Adds a name or number that is written nowhere.
  mutating func append(_ value: String, made kind: ValueSource.Kind) {
    text += value
    sources.append(ValueSource(kind: kind, name: "", value: value))
  }

  /// What is in a secret text, such as `secret.WANDB`: the names of the environment's variables, else of all variables.
  var secretName: String? {
    let variables = sources.filter { $0.kind == .environment }
    let all = variables.isEmpty ? sources.filter { $0.kind == .variable || $0.kind == .matrix } : variables
    let names = all.map { $0.kind == .environment ? "secret.\($0.name)" : "var.\($0.name)" }
    return names.isEmpty ? nil : names.joined(separator: "+")
  }

  /// The text as a value that others refer to.
  func variable(at place: SourceLocation) -> SubstitutionScope.Variable {
    SubstitutionScope.Variable(
      value: text, isSensitive: isSensitive, isPlaceholder: isPlaceholder, place: place, sources: sources,
      secrets: secrets)
  }
}

extension Findings {
  /// Remembers the secrets in the value of a field.
  mutating func remember(_ value: Substituted, at path: FieldPath) {
    for secret in value.secrets { secrets.add(secret: secret) }
    // A placeholder is nobody's secret; that one stands here is known by the label all the same.
    secrets.add(value: value.isPlaceholder ? "" : value.text, at: path)
  }

  /// Remembers a value that only its label calls a secret; a short one is as likely to be a number or a word.
  mutating func remember(_ value: Substituted, atLabelOf path: FieldPath) {
    guard !value.isPlaceholder, value.text.utf8.count >= DeclaredSecrets.shortestPart else { return }
    secrets.add(value: value.text, at: path)
  }
}
