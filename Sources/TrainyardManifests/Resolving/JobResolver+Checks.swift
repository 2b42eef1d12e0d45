internal import TrainyardDiagnostics
internal import TrainyardResources

// The rules that hold between the entries of a job.
extension JobResolver {
  mutating func check(
    _ entries: [ResolvedEntry], of expanded: [Expanded], ignoring ignored: [FieldPath], _ findings: inout Findings
  ) {
    guard !findings.isExhausted else { return }
    checkContents(entries, ignoring: ignored, &findings)
    checkParents(expanded, &findings)
  }

  private mutating func checkContents(
    _ entries: [ResolvedEntry], ignoring ignored: [FieldPath], _ findings: inout Findings
  ) {
    // A name that is wrong has been reported; a finding cannot name the entry by it.
    let entries = entries.filter { !$0.declared.name.isEmpty }
    guard entries.count > 1 else { return }
    // Most entries differ in what is cheap to compare; only the others are worth a fingerprint.
    let rough = RoughContent(ignoring: ignored)
    let keys = entries.map { rough.key(of: $0.declared.config) }
    let counts = Dictionary(keys.map { ($0, 1) }, uniquingKeysWith: +)
    var first: [Fingerprint: ResolvedEntry] = [:]
    for (entry, key) in zip(entries, keys) where counts[key] != 1 {
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
        .equalContents, "'\(entry.declared.name)' and '\(other.declared.name)' are the same run", at: entry.place,
        notes: [Diagnostic.Note("the other is here", at: other.place)],
        hint: "remove one of them; to run a config several times, use 'runs'")
    }
  }

  private mutating func checkParents(_ entries: [Expanded], _ findings: inout Findings) {
    // An entry that could not be read may be the parent of others.
    let isPartial =
      !isComplete && (entries.contains { $0.name == nil } || Set(entries.map(\.index)).count < job.entries.count)
    let parents = Dictionary(entries.compactMap { entry in entry.name.map { ($0, entry.parent) } }) { first, _ in first
    }
    // Entries whose ancestors are known; each is walked over once.
    var settled: Set<String> = []
    for entry in entries {
      guard let name = entry.name, let parent = entry.parent, let node = entry.manifest.fields["parent"] else {
        continue
      }
      guard parents[parent] != nil else {
        isComplete = false
        if !isPartial { reportUnknown(parent, of: entry, node, among: entries, &findings) }
        continue
      }
      guard !settled.contains(name) else { continue }
      var path: [String] = []
      var next: String? = name
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

  private func reportUnknown(
    _ parent: String, of entry: Expanded, _ node: PlacedNode, among entries: [Expanded], _ findings: inout Findings
  ) {
    var unreported = Findings()
    findings.error(
      .parent, "there is no entry '\(parent)' in this job", at: node.location,
      notes: entry.substituter.text(of: node, &unreported)?.notes ?? [],
      hint: findings.hint(for: parent, in: entries.lazy.compactMap(\.name)))
  }
}

/// What tells contents apart at little cost: equal contents have equal keys, others seldom.
private struct RoughContent {
  private let comparesOutput: Bool
  private let comparesParameters: Bool

  init(ignoring ignored: [FieldPath]) {
    comparesOutput = !ignored.contains { $0.covers(FieldPath(.trainURL)) }
    comparesParameters = !ignored.contains { $0 == FieldPath(.parameter) || $0.parameterLabel != nil }
  }

  func key(of config: RunConfig) -> Int {
    var hasher = Hasher()
    if comparesOutput { hasher.combine(config.trainURL) }
    if comparesParameters {
      // The order of parameters does not count.
      hasher.combine(config.parameters.reduce(0) { $0 &+ $1.hashValue })
    }
    return hasher.finalize()
  }
}
