internal import TrainyardResources

/// Pairs entries that no version matches with versions that no entry declares: for reading, and in jobs that runs are
/// missing from to decide what is launched.
struct ReplacementPairing {
  /// More than this many on either side are not compared field by field: nobody would read them one by one.
  static let limit = 200

  private let all: [MatchableEntry]
  private let versions: [ObservedVersion]
  /// What is a secret in any entry of the job.
  private let jobSecrets: Set<FieldPath>
  /// What is a secret anywhere in the project.
  private let declaredSecrets: DeclaredSecrets
  /// Compares the entry whose turn it is.
  private var comparison: ContentComparison
  private var distance: ContentDistance
  /// The contents of the versions in their order, read in each shape in use.
  private var contents: [Shape: [ContentDraft]] = [:]
  /// The same by numbers, where counting differences needs them.
  private var numbered: [Shape: [ContentDistance.Numbered]] = [:]

  /// Prepares the comparison of entries with versions.
  ///
  /// - Parameters:
  ///   - all: All entries of the job, of which there is one at least.
  ///   - versions: The undeclared versions.
  ///   - secrets: What is a secret anywhere in the project.
  init(_ all: [MatchableEntry], with versions: [ObservedVersion], secrets: DeclaredSecrets) {
    declaredSecrets = secrets
    self.all = all
    self.versions = versions.sorted { $0.id < $1.id }
    comparison = all[0].comparison
    distance = ContentDistance(hasNumbers: versions.contains { $0.hasNumbers })
    jobSecrets = all.reduce(into: []) { $0.formUnion($1.declared.origins.sensitive) }
  }

  /// Pairs greedily in declared order by the fewest differing fields, of equals the lowest id.
  ///
  /// - Parameter entries: The indices of the entries without a match, in declared order.
  /// - Returns: The version for each entry that got one.
  mutating func replacements(for entries: [Int]) -> Replacements {
    guard entries.count <= Self.limit, versions.count <= Self.limit else { return Replacements() }
    var free = Array(versions.indices)
    var replacements = Replacements()
    for index in entries where !free.isEmpty {
      replacements.pairs[index] = takeNearest(to: all[index], from: &free)
    }
    return replacements
  }

  /// Pairs entries and versions of a job that runs are missing from, where being half of a replacement decides what is
  /// launched: any number of them, and none by chance.
  ///
  /// - Parameters:
  ///   - wanted: The entries that are launched only where they replace a version, in declared order, with the number of
  ///     runs: as many versions may be former runs of theirs.
  ///   - named: Those of them that somebody named, and that are launched in any case; they choose first.
  ///   - others: Entries that are launched in any case and need no version: they get what is left.
  mutating func decidingReplacements(
    for wanted: [(entry: Int, runs: Int)], named: Set<Int>, before others: [Int]
  ) -> Replacements {
    var free = Array(versions.indices)
    var replacements = Replacements()
    for index in wanted.map(\.entry) where named.contains(index) && !free.isEmpty {
      replacements.pairs[index] = takeNearest(to: all[index], from: &free)
    }
    let open = wanted.filter { !named.contains($0.entry) }
    guard !open.isEmpty, !free.isEmpty else { return replacements }
    if open.reduce(0, { $0 + $1.runs }) <= free.count {
      // Each run replaces a version, whichever it is.
      for index in open.map(\.entry) + others where !free.isEmpty {
        replacements.pairs[index] = taking(from: &free, for: index, among: open.count)
      }
    } else if open.count <= ReplacementClaims.limit / free.count {
      add(claims(of: open, on: free), of: open, on: free, to: &replacements)
    } else {
      for version in free { replacements.contested[versions[version].id] = [] }
    }
    return replacements
  }

  /// Takes a version for an entry: the nearest, or the first where so many are paired that nobody reads them.
  private mutating func taking(from free: inout [Int], for index: Int, among count: Int) -> ReplacedVersion {
    guard max(count, versions.count) > Self.limit else { return takeNearest(to: all[index], from: &free) }
    return ReplacedVersion(version: versions[free.removeFirst()], changes: [])
  }

  private mutating func claims(of open: [(entry: Int, runs: Int)], on free: [Int]) -> ReplacementClaims {
    let own = open.map { (distance.numbered(all[$0.entry].content), numbered(in: all[$0.entry].shape)) }
    return ReplacementClaims(runs: open.map(\.runs), versions: free.count) { entry, version in
      ContentDistance.between(own[entry].0, own[entry].1[free[version]], limit: Int(UInt8.max))
    }
  }

  private mutating func add(
    _ claims: ReplacementClaims, of open: [(entry: Int, runs: Int)], on free: [Int], to replacements: inout Replacements
  ) {
    for (place, version) in claims.taken {
      let index = open[place].entry
      replacements.pairs[index] = replacement(
        of: free[version], by: all[index], isRead: claims.taken.count <= Self.limit)
    }
    for (version, claimants) in claims.contested {
      replacements.contested[versions[free[version]].id] = claimants.map { open[$0].entry }
    }
  }

  /// - Parameter isRead: Whether so few are paired that people read the fields.
  private mutating func replacement(of version: Int, by entry: MatchableEntry, isRead: Bool) -> ReplacedVersion {
    guard isRead else { return ReplacedVersion(version: versions[version], changes: []) }
    entry.begin(&comparison)
    return ReplacedVersion(version: versions[version], changes: changes(from: version, origins: origins(of: entry)))
  }

  /// Takes the free version that differs in the fewest fields, of equals the first.
  private mutating func takeNearest(to entry: MatchableEntry, from free: inout [Int]) -> ReplacedVersion {
    entry.begin(&comparison)
    let origins = origins(of: entry)
    // What nobody declares differs in one field at least: nothing is nearer, and mostly the first one is as near.
    let changes = changes(from: free[0], origins: origins)
    if changes.count <= 1 { return ReplacedVersion(version: versions[free.removeFirst()], changes: changes) }
    let index = free.remove(at: nearest(to: comparison.own, in: entry.shape, among: free))
    return ReplacedVersion(version: versions[index], changes: self.changes(from: index, origins: origins))
  }

  /// The origins of an entry with what is a secret in any entry of the job: it is one in the remote run of another too.
  private func origins(of entry: MatchableEntry) -> FieldOrigins {
    var origins = entry.declared.origins
    if !jobSecrets.isSubset(of: origins.sensitive) { origins.sensitive.formUnion(jobSecrets) }
    return origins
  }

  /// The fields in which a version differs from the entry whose turn it is.
  private mutating func changes(from index: Int, origins: FieldOrigins) -> [FieldChange] {
    if let differences = comparison.differences(to: versions[index]) {
      return FieldChange.of(differences, origins: origins, secrets: declaredSecrets)
    }
    return FieldChange.between(
      contents(in: comparison.shape)[index], comparison.own, origins: origins, secrets: declaredSecrets)
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
