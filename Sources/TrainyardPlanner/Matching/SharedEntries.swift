internal import TrainyardResources

/// Entries of equal content, such as runs that differ in an ignored field only: they share their versions one by one.
///
/// Versions come in the order of keeping, failed ones last. Each goes to the entry with the fewest so far; of several to
/// one whose ignored fields are the version's too, then to the first declared. A failed version goes to an entry that no
/// other run fills, where there is one, so that each entry spends its own retries.
struct SharedEntries {
  private let all: [Int]
  /// The entries by their whole content, ignored fields included.
  private let byWholeContent: [Fingerprint: [Int]]
  private let wholeShape: Shape
  /// The entries whose turn it is, and those that had it already.
  private var pool: [Int]
  private var taken: Set<Int> = []
  private var cursor = 0
  private var filled: Set<Int> = []
  private var hasFailed = false

  /// - Parameters:
  ///   - indices: The entries of equal content, in declared order.
  ///   - entries: All entries of the job.
  init(_ indices: [Int], of entries: [MatchableEntry], shape: Shape) {
    all = indices
    pool = indices
    var whole = shape
    whole.ignored = []
    wholeShape = whole
    let needsWhole = indices.count > 1 && !shape.ignored.isEmpty
    byWholeContent =
      needsWhole ? Dictionary(grouping: indices) { entries[$0].declared.config.content(in: whole).matchingKey } : [:]
  }

  /// The entry whose turn it is to get a version.
  mutating func next(for version: ObservedVersion) -> Int {
    guard all.count > 1 else { return all[0] }
    if version.status.category == .failed, !hasFailed { beginFailed() }
    if taken.count == pool.count {
      taken = []
      cursor = 0
    }
    if !byWholeContent.isEmpty,
      let own = byWholeContent[version.config.content(in: wholeShape).matchingKey]?.first(where: isWaiting)
    {
      return own
    }
    while taken.contains(pool[cursor]) { cursor += 1 }
    return pool[cursor]
  }

  /// Notes that an entry got a version.
  mutating func give(_ version: ObservedVersion, to index: Int) {
    guard all.count > 1 else { return }
    taken.insert(index)
    if version.status.category != .failed { filled.insert(index) }
  }

  private func isWaiting(_ index: Int) -> Bool {
    !taken.contains(index) && (pool.count == all.count || !filled.contains(index))
  }

  private mutating func beginFailed() {
    hasFailed = true
    let open = all.filter { !filled.contains($0) }
    guard !open.isEmpty else { return }
    pool = open
    taken = []
    cursor = 0
  }
}
