internal import TrainyardDiagnostics
internal import TrainyardResources
internal import TrainyardYAML

// The rules that hold between the entries of a job.
extension JobResolver {
  mutating func check(_ entries: [ResolvedEntry], ignoring ignored: [FieldPath], _ findings: inout Findings) {
    checkContents(entries, ignoring: ignored, &findings)
    checkParents(entries, &findings)
  }

  private mutating func checkContents(
    _ entries: [ResolvedEntry], ignoring ignored: [FieldPath], _ findings: inout Findings
  ) {
    guard entries.count > 1 else { return }
    var first: [Fingerprint: ResolvedEntry] = [:]
    for entry in entries {
      let shape = Shape(of: entry.declared.config, ignoring: ignored)
      let fingerprint = entry.declared.config.content(in: shape).fingerprint
      guard let other = first[fingerprint] else {
        first[fingerprint] = entry
        continue
      }
      // The runs of one entry may differ in ignored fields alone.
      if other.declared.name == entry.declared.name { continue }
      isComplete = false
      findings.error(
        .equalContents, "'\(entry.declared.name)' and '\(other.declared.name)' are the same run",
        at: entry.nameNode.location, notes: [Diagnostic.Note("the other is here", at: other.nameNode.location)],
        hint: "remove one of them; to run a config several times, use 'runs'")
    }
  }

  private mutating func checkParents(_ entries: [ResolvedEntry], _ findings: inout Findings) {
    let parents = Dictionary(entries.map { ($0.declared.name, $0.declared.parent) }) { first, _ in first }
    // Entries whose ancestors are known; each is walked over once.
    var settled: Set<String> = []
    for entry in entries {
      guard let parent = entry.declared.parent, let node = entry.parentNode else { continue }
      guard parents[parent] != nil else {
        isComplete = false
        findings.error(
          .parent, "there is no entry '\(parent)' in this job", at: node.location,
          hint: findings.hint(for: parent, in: entries.lazy.map(\.declared.name)))
        continue
      }
      guard !settled.contains(entry.declared.name) else { continue }
      var path: [String] = []
      var next: String? = entry.declared.name
      while let name = next, settled.insert(name).inserted {
        path.append(name)
        next = parents[name].flatMap(\.self)
      }
      guard let first = next.flatMap({ path.firstIndex(of: $0) }) else { continue }
      path.removeFirst(first)
      isComplete = false
      findings.error(
        .parent, "these entries descend from one another: \((path + path.prefix(1)).joined(separator: " → "))",
        at: node.location)
    }
  }
}
