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
  ///
  /// Entries of equal content, such as runs that differ in an ignored field only, share their versions one by one, those
  /// that are kept first.
  init(entries: [MatchableEntry], versions: [ObservedVersion]) {
    var owner: [Int64: Int] = [:]
    for (shape, indices) in Self.shapes(of: entries) {
      let byKey = Dictionary(grouping: indices) { entries[$0].matchingKey }
      for version in versions.inKeepingOrder {
        let content = version.config.content(in: shape)
        let equal = byKey[content.matchingKey]?.filter { entries[$0].content.equals(content) } ?? []
        guard let index = share(version, among: equal) else { continue }
        for other in equal where entries[other].declared.name != entries[index].declared.name {
          clashes.insert(Clash(first: min(other, index), second: max(other, index)))
        }
        if let earlier = owner[version.id] {
          if entries[earlier].shape.specificity == shape.specificity {
            clashes.insert(Clash(first: min(earlier, index), second: max(earlier, index)))
          }
        } else {
          owner[version.id] = index
          matches[index, default: []].append(version)
        }
      }
    }
    undeclared = versions.filter { owner[$0.id] == nil }
  }

  /// The entry that a version belongs to: the one with the fewest so far, a failed one to an entry that no other run
  /// fills, so that each entry spends its own retries.
  private func share(_ version: ObservedVersion, among equal: [Int]) -> Int? {
    let open = equal.filter { !(matches[$0] ?? []).contains { $0.status.category != .failed } }
    let pool = version.status.category == .failed && !open.isEmpty ? open : equal
    return pool.min { (matches[$0]?.count ?? 0) < (matches[$1]?.count ?? 0) }
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
