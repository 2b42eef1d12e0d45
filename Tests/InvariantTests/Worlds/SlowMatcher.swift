import TestSupport
import TrainyardResources

/// Finds the runs of entries by comparing every one with every other, field by field: slow, and without any table.
struct SlowMatcher {
  /// The names of the versions of each entry's name.
  private(set) var versions: [String: Set<String>] = [:]
  /// The versions that no entry declares.
  private(set) var undeclared: Set<String> = []
  /// Whether two entries of different names are one run.
  private(set) var hasClash = false
  /// Whether a version has as many labels in common with entries that know different ones.
  private(set) var isUndecided = false

  init(_ world: MatchingWorld) {
    let oracle = Oracle(catalog: ConfigGenerator.catalog, ignored: world.ignored)
    hasClash = Self.hasEqualEntries(world.entries, oracle)
    for version in world.versions {
      let equal = world.entries.filter { oracle.isRun(version.config, of: $0.config) }
      let parts = equal.map { Self.declaredParts(of: $0.config) }.max()
      let most = equal.filter { Self.declaredParts(of: $0.config) == parts }
      let labels = most.map { oracle.labels(of: $0.config) }
      if Dictionary(grouping: zip(labels, most), by: \.0).values.contains(where: { Set($0.map(\.1.name)).count > 1 }) {
        hasClash = true
      }
      let known = labels.map(\.count).max()
      let owners = Set(zip(labels, most).filter { $0.0.count == known }.map(\.1.name))
      if owners.count > 1 { isUndecided = true }
      if let owner = owners.first {
        versions[owner, default: []].insert(version.name)
      } else {
        undeclared.insert(version.name)
      }
    }
  }

  /// Whether perfect echoes of two entries are each a run of the other.
  private static func hasEqualEntries(_ entries: [DeclaredVersion], _ oracle: Oracle) -> Bool {
    func isRun(_ entry: DeclaredVersion, of other: DeclaredVersion) -> Bool {
      oracle.isRun(ObservedConfig(sent: entry.config, to: oracle.catalog, quirks: []), of: other.config)
    }
    return entries.contains { entry in
      entries.contains { $0.name != entry.name && isRun(entry, of: $0) && isRun($0, of: entry) }
    }
  }

  /// How many of the alternatives a config declares: those that declare more come first.
  private static func declaredParts(of config: RunConfig) -> Int {
    [config.input != nil, config.resource != nil, config.code != nil, !config.volumes.isEmpty, config.nas != nil]
      .count { $0 }
  }
}
