internal import TrainyardResources

/// Finds which remote versions are runs of which declared entries, by content.
struct VersionMatcher {
  /// Two entries that turned out to declare the same run once the service was asked.
  struct Clash: Hashable {
    let first: Int
    let second: Int
  }

  /// The versions of each entry in the order of keeping, by the entry's index.
  private(set) var matches: [[ObservedVersion]]
  /// The versions that no entry declares, by id.
  private(set) var undeclared: [ObservedVersion] = []
  private(set) var clashes: Set<Clash> = []

  /// Compares every version once per shape in use; shapes that declare more come first.
  ///
  /// - Parameter distinct: The contents of the entries, where all are of one shape and no two are equal.
  init(entries: [MatchableEntry], versions: [ObservedVersion], distinct: ContentTable? = nil) {
    matches = Array(repeating: [], count: entries.count)
    var owners: [Int?] = Array(repeating: nil, count: versions.count)
    let ordered = versions.indicesInKeepingOrder
    for (shape, indices) in Self.shapes(of: entries) {
      var groups =
        distinct.map { EqualEntries(entries, distinct: $0, shape: shape) }
        ?? EqualEntries(indices, of: entries, shape: shape)
      for position in ordered {
        let version = versions[position]
        guard let equal = groups.equal(to: version) else { continue }
        let index = groups.next(for: version, in: equal.first)
        if !groups.isAlone(equal) { clashes.formUnion(groups.clashes(of: index, in: equal)) }
        if let earlier = owners[position] {
          if entries[earlier].shape.mayEqual(shape) {
            clashes.insert(Clash(first: min(earlier, index), second: max(earlier, index)))
          }
        } else {
          owners[position] = index
          matches[index].append(version)
          groups.give(version, to: index, in: equal.first)
        }
      }
    }
    undeclared = versions.indices.filter { owners[$0] == nil }.map { versions[$0] }
  }

  /// The shapes in use with their entries, those that pin down more first, then in declared order.
  private static func shapes(of entries: [MatchableEntry]) -> [(Shape, [Int])] {
    guard let first = entries.first else { return [] }
    if entries.allSatisfy({ $0.shape == first.shape }) { return [(first.shape, Array(entries.indices))] }
    return Dictionary(grouping: entries.indices) { entries[$0].shape }
      .sorted { left, right in
        if left.key.isBefore(right.key) { return true }
        return !right.key.isBefore(left.key) && left.value[0] < right.value[0]
      }
      .map { ($0.key, $0.value) }
  }
}
