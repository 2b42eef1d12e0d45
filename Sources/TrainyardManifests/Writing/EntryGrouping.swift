internal import TrainyardResources

/// Divides the versions of a job into entries that planning tells apart exactly as they were divided.
struct EntryGrouping {
  /// Why a version is in no entry.
  struct Refusal {
    var version: ObservedVersion
    var reason: String
  }

  private(set) var entries: [ExportEntry] = []
  private(set) var refusals: [Refusal] = []
  private let versions: [ObservedVersion]

  /// Groups versions by content, in the order of their first.
  init(_ versions: [ObservedVersion], _ catalog: Catalog) {
    self.versions = versions
    let reading = ConfigReading(of: versions.map(\.config), catalog)
    var indices: [Fingerprint: Int] = [:]
    for version in versions {
      let config = reading.config(version.config)
      let key = config.content(in: Shape(of: config)).fingerprint
      if let index = indices[key] {
        entries[index].versions.append(version)
      } else {
        indices[key] = entries.count
        entries.append(ExportEntry(config, first: version, catalog))
      }
    }
    settle()
  }

  /// Takes entries out, whose versions stay undeclared unless they are runs of others.
  mutating func remove(_ reasons: [Int: String]) {
    for (index, reason) in reasons { refuse(entries[index].versions, reason) }
    entries = entries.enumerated().filter { reasons[$0.offset] == nil }.map(\.element)
    settle()
  }

  private mutating func refuse(_ versions: [ObservedVersion], _ reason: String) {
    refusals += versions.map { Refusal(version: $0, reason: reason) }
  }

  /// Takes entries out until every version is a run of one entry at most, and every entry has its own.
  private mutating func settle() {
    while true {
      let assignment = Assignment(entries, versions)
      let reasons = assignment.reasons.isEmpty ? strays(assignment) : assignment.reasons
      guard !reasons.isEmpty else { return finish(assignment) }
      for (index, reason) in reasons { refuse(entries[index].versions, reason) }
      entries = entries.enumerated().filter { reasons[$0.offset] == nil }.map(\.element)
    }
  }

  /// Entries whose first version is no run of theirs, as planning compares them.
  private func strays(_ assignment: Assignment) -> [Int: String] {
    var reasons: [Int: String] = [:]
    for (index, entry) in entries.enumerated()
    where entry.versions.contains(where: { assignment.owner[$0.id] != index }) {
      reasons[index] = "no manifest describes it so that it is recognised again"
    }
    return reasons
  }

  private mutating func finish(_ assignment: Assignment) {
    let owned = Dictionary(grouping: versions) { assignment.owner[$0.id] }
    for index in entries.indices { entries[index].versions = owned[index] ?? entries[index].versions }
    refusals.removeAll { assignment.owner[$0.version.id] != nil }
    refusals.sort { $0.version.id < $1.version.id }
  }
}

/// Which versions are runs of which entries, found in the way in which planning finds it.
private struct Assignment {
  /// The entry of each version, by the version's id.
  private(set) var owner: [Int64: Int] = [:]
  /// Entries that planning could not tell from another one.
  private(set) var reasons: [Int: String] = [:]

  init(_ entries: [ExportEntry], _ versions: [ObservedVersion]) {
    var online: [Fingerprint: Int] = [:]
    for (index, entry) in entries.enumerated() {
      let first = online[entry.onlineKey] ?? index
      online[entry.onlineKey] = first
      if first != index { note(index, like: entries[first]) }
    }
    let shapes = Dictionary(grouping: entries.indices) { entries[$0].shape }.sorted {
      ($1.key.specificity, $0.value[0]) < ($0.key.specificity, $1.value[0])
    }
    for (shape, indices) in shapes {
      let byKey = Dictionary(grouping: indices) { entries[$0].matchingKey }
      for version in versions {
        let content = version.config.content(in: shape)
        let equal = byKey[content.matchingKey]?.filter { entries[$0].content.equals(content) } ?? []
        for index in equal { take(version, index, entries) }
      }
    }
  }

  private mutating func take(_ version: ObservedVersion, _ index: Int, _ entries: [ExportEntry]) {
    guard let other = owner[version.id] else { return owner[version.id] = index }
    guard entries[other].shape.specificity == entries[index].shape.specificity else { return }
    note(max(index, other), like: entries[min(index, other)])
  }

  private mutating func note(_ index: Int, like entry: ExportEntry) {
    reasons[index] = "it cannot be told from \(entry.versions.first?.name ?? "another version")"
  }
}
