internal import TrainyardDiagnostics
internal import TrainyardResources
internal import TrainyardYAML

/// Replaces `${…}` in scalars that are parsed already, never in raw YAML.
struct Substituter {
  let scope: SubstitutionScope

  /// A `${…}` inside the scalar of a node.
  struct Reference {
    var node: PlacedNode
    var scalar: YAMLScalar
    /// Where it begins in the scalar's text.
    var start: String.Index
    /// What stands between the braces.
    var name: Substring

    /// What stands in front of the first dot, and behind it.
    var parts: (namespace: String, key: String) {
      guard let dot = name.utf8.firstIndex(of: UInt8(ascii: ".")) else { return (String(name), "") }
      return (String(name[..<dot]), String(name[name.utf8.index(after: dot)...]))
    }
  }

  /// The text of a scalar node with everything replaced; nil, noted, where it is no scalar or names something unknown.
  ///
  /// - Parameter secrets: Whether a secret may be in it.
  func text(of node: PlacedNode, secrets: SecretUse = .shown, _ findings: inout Findings) -> Substituted? {
    guard let scalar = node.node.scalar else {
      findings.error(.type, "a single value is expected here, not \(node.node.kindName)", at: node.location)
      return nil
    }
    guard scalar.text.utf8.contains(UInt8(ascii: "$")) else { return Substituted(text: scalar.text) }
    return findings.isExhausted ? nil : replaced(scalar, of: node, secrets, &findings)
  }

  private func replaced(
    _ scalar: YAMLScalar, of node: PlacedNode, _ secrets: SecretUse, _ findings: inout Findings
  ) -> Substituted? {
    let text = scalar.text
    let bytes = text.utf8
    var result = Substituted(text: "")
    var isComplete = true
    // What stands before this is in the result.
    var done = bytes.startIndex
    var search = done
    while let dollar = bytes[search...].firstIndex(of: UInt8(ascii: "$")) {
      search = bytes.index(after: dollar)
      if bytes[search...].starts(with: "${".utf8) {
        result.text += text[done..<search]
        done = bytes.index(after: search)
        search = done
      } else if bytes[search...].first == UInt8(ascii: "{") {
        result.text += text[done..<dollar]
        guard let end = bytes[search...].firstIndex(of: UInt8(ascii: "}")) else {
          let reference = Reference(node: node, scalar: scalar, start: dollar, name: "")
          report(.substitution, "'${' without '}'", reference, hint: Self.escapeHint, &findings)
          return nil
        }
        let name = text[bytes.index(after: search)..<end]
        let reference = Reference(node: node, scalar: scalar, start: dollar, name: name)
        isComplete = replace(reference, secrets, &result, &findings) && isComplete
        guard !findings.isExhausted else { return nil }
        done = bytes.index(after: end)
        search = done
      }
    }
    result.text += text[done...]
    return isComplete ? result : nil
  }

  private static let escapeHint = "write '$${' for the characters '${'"

  /// Puts the value of a reference into the result; false, with a finding, where it may not stand here.
  private func replace(
    _ reference: Reference, _ secrets: SecretUse, _ result: inout Substituted, _ findings: inout Findings
  ) -> Bool {
    let wasSensitive = result.isSensitive
    let before = result.text.utf8.count
    guard replace(reference, &result, &findings) else { return false }
    let after = result.text.utf8.count
    if let excess = findings.budget.excess(ofText: after, adding: after - before) {
      findings.exceed(excess, at: reference.node.location)
      return false
    }
    guard result.isSensitive, !wasSensitive, let refusal = secrets.refusal else { return true }
    report(.secret, refusal.message, reference, hint: refusal.hint, &findings)
    return false
  }

  private func replace(_ reference: Reference, _ result: inout Substituted, _ findings: inout Findings) -> Bool {
    let (namespace, key) = reference.parts
    switch (namespace, key) {
    case ("var", _):
      guard let value = scope.variables[key] else { return refuse(reference, &findings) }
      result.append(value, .variable, key)
    case ("matrix", _):
      guard let value = scope.matrix?[key] else { return refuse(reference, &findings) }
      result.append(value, .matrix, key)
    case ("job", "name"):
      guard let name = scope.jobName else { return refuse(reference, &findings) }
      result.append(name, made: .jobName)
    case ("version", "name"):
      guard let name = scope.versionName else { return refuse(reference, &findings) }
      result.append(name, made: .versionName)
      result.usesVersionName = true
    case ("run", "index"):
      guard let index = scope.runIndex else { return refuse(reference, &findings) }
      result.append(String(index), made: .runIndex)
      result.usesRunIndex = true
    case ("env", _) where !key.isEmpty, ("secret", _) where !key.isEmpty:
      return replaceVariable(key, isSecret: namespace == "secret", reference, &result, &findings)
    default: return refuse(reference, &findings)
    }
    return true
  }

  private func replaceVariable(
    _ name: String, isSecret: Bool, _ reference: Reference, _ result: inout Substituted, _ findings: inout Findings
  ) -> Bool {
    if SubstitutionScope.isCredential(name) {
      report(
        .credential, "'\(name)' holds credentials of this program and cannot be substituted", reference,
        hint: "use a variable of your own", &findings)
      return false
    }
    guard let value = scope.value(ofEnvironment: name) else {
      report(
        .substitution, "the environment variable '\(name)' is not set", reference,
        hint: findings.hint(for: name, in: scope.environment.keys.sorted())
          ?? "set it, or check the manifests alone with 'trainyard validate --env-mock'", &findings)
      return false
    }
    var secret = value
    secret.isSensitive = isSecret || SensitiveName.isSensitive(name)
    result.append(secret, .environment, name)
    return true
  }

  private func refuse(_ reference: Reference, _ findings: inout Findings) -> Bool {
    let (namespace, key) = reference.parts
    let hint = findings.deservesCare ? ReferenceHint(scope: scope).hint(namespace, key) : nil
    report(.substitution, unknown(namespace, key), reference, hint: hint, &findings)
    return false
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

  /// Notes a finding at the reference itself where it can be found in the file.
  private func report(
    _ rule: Rule, _ message: String, _ reference: Reference, hint: String?, _ findings: inout Findings
  ) {
    guard findings.deservesCare else { return findings.error(rule, message, at: reference.node.location, hint: hint) }
    findings.error(rule, message, at: ReferenceLocator.location(of: reference), hint: hint)
  }
}
