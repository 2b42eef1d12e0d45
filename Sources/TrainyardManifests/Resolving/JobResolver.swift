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
    scope.jobName = job.name ?? "job"
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
    let jobLayer = job.layer.merged(over: jobBase.layer)
    let expanded = expanded(&findings)
    let base = Base(layer: jobLayer, reference: jobBase.reference, isUnknown: jobBase.isUnknown)
    let entries = resolved(expanded, over: base, &findings)
    checkUnreached(&findings)
    check(entries, of: expanded, ignoring: ignored, &findings)
    guard isComplete, reader.isValid, let name = job.name else { return nil }
    return DeclaredJob(
      name: name, description: description, undeclaredVersions: policy.flatMap(\.self) ?? defaultPolicy,
      ignored: ignored, isProtected: isProtected, adopts: adopts, entries: entries.map(\.declared),
      config: entries.first?.declared.config ?? ownConfig(jobLayer, &findings), bases: bases,
      origin: Origin(job.nameNode.location),
      descriptionOrigin: job.fields["job_desc"].map { Origin($0.location) })
  }

  /// The job's own config where it is complete; entries usually complete it.
  private func ownConfig(_ layer: ConfigLayer, _ findings: inout Findings) -> RunConfig? {
    var unreported = Findings()
    var resolver = ConfigResolver(
      layer, Substituter(scope: scope), owner: "the job", place: job.nameNode.location, isRun: true)
    defer { findings.secrets.formUnion(unreported.secrets) }
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
      findings.error(
        .type, "'ignore' must be a list of fields, not \(node.node.kindName)", at: node.location,
        hint: node.node.scalar.map { "write [\($0.text)]" })
      return []
    }
    return items.compactMap { ignored(node.sibling($0), &findings) }
  }

  private mutating func ignored(_ item: PlacedNode, _ findings: inout Findings) -> FieldPath? {
    guard let text = item.node.scalar?.text else {
      isComplete = false
      findings.error(.type, "a field must be a single value, not \(item.node.kindName)", at: item.location)
      return nil
    }
    let field = ConfigField.allCases.first { FieldPath($0).covers(FieldPath(text)) }
    if field == nil || field == .logURL {
      isComplete = false
      findings.error(
        .ignore, "'\(text)' is no field that is compared", at: item.location,
        hint: field == .logURL
          ? "it never counts as a difference"
          : findings.hint(for: text, in: ConfigField.allCases.map(\.rawValue))
            ?? "fields of config, or parameter.LABEL")
    }
    return FieldPath(text)
  }

  // MARK: - Configs

  /// A layer with the configuration that it is from.
  private struct Base {
    var layer = ConfigLayer()
    var reference: BaseReference?
    /// Whether there is none of the name.
    var isUnknown = false
  }

  /// The configuration that a layer is based on; empty where it names none.
  private mutating func base(of layer: ConfigLayer, _ findings: inout Findings) -> Base {
    guard let from = layer.from, !from.isRemoval else { return Base() }
    guard let substituted = Substituter(scope: scope).text(of: from.node, &findings) else {
      isComplete = false
      return Base(isUnknown: true)
    }
    let name = substituted.text
    guard let base = configurations[name] else {
      isComplete = false
      // What could not be read may declare it.
      if !findings.isPartial {
        findings.error(
          .from, "there is no TrainingJobConfig '\(name)'", at: from.node.location, notes: substituted.notes,
          hint: findings.hint(for: name, in: configurations.keys.sorted()) ?? "declare it, or leave 'from' out")
      }
      return Base(isUnknown: true)
    }
    bases.insert(name)
    let reference = BaseReference(
      name: name, place: from.node.location, nameLocation: base.nameNode.location, spec: base.spec.location)
    return Base(layer: base.layer, reference: reference)
  }

  /// The layer of an entry: its own config over the job's over the base, which is the entry's where it names one.
  private mutating func base(
    of entry: EntryManifest, over jobBase: Base, _ findings: inout Findings
  ) -> Base {
    var base = jobBase
    if entry.layer.from != nil {
      base = self.base(of: entry.layer, &findings)
      base.layer = job.layer.merged(over: base.layer)
    }
    base.layer = entry.layer.merged(over: base.layer)
    return base
  }

  /// An entry with what later checks need.
  struct ResolvedEntry {
    var declared: DeclaredVersion
    var place: SourceLocation
  }

  private mutating func resolved(
    _ expanded: [Expanded], over jobBase: Base, _ findings: inout Findings
  ) -> [ResolvedEntry] {
    var entries: [ResolvedEntry] = []
    entries.reserveCapacity(expanded.count)
    var current: (index: Int, base: Base)?
    let counts = Dictionary(expanded.map { ($0.index, 1) }, uniquingKeysWith: +)
    for entry in expanded {
      // The entries of one matrix share their layers.
      let base =
        current?.index == entry.index
        ? current?.base ?? Base() : base(of: entry.manifest, over: jobBase, &findings)
      // All entries of a matrix are paid for before the first is made.
      if current?.index != entry.index,
        let excess = findings.budget.excess(ofValues: (counts[entry.index] ?? 1) * base.layer.count)
      {
        findings.exceed(excess, at: entry.manifest.place)
        return []
      }
      current = (entry.index, base)
      resolve(entry, base, into: &entries, &findings)
      guard !findings.isExhausted else { return [] }
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
    _ entry: Expanded, _ base: Base, into entries: inout [ResolvedEntry], _ findings: inout Findings
  ) {
    guard let first = config(entry, base, run: 1, &findings) else {
      isComplete = false
      return
    }
    guard first.usesRunIndex else {
      checkOutput(of: entry, base, first, &findings)
      return entries.append(resolved(entry, first, run: nil, runs: entry.runs))
    }
    entries.append(resolved(entry, first, run: 1, runs: 1))
    let copies = entry.runs - 1
    if let excess = findings.budget.excess(ofEntries: copies)
      ?? findings.budget.excess(ofValues: copies * base.layer.count)
    {
      return findings.exceed(excess, at: entry.manifest.place)
    }
    for run in stride(from: 2, through: entry.runs, by: 1) {
      guard let config = config(entry, base, run: run, &findings) else { return isComplete = false }
      entries.append(resolved(entry, config, run: run, runs: 1))
    }
  }

  /// Warns where several runs write to one place.
  private func checkOutput(
    of entry: Expanded, _ base: Base, _ config: ConfigResolver.Resolved, _ findings: inout Findings
  ) {
    guard entry.runs > 1, !config.outputUsesRunIndex, !config.config.trainURL.isEmpty else { return }
    let place = base.layer.fields[.trainURL].map { Diagnostic.Note("'train_url' is set here", at: $0.node.location) }
    findings.warning(
      .sharedOutput, "the \(entry.runs) runs of \(entry.manifest.title) write to one place",
      at: entry.manifest.fields["runs"]?.location, notes: place.map { [$0] } ?? [],
      hint: "put ${run.index} into train_url")
  }

  private func config(
    _ entry: Expanded, _ base: Base, run: Int, _ findings: inout Findings
  ) -> ConfigResolver.Resolved? {
    var scope = entry.substituter.scope
    scope.runIndex = run
    var resolver = ConfigResolver(
      base.layer, Substituter(scope: scope), owner: entry.manifest.title, place: entry.manifest.place, isRun: true)
    resolver.base = base.reference
    resolver.lacksBase = base.isUnknown
    return resolver.resolve(&findings)
  }

  private func resolved(_ entry: Expanded, _ config: ConfigResolver.Resolved, run: Int?, runs: Int) -> ResolvedEntry {
    ResolvedEntry(
      declared: DeclaredVersion(
        name: entry.name ?? "", runIndex: run, config: config.config, parent: entry.parent, runs: runs,
        retry: entry.retry, usesVersionName: config.usesVersionName, origin: Origin(entry.manifest.place),
        origins: config.origins),
      place: entry.manifest.place)
  }
}
