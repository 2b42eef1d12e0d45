internal import TrainyardResources

extension [FieldChange] {
  /// Hides what may be a secret that the manifests give another label now, or none in this object, so that nothing declared
  /// says so any more.
  ///
  /// - Parameter declared: What is a secret anywhere in the project.
  func hidingFormerSecrets(among declared: DeclaredSecrets) -> [FieldChange] {
    let changes = hidingRenamedSecrets()
    guard !declared.isEmpty else { return changes }
    return changes.map { change in
      // What decides about machines and costs has no secrets in it, and people have to see it.
      guard !change.isSensitive, !change.path.isDecisive, let before = change.before, declared.covers(before) else {
        return change
      }
      var change = change
      change.isSensitive = true
      return change
    }
  }

  /// Hides what the service has with the value of a changed secret, and a parameter that only the service has while a
  /// secret appears under a label that it lacks: the secret may have got another value together with its label.
  private func hidingRenamedSecrets() -> [FieldChange] {
    guard contains(where: \.isSensitive) else { return self }
    let secrets = filter(\.isSensitive)
    let values = Set(secrets.compactMap(\.after))
    let isAnyNew = secrets.contains { $0.before == nil }
    return map { change in
      guard let before = change.before else { return change }
      let isGone = change.after == nil && change.path.parameterLabel != nil
      var change = change
      change.isSensitive = change.isSensitive || values.contains(before) || (isAnyNew && isGone)
      return change
    }
  }
}
