internal import TrainyardResources

/// An undeclared version that an entry is compared with, for reading.
struct ReplacedVersion {
  let version: ObservedVersion
  /// The fields in which the version (before) differs from the entry (after).
  let changes: [FieldChange]
}

/// Pairs entries that no version matches with versions that no entry declares, so that people read one replacement.
struct ReplacementPairing {
  /// More than this many on either side are not paired: nobody would read them one by one.
  static let limit = 200

  private let versions: [ObservedVersion]
  /// Compares the entry whose turn it is.
  private var comparison: ContentComparison
  private var distance: ContentDistance
  /// The contents of the versions in their order, read in each shape in use.
  private var contents: [Shape: [ContentDraft]] = [:]
  /// The same by numbers, where counting differences needs them.
  private var numbered: [Shape: [ContentDistance.Numbered]] = [:]

  private init(_ versions: [ObservedVersion], beginningWith entry: MatchableEntry) {
    self.versions = versions.sorted { $0.id < $1.id }
    comparison = entry.comparison
    distance = ContentDistance(hasNumbers: versions.contains { $0.hasNumbers })
  }

  /// Pairs greedily in declared order by the fewest differing fields, of equals the lowest id.
  ///
  /// - Parameters:
  ///   - entries: The indices of the entries without a match, in declared order.
  ///   - all: All entries of the job.
  ///   - versions: The undeclared versions.
  /// - Returns: The version for each entry that got one.
  static func pairs(
    _ entries: [Int], of all: [MatchableEntry], with versions: [ObservedVersion]
  ) -> [Int: ReplacedVersion] {
    guard let first = entries.first, !versions.isEmpty, entries.count <= limit, versions.count <= limit else {
      return [:]
    }
    var pairing = ReplacementPairing(versions, beginningWith: all[first])
    let secrets = all.reduce(into: Set<FieldPath>()) { $0.formUnion($1.declared.origins.sensitive) }
    var free = Array(versions.indices)
    var pairs: [Int: ReplacedVersion] = [:]
    for index in entries where !free.isEmpty {
      pairs[index] = pairing.takeNearest(to: all[index], from: &free, secrets: secrets)
    }
    return pairs
  }

  /// Takes the free version that differs in the fewest fields, of equals the first.
  ///
  /// - Parameter secrets: What is a secret in any entry of the job: it is one in the remote run of another too.
  private mutating func takeNearest(
    to entry: MatchableEntry, from free: inout [Int], secrets: Set<FieldPath>
  ) -> ReplacedVersion {
    entry.begin(&comparison)
    var origins = entry.declared.origins
    if !secrets.isSubset(of: origins.sensitive) { origins.sensitive.formUnion(secrets) }
    // What nobody declares differs in one field at least: nothing is nearer, and mostly the first one is as near.
    let changes = changes(from: free[0], origins: origins)
    if changes.count <= 1 { return ReplacedVersion(version: versions[free.removeFirst()], changes: changes) }
    let index = free.remove(at: nearest(to: comparison.own, in: entry.shape, among: free))
    return ReplacedVersion(version: versions[index], changes: self.changes(from: index, origins: origins))
  }

  /// The fields in which a version differs from the entry whose turn it is.
  private mutating func changes(from index: Int, origins: FieldOrigins) -> [FieldChange] {
    if let differences = comparison.differences(to: versions[index]) {
      return FieldChange.of(differences, origins: origins)
    }
    return FieldChange.between(contents(in: comparison.shape)[index], comparison.own, origins: origins)
  }

  /// The offset of the free version that differs in the fewest fields, of equals the first.
  private mutating func nearest(to content: ContentDraft, in shape: Shape, among free: [Int]) -> Int {
    let own = distance.numbered(content.content)
    let others = numbered(in: shape)
    var best = (offset: 0, differences: Int.max)
    for (offset, index) in free.enumerated() {
      let differences = ContentDistance.between(own, others[index], limit: best.differences)
      if differences < best.differences { best = (offset, differences) }
      if differences <= 1 { break }
    }
    return best.offset
  }

  private mutating func contents(in shape: Shape) -> [ContentDraft] {
    if let contents = contents[shape] { return contents }
    let contents = versions.map { $0.draft(in: shape) }
    self.contents[shape] = contents
    return contents
  }

  private mutating func numbered(in shape: Shape) -> [ContentDistance.Numbered] {
    if let numbered = numbered[shape] { return numbered }
    let numbered = contents(in: shape).map { distance.numbered($0.content) }
    self.numbered[shape] = numbered
    return numbered
  }
}
