internal import TrainyardResources

/// Finds which remote versions are runs of which declared entries, by content.
struct VersionMatcher {
  /// Two entries that turned out to declare the same run once the service was asked.
  struct Clash: Hashable {
    let first: Int
    let second: Int
  }

  /// The versions of each entry, by the entry's index.
  private(set) var matches: [Int: [ObservedVersion]] = [:]
  /// The versions that no entry declares, by id.
  private(set) var undeclared: [ObservedVersion] = []
  private(set) var clashes: Set<Clash> = []

  /// Compares every version once per shape in use; shapes that declare more come first.
  init(entries: [MatchableEntry], versions: [ObservedVersion]) {
    var owner: [Int64: Int] = [:]
    owner.reserveCapacity(versions.count)
    let ordered = versions.inKeepingOrder
    for (shape, indices) in Self.shapes(of: entries) {
      var groups = EqualEntries(indices, of: entries, shape: shape)
      for version in ordered {
        let equal = groups.equal(to: version.config.content(in: shape))
        guard let group = equal.first else { continue }
        let index = groups.shared[group].next(for: version)
        clashes.formUnion(groups.clashes(of: index, in: equal, entries))
        if let earlier = owner[version.id] {
          if entries[earlier].shape.specificity == shape.specificity {
            clashes.insert(Clash(first: min(earlier, index), second: max(earlier, index)))
          }
        } else {
          owner[version.id] = index
          matches[index, default: []].append(version)
          groups.shared[group].give(version, to: index)
        }
      }
    }
    undeclared = versions.filter { owner[$0.id] == nil }
  }

  /// The shapes in use with their entries, those that pin down more first, then in declared order.
  private static func shapes(of entries: [MatchableEntry]) -> [(Shape, [Int])] {
    Dictionary(grouping: entries.indices) { entries[$0].shape }
      .sorted { left, right in
        (right.key.specificity, left.value[0]) < (left.key.specificity, right.value[0])
      }
      .map { ($0.key, $0.value) }
  }
}
