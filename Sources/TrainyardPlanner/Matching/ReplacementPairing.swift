internal import TrainyardResources

/// Pairs entries that no version matches with versions that no entry declares, so that people read one replacement.
struct ReplacementPairing {
  /// More than this many on either side are not paired: nobody would read them one by one.
  static let limit = 200

  private var distance = ContentDistance()
  /// The contents of the versions, read in each shape in use, in the order of the versions.
  private var contents: [Shape: [ContentDistance.Numbered]] = [:]

  /// Pairs greedily in declared order by the fewest differing fields, of equals the lowest id.
  ///
  /// - Parameters:
  ///   - entries: The indices of the entries without a match, in declared order.
  ///   - all: All entries of the job.
  ///   - versions: The undeclared versions.
  /// - Returns: The version for each entry that got one.
  static func pairs(
    _ entries: [Int], of all: [MatchableEntry], with versions: [ObservedVersion]
  ) -> [Int: ObservedVersion] {
    guard !entries.isEmpty, !versions.isEmpty, entries.count <= limit, versions.count <= limit else { return [:] }
    var pairing = ReplacementPairing()
    let sorted = versions.sorted { $0.id < $1.id }
    var free = Array(sorted.indices)
    var pairs: [Int: ObservedVersion] = [:]
    for index in entries where !free.isEmpty {
      let best = pairing.nearest(to: all[index], among: free, of: sorted)
      pairs[index] = sorted[free.remove(at: best)]
    }
    return pairs
  }

  /// The offset of the free version that differs in the fewest fields, of equals the first.
  private mutating func nearest(to entry: MatchableEntry, among free: [Int], of versions: [ObservedVersion]) -> Int {
    let own = distance.numbered(entry.content)
    let others = known(versions, in: entry.shape)
    var best = (offset: 0, differences: Int.max)
    for (offset, index) in free.enumerated() {
      let differences = ContentDistance.between(own, others[index], limit: best.differences)
      if differences < best.differences { best = (offset, differences) }
      // What nobody declares differs in one field at least: nothing is nearer.
      if differences <= 1 { break }
    }
    return best.offset
  }

  private mutating func known(_ versions: [ObservedVersion], in shape: Shape) -> [ContentDistance.Numbered] {
    if let known = contents[shape] { return known }
    let known = versions.map { distance.numbered($0.config.content(in: shape)) }
    contents[shape] = known
    return known
  }
}
