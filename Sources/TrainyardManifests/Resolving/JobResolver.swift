internal import TrainyardDiagnostics
internal import TrainyardResources
internal import TrainyardYAML

/// Expands and resolves one job: matrices, merging, substitution, and the rules that hold between its entries.
struct JobResolver {
  /// The most entries that a job may have after expansion.
  static let maximumEntries = 10_000

  let job: JobManifest
  let owner: Owner
  let scope: SubstitutionScope
  let configurations: [String: ConfigurationManifest]
  let defaultPolicy: UndeclaredVersionsPolicy

  private var bases: Set<String> = []
  var isComplete = true

  init(
    _ job: JobManifest, owner: Owner, scope: SubstitutionScope, configurations: [String: ConfigurationManifest],
    defaultPolicy: UndeclaredVersionsPolicy
  ) {
    self.job = job
    self.owner = owner
    var scope = scope
    scope.jobName = job.name
    self.scope = scope
    self.configurations = configurations
    self.defaultPolicy = defaultPolicy
  }

  /// The job with all entries resolved; nil, with findings, where anything is wrong.
  mutating func resolve(_ findings: inout Findings) -> DeclaredJob? {
    let substituter = Substituter(scope: scope)
    let isProtected = flag("protect", substituter, &findings)
    let adopts = flag("adopt", substituter, &findings) ?? false
    let policy = job.fields["undeclared_versions"].map {
      Flag.choice($0, "undeclared_versions", UndeclaredVersionsPolicy.self, substituter, &findings)
    }
    if case .some(nil) = policy { isComplete = false }
    // Where the manifest does not say, the remote mark may hold the word, and the text must leave room for it.
    var reader = DescriptionReader(
      substituter: substituter, mark: Mark(owner: owner, isProtected: isProtected ?? true, isOnHold: true))
    let description = job.fields["job_desc"].flatMap { reader.text(of: $0, &findings) }
    let ignored = ignored(&findings)
    let jobBase = base(of: job.layer, &findings)
    let jobLayer = job.layer.merged(over: jobBase)
    let entries = resolved(expanded(&findings), over: jobLayer, &findings)
    check(entries, ignoring: ignored, &findings)
    guard isComplete, reader.isValid else { return nil }
    return DeclaredJob(
      name: job.name, description: description, undeclaredVersions: policy.flatMap(\.self) ?? defaultPolicy,
      ignored: ignored, isProtected: isProtected, adopts: adopts, entries: entries.map(\.declared),
      config: entries.first?.declared.config ?? ownConfig(jobLayer), bases: bases,
      origin: Origin(job.nameNode.location),
      descriptionOrigin: job.fields["job_desc"].map { Origin($0.location) })
  }

  /// The job's own config where it is complete; entries usually complete it.
  private func ownConfig(_ layer: ConfigLayer) -> RunConfig? {
    var unreported = Findings()
    var resolver = ConfigResolver(
      layer, Substituter(scope: scope), owner: "job '\(job.name)'", place: job.nameNode.location, isRun: true)
    return resolver.resolve(&unreported)?.config
  }

  /// The value of a flag, nil where the manifest says nothing, or, with a finding, nothing that is one.
  private mutating func flag(_ key: String, _ substituter: Substituter, _ findings: inout Findings) -> Bool? {
    guard let node = job.fields[key] else { return nil }
    let value = Flag.value(node, key, substituter, &findings)
    if value == nil { isComplete = false }
    return value
  }

  private mutating func ignored(_ findings: inout Findings) -> [FieldPath] {
    guard let node = job.fields["ignore"] else { return [] }
    guard let items = node.node.sequence else {
      isComplete = false
      findings.error(.type, "'ignore' must be a list of fields", at: node.location)
      return []
    }
    return items.compactMap { item in
      let text = item.scalar?.text ?? ""
      let field = ConfigField.allCases.first { FieldPath($0).covers(FieldPath(text)) }
      if field == nil || field == .logURL {
        isComplete = false
        findings.error(
          .ignore, "'\(text)' is no field that is compared", at: node.sibling(item).location,
          hint: Suggestion.hint(for: text, in: ConfigField.allCases.map(\.rawValue))
            ?? "fields of config, or parameter.LABEL")
      }
      return FieldPath(text)
    }
  }

  // MARK: - Expansion

  /// One entry after matrix expansion, before its config is resolved.
  private struct Expanded {
    var manifest: EntryManifest
    var name: String
    var substituter: Substituter
    var parent: String?
    var runs = 1
    var retry = 0
  }

  /// An entry with what later checks need.
  struct ResolvedEntry {
    var declared: DeclaredVersion
    var nameNode: PlacedNode
    var parentNode: PlacedNode?
  }

  private mutating func expanded(_ findings: inout Findings) -> [Expanded] {
    var result: [Expanded] = []
    var places: [String: PlacedNode] = [:]
    for manifest in job.entries {
      for combination in combinations(of: manifest, &findings) {
        guard result.count < Self.maximumEntries else {
          isComplete = false
          findings.error(
            .tooManyEntries, "a job has at most \(Self.maximumEntries) entries", at: manifest.node.startLocation)
          return result
        }
        guard let entry = expand(manifest, combination, &findings) else {
          isComplete = false
          continue
        }
        if let first = places.updateValue(manifest.name, forKey: entry.name) {
          isComplete = false
          findings.error(
            .duplicateName, "the entry '\(entry.name)' is here twice", at: manifest.name.location,
            notes: [Diagnostic.Note("first declared here", at: first.location)],
            hint: manifest.fields["matrix"] == nil ? nil : "put every name of the matrix into the entry's name")
        }
        result.append(entry)
      }
    }
    return result
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

  private func expand(
    _ manifest: EntryManifest, _ combination: MatrixExpansion.Combination?, _ findings: inout Findings
  ) -> Expanded? {
    var scope = scope
    scope.matrix = combination.map { Dictionary($0.map { ($0.name, $0.value) }) { _, last in last } }
    let names = Substituter(scope: scope)
    guard let name = ObjectName.read(manifest.name, "an entry", names, allowsDots: true, &findings) else { return nil }
    if ObjectName.looksLikeVersion(name) {
      findings.error(
        .name, "'\(name)' looks like a name that the service gives to versions", at: manifest.name.location)
      return nil
    }
    scope.versionName = name
    let substituter = Substituter(scope: scope)
    var entry = Expanded(manifest: manifest, name: name, substituter: substituter)
    if let node = manifest.fields["parent"] {
      guard let parent = substituter.text(of: node, &findings)?.text else { return nil }
      entry.parent = parent
    }
    if let node = manifest.fields["runs"] {
      guard let runs = Flag.number(node, "runs", 1...Self.maximumEntries, substituter, &findings) else { return nil }
      entry.runs = runs
    }
    if let node = manifest.fields["retry"] {
      guard let retry = Flag.number(node, "retry", 0...100, substituter, &findings) else { return nil }
      entry.retry = retry
    }
    return entry
  }

  // MARK: - Configs

  /// The place of the configuration that an entry is based on.
  private func basePlace(of entry: EntryManifest) -> SourceLocation? {
    guard let from = entry.layer.from ?? job.layer.from, !from.isRemoval else { return nil }
    var unreported = Findings()
    let name = Substituter(scope: scope).text(of: from.node, &unreported)?.text
    return name.flatMap { configurations[$0]?.nameNode.location }
  }

  /// The layer of an entry: its own config over the job's over the base, which is the entry's where it names one.
  private mutating func layer(
    of entry: EntryManifest, over jobLayer: ConfigLayer, _ findings: inout Findings
  ) -> ConfigLayer {
    guard entry.layer.from != nil else { return entry.layer.merged(over: jobLayer) }
    return entry.layer.merged(over: job.layer.merged(over: base(of: entry.layer, &findings)))
  }

  /// The configuration that a layer is based on; empty where it names none.
  private mutating func base(of layer: ConfigLayer, _ findings: inout Findings) -> ConfigLayer {
    guard let from = layer.from, !from.isRemoval else { return ConfigLayer() }
    guard let name = Substituter(scope: scope).text(of: from.node, &findings)?.text else {
      isComplete = false
      return ConfigLayer()
    }
    guard let base = configurations[name] else {
      isComplete = false
      findings.error(
        .from, "there is no TrainingJobConfig '\(name)'", at: from.node.location,
        hint: findings.hint(for: name, in: configurations.keys.sorted()) ?? "declare it, or leave 'from' out")
      return ConfigLayer()
    }
    bases.insert(name)
    return base.layer
  }

  private mutating func resolved(
    _ expanded: [Expanded], over jobLayer: ConfigLayer, _ findings: inout Findings
  ) -> [ResolvedEntry] {
    var entries: [ResolvedEntry] = []
    for entry in expanded {
      entries += resolve(entry, over: jobLayer, &findings)
      guard entries.count <= Self.maximumEntries else {
        isComplete = false
        findings.error(
          .tooManyEntries,
          "a job has at most \(Self.maximumEntries) entries, each run with ${run.index} counted as one",
          at: entry.manifest.fields["runs"]?.location ?? entry.manifest.node.startLocation)
        return []
      }
    }
    return entries
  }

  private mutating func resolve(
    _ entry: Expanded, over jobLayer: ConfigLayer, _ findings: inout Findings
  ) -> [ResolvedEntry] {
    let layer = layer(of: entry.manifest, over: jobLayer, &findings)
    guard let first = config(entry, layer, run: 1, &findings) else {
      isComplete = false
      return []
    }
    guard first.usesRunIndex else {
      if entry.runs > 1, !first.outputUsesRunIndex, !first.config.trainURL.isEmpty {
        findings.warning(
          .sharedOutput, "the \(entry.runs) runs of '\(entry.name)' write to one place, \(first.config.trainURL)",
          at: entry.manifest.fields["runs"]?.location, hint: "put ${run.index} into train_url")
      }
      return [resolved(entry, first, run: nil, runs: entry.runs)]
    }
    var entries = [resolved(entry, first, run: 1, runs: 1)]
    for run in stride(from: 2, through: entry.runs, by: 1) {
      guard let config = config(entry, layer, run: run, &findings) else { return entries }
      entries.append(resolved(entry, config, run: run, runs: 1))
    }
    return entries
  }

  private func config(
    _ entry: Expanded, _ layer: ConfigLayer, run: Int, _ findings: inout Findings
  ) -> ConfigResolver.Resolved? {
    var scope = entry.substituter.scope
    scope.runIndex = run
    // Named as written, so that what every entry of a matrix lacks is said once.
    let name = entry.manifest.name.node.scalar?.text ?? entry.name
    var resolver = ConfigResolver(
      layer, Substituter(scope: scope), owner: "entry '\(name)'", place: entry.manifest.name.location, isRun: true
    )
    resolver.base = basePlace(of: entry.manifest)
    return resolver.resolve(&findings)
  }

  private func resolved(_ entry: Expanded, _ config: ConfigResolver.Resolved, run: Int?, runs: Int) -> ResolvedEntry {
    ResolvedEntry(
      declared: DeclaredVersion(
        name: entry.name, runIndex: run, config: config.config, parent: entry.parent, runs: runs, retry: entry.retry,
        usesVersionName: config.usesVersionName, origin: Origin(entry.manifest.name.location), origins: config.origins),
      nameNode: entry.manifest.name, parentNode: entry.manifest.fields["parent"])
  }
}
