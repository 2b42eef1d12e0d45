internal import TrainyardDiagnostics

/// What somebody probably meant by a reference that names nothing.
struct ReferenceHint {
  let scope: SubstitutionScope

  /// A hint for a reference.
  ///
  /// - Parameters:
  ///   - namespace: What stands in front of the dot.
  ///   - key: What stands behind it.
  func hint(_ namespace: String, _ key: String) -> String? {
    switch namespace {
    case "var":
      Suggestion.hint(for: key, in: scope.variables.keys.sorted().prefix(500))
        ?? "declare it under spec.variables of the project"
    case "matrix":
      Suggestion.hint(for: key, in: (scope.matrix ?? [:]).keys.sorted().prefix(500))
        ?? (scope.matrix == nil ? "only an entry with 'matrix' has matrix values" : nil)
    case "job", "version": "the name is \(namespace).name, inside a job's \(namespace == "job" ? "spec" : "versions")"
    case "run": "the number of a run is run.index, inside an entry's config"
    default:
      suggestion(namespace, key)
        ?? "it takes var.x, env.X, secret.X, matrix.x, job.name, version.name and run.index; write '$${' for the characters '${'"
    }
  }

  /// What was probably meant by a reference without a namespace, or with a misspelt one.
  private func suggestion(_ namespace: String, _ key: String) -> String? {
    if key.isEmpty, scope.variables[namespace] != nil { return "did you mean '${var.\(namespace)}'?" }
    if key.isEmpty, scope.matrix?[namespace] != nil { return "did you mean '${matrix.\(namespace)}'?" }
    let namespaces = ["var", "env", "secret", "matrix", "job", "version", "run"]
    guard !key.isEmpty, let closest = Suggestion.closest(to: namespace, in: namespaces) else { return nil }
    return "did you mean '${\(closest).\(key)}'?"
  }
}
