internal import TrainyardResources
internal import TrainyardYAML

/// Writes the manifest of a job that exists: what all its runs share once, the rest with each.
struct JobWriter {
  let job: ObservedJob
  /// Whether the manifest has to take the job under management.
  let adopts: Bool
  /// The text that the manifest declares, nil where it leaves the remote one alone.
  let description: String?
  /// Whether versions stay undeclared, and must not be ended for that.
  let keepsOthers: Bool

  /// What is declared of an entry.
  struct Declaration {
    var name: String
    var parent: String?
    var entry: ExportEntry
  }

  /// The document with what was declared in it.
  ///
  /// - Parameter secrets: Receives the values that are not written.
  func document(
    _ entries: [ExportEntry], _ secrets: inout SecretVariables
  ) -> (document: YAMLValue, declarations: [Declaration]) {
    let lines = entries.map { entry in
      let version = entry.versions.first.map { Address.undeclared(job: job.name, version: $0.name) }
      return ConfigWriter(address: version ?? .job(job.name)).lines(entry.config, &secrets)
    }
    let (shared, own) = Self.divided(lines)
    let names = EntryNames.names(for: own)
    let indices = Dictionary(
      entries.enumerated().flatMap { index, entry in entry.versions.map { ($0.id, index) } }
    ) { first, _ in first }
    let declarations = zip(names, entries).map { name, entry in
      let parent = entry.parentID.flatMap { indices[$0] }.map { names[$0] }
      return Declaration(name: name, parent: parent == name ? nil : parent, entry: entry)
    }
    let items = zip(declarations, own).map { YAMLItem(item($0, $1)) }
    var spec = header
    if !shared.isEmpty { spec.append(YAMLItem("config", .mapping(shared.items))) }
    spec.append(YAMLItem("versions", .sequence(items)))
    return (ManifestEnvelope.document(.job, named: job.name, spec: spec), declarations)
  }

  private var header: [YAMLItem] {
    var spec: [YAMLItem] = []
    if let description { spec.append(YAMLItem("job_desc", .text(description.escapedForSubstitution))) }
    if adopts { spec.append(YAMLItem("adopt", .flag(true))) }
    if job.description.mark?.isProtected == true { spec.append(YAMLItem("protect", .flag(true))) }
    if keepsOthers {
      spec.append(
        YAMLItem(
          "undeclared_versions", .text(UndeclaredVersionsPolicy.keep.rawValue),
          comments: ["The job has versions that a manifest cannot declare; nothing is done to them."]))
    }
    return spec
  }

  private func item(_ declaration: Declaration, _ lines: [ConfigLine]) -> YAMLValue {
    var items = [YAMLItem("name", .text(declaration.name))]
    if let parent = declaration.parent { items.append(YAMLItem("parent", .text(parent))) }
    if declaration.entry.runs > 1 { items.append(YAMLItem("runs", .number(declaration.entry.runs))) }
    if !lines.isEmpty { items.append(YAMLItem("config", .mapping(lines.items))) }
    return .mapping(items)
  }

  /// The lines that all entries have alike, and what is left of each.
  private static func divided(_ lines: [[ConfigLine]]) -> (shared: [ConfigLine], own: [[ConfigLine]]) {
    guard let first = lines.first else { return ([], []) }
    let keys = lines.map { $0.map(\.key) }
    let common = keys.dropFirst().reduce(Set(keys[0])) { $0.intersection($1) }
    let shared = zip(first, keys[0]).filter { common.contains($0.1) }.map(\.0)
    let own = zip(lines, keys).map { zip($0, $1).filter { !common.contains($0.1) }.map(\.0) }
    return (shared, own)
  }
}

extension ExportEntry {
  /// The version that the entry's first one descends from.
  ///
  /// One that is not older is none, so that entries never descend from one another in a circle.
  fileprivate var parentID: Int64? {
    guard let first = versions.first, let parent = first.parentID, parent < first.id else { return nil }
    return parent
  }
}
