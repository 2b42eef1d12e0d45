internal import TrainyardDiagnostics
internal import TrainyardResources
internal import TrainyardYAML

// Entries after their matrices.
extension JobResolver {
  /// One entry after matrix expansion, before its config is resolved.
  struct Expanded {
    /// The place among the entries as written.
    var index: Int
    var manifest: EntryManifest
    /// The name, nil where it is wrong, which is noted.
    var name: String?
    var substituter: Substituter
    var parent: String?
    var runs = 1
    var retry = 0
  }

  mutating func expanded(_ findings: inout Findings) -> [Expanded] {
    var result: [Expanded] = []
    var places: [String: PlacedNode] = [:]
    for (index, manifest) in job.entries.enumerated() {
      for combination in combinations(of: manifest, &findings) {
        guard result.count < Self.maximumEntries else {
          isComplete = false
          findings.error(
            .tooManyEntries, "a job has at most \(Self.maximumEntries) entries", at: manifest.node.startLocation)
          return result
        }
        if let excess = findings.budget.excess(ofEntries: 1) { findings.exceed(excess, at: manifest.place) }
        guard !findings.isExhausted else { return [] }
        let entry = expand(manifest, index, combination, &findings)
        checkUnique(entry, &places, &findings)
        result.append(entry)
      }
    }
    return result
  }

  private mutating func checkUnique(
    _ entry: Expanded, _ places: inout [String: PlacedNode], _ findings: inout Findings
  ) {
    guard let name = entry.name, let node = entry.manifest.name,
      let first = places.updateValue(node, forKey: name)
    else { return }
    isComplete = false
    findings.error(
      .duplicateName, "the entry '\(name)' is here twice", at: node.location,
      notes: [Diagnostic.Note("first declared here", at: first.location)],
      hint: entry.manifest.fields["matrix"] == nil ? nil : "put every name of the matrix into the entry's name")
  }

  private mutating func combinations(
    of manifest: EntryManifest, _ findings: inout Findings
  ) -> [MatrixExpansion.Combination?] {
    guard let node = manifest.fields["matrix"] else { return [nil] }
    let expansion = MatrixExpansion(Substituter(scope: scope), limit: Self.maximumEntries)
    guard let combinations = expansion.combinations(node, &findings) else {
      isComplete = false
      return []
    }
    return combinations
  }

  private mutating func expand(
    _ manifest: EntryManifest, _ index: Int, _ combination: MatrixExpansion.Combination?, _ findings: inout Findings
  ) -> Expanded {
    var scope = scope
    scope.matrix = combination.map { Dictionary($0.map { ($0.name, $0.value) }) { _, last in last } }
    let name = name(of: manifest, Substituter(scope: scope), &findings)
    // A name that is wrong is said once; what uses it is not wrong beside it.
    scope.versionName = name ?? "entry"
    let substituter = Substituter(scope: scope)
    var entry = Expanded(index: index, manifest: manifest, name: name, substituter: substituter)
    if name == nil { isComplete = false }
    if let node = manifest.fields["parent"] {
      entry.parent = substituter.text(of: node, &findings)?.text
      if entry.parent == nil { isComplete = false }
    }
    if let node = manifest.fields["runs"] {
      let runs = Flag.number(node, "runs", 1...Self.maximumEntries, substituter, &findings)
      entry.runs = runs ?? 1
      if runs == nil { isComplete = false }
    }
    if let node = manifest.fields["retry"] {
      let retry = Flag.number(node, "retry", 0...100, substituter, &findings)
      entry.retry = retry ?? 0
      if retry == nil { isComplete = false }
    }
    return entry
  }

  private func name(
    of manifest: EntryManifest, _ substituter: Substituter, _ findings: inout Findings
  ) -> String? {
    guard let node = manifest.name,
      let name = ObjectName.read(node, "an entry", substituter, allowsDots: true, &findings)
    else { return nil }
    guard !ObjectName.looksLikeVersion(name) else {
      findings.error(
        .name, "'\(name)' looks like a name that the service gives to versions", at: node.location,
        hint: "choose a name that says what the run is for")
      return nil
    }
    return name
  }
}
