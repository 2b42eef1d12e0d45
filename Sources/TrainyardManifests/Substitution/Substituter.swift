internal import TrainyardDiagnostics
internal import TrainyardResources
internal import TrainyardYAML

/// Replaces `${…}` in scalars that are parsed already, never in raw YAML.
struct Substituter {
  let scope: SubstitutionScope

  /// The text of a scalar node with everything replaced; nil, noted, where it is no scalar or names something unknown.
  ///
  /// - Parameter allowsSecrets: Whether the text is hidden wherever it is shown.
  func text(of node: PlacedNode, allowsSecrets: Bool = false, _ findings: inout Findings) -> Substituted? {
    guard let scalar = node.node.scalar else {
      findings.error(.type, "a single value is expected here, not \(node.node.kindName)", at: node.location)
      return nil
    }
    guard scalar.text.utf8.contains(UInt8(ascii: "$")) else { return Substituted(text: scalar.text) }
    var result = Substituted(text: "")
    var isComplete = true
    var rest = Substring(scalar.text)
    while let dollar = rest.firstIndex(of: "$") {
      result.text += rest[..<dollar]
      let tail = rest[dollar...]
      if tail.hasPrefix("$${") {
        result.text += "${"
        rest = tail.dropFirst(3)
      } else if tail.hasPrefix("${") {
        guard let end = tail.firstIndex(of: "}") else {
          report(
            .substitution, "'${' without '}'", tail, in: node, scalar, hint: "write '$${' for the characters '${'",
            &findings)
          return nil
        }
        let name = String(tail[..<end].dropFirst(2))
        let wasSensitive = result.isSensitive
        isComplete = replace(name, tail, in: node, scalar, &result, &findings) && isComplete
        if result.isSensitive, !wasSensitive, !allowsSecrets {
          isComplete = false
          report(
            .secret, "a secret cannot stand here, where it would be shown", tail, in: node, scalar,
            hint: "secrets belong into the values of a config", &findings)
        }
        rest = tail[tail.index(after: end)...]
      } else {
        result.text += "$"
        rest = tail.dropFirst()
      }
    }
    result.text += rest
    return isComplete ? result : nil
  }

  private func replace(
    _ name: String, _ tail: Substring, in node: PlacedNode, _ scalar: YAMLScalar, _ result: inout Substituted,
    _ findings: inout Findings
  ) -> Bool {
    let parts = name.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let key = parts.count == 2 ? parts[1] : ""
    switch (parts[0], key) {
    case ("job", "name") where scope.jobName != nil: result.text += scope.jobName ?? ""
    case ("version", "name") where scope.versionName != nil:
      result.text += scope.versionName ?? ""
      result.usesVersionName = true
    case ("run", "index") where scope.runIndex != nil:
      result.text += String(scope.runIndex ?? 1)
      result.usesRunIndex = true
    case ("matrix", _) where scope.matrix?[key] != nil: result.append(scope.matrix?[key], "the matrix value '\(key)'")
    case ("var", _) where scope.variables[key] != nil: result.append(scope.variables[key], "the variable '\(key)'")
    case ("env", _) where !key.isEmpty, ("secret", _) where !key.isEmpty:
      return replaceVariable(key, isSecret: parts[0] == "secret", tail, in: node, scalar, &result, &findings)
    default:
      report(.substitution, unknown(parts[0], key), tail, in: node, scalar, hint: hint(parts[0], key), &findings)
      return false
    }
    return true
  }

  private func replaceVariable(
    _ name: String, isSecret: Bool, _ tail: Substring, in node: PlacedNode, _ scalar: YAMLScalar,
    _ result: inout Substituted, _ findings: inout Findings
  ) -> Bool {
    if SubstitutionScope.isCredential(name) {
      report(
        .credential, "'\(name)' holds credentials of this program and cannot be substituted", tail, in: node, scalar,
        hint: "use a variable of your own", &findings)
      return false
    }
    guard let value = scope.value(ofEnvironment: name) else {
      report(
        .substitution, "the environment variable '\(name)' is not set", tail, in: node, scalar,
        hint: Suggestion.hint(for: name, in: scope.environment.keys.sorted())
          ?? "set it, or check the manifests alone with 'trainyard validate --env-mock'", &findings)
      return false
    }
    result.append(value, "the environment variable '\(name)'")
    result.isSensitive = result.isSensitive || isSecret || SensitiveName.isSensitive(name)
    return true
  }

  private func unknown(_ namespace: String, _ key: String) -> String {
    switch namespace {
    case "var": "there is no variable '\(key)'"
    case "matrix": scope.matrix == nil ? "there is no matrix here" : "the matrix has no '\(key)'"
    case "job", "version", "run": "'\(namespace)\(key.isEmpty ? "" : "." + key)' means nothing here"
    case "env", "secret": "'\(namespace)' needs the name of a variable"
    default: "'${\(namespace)\(key.isEmpty ? "" : "." + key)}' means nothing"
    }
  }

  private func hint(_ namespace: String, _ key: String) -> String? {
    switch namespace {
    case "var":
      Suggestion.hint(for: key, in: scope.variables.keys.sorted()) ?? "declare it under spec.variables of the project"
    case "matrix": Suggestion.hint(for: key, in: (scope.matrix ?? [:]).keys.sorted())
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
    let namespaces = ["var", "env", "secret", "matrix", "job", "version", "run"]
    guard !key.isEmpty, let closest = Suggestion.closest(to: namespace, in: namespaces) else { return nil }
    return "did you mean '${\(closest).\(key)}'?"
  }

  /// Notes a finding at the reference itself where it can be found in the file.
  private func report(
    _ rule: Rule, _ message: String, _ tail: Substring, in node: PlacedNode, _ scalar: YAMLScalar, hint: String?,
    _ findings: inout Findings
  ) {
    guard findings.deservesCare else { return findings.error(rule, message, at: node.location, hint: hint) }
    let written = tail.firstIndex(of: "}").map { String(tail[...$0]) } ?? "${"
    let earlier = scalar.text[..<tail.startIndex].ranges(of: written).count
    findings.error(
      rule, message, at: ReferenceLocator.location(of: written, after: earlier, in: node), hint: hint)
  }
}
