internal import TrainyardDiagnostics
internal import TrainyardResources
internal import TrainyardYAML

extension JobResolver {
  /// Checks the values of the job's own config that no entry made use of: each alone, since what belongs together may
  /// stand in the entries that are still to be written.
  func checkUnreached(_ findings: inout Findings) {
    guard !findings.isExhausted else { return }
    let layer = job.layer.unreached
    guard layer.count > 0 else { return }
    var scope = scope
    scope.versionName = "entry"
    scope.runIndex = 1
    var resolver = ConfigResolver(
      layer, Substituter(scope: scope), owner: "the job", place: job.nameNode.location, isRun: false)
    resolver.isFragment = true
    _ = resolver.resolve(&findings)
  }
}

extension ConfigLayer {
  /// The values whose text is not known yet, but for those that only an entry gives a meaning to.
  fileprivate var unreached: ConfigLayer {
    var result = ConfigLayer()
    for (field, value) in fields.items where value.isUnreached { result.fields[field] = value }
    result.parameters = parameters.filter(\.value.isUnreached)
    return result
  }
}

extension ConfigLayer.Value {
  fileprivate var isUnreached: Bool {
    !isRemoval && text == nil && !node.node.dependsOnEntry
  }
}

extension YAMLNode {
  /// Whether something in the value has a meaning inside of an entry only.
  fileprivate var dependsOnEntry: Bool {
    if let text = scalar?.text {
      return text.contains("$") && ["${matrix.", "${version.", "${run."].contains { text.contains($0) }
    }
    return sequence?.contains(where: \.dependsOnEntry) ?? mapping?.entries.contains(where: \.value.dependsOnEntry)
      ?? false
  }
}
