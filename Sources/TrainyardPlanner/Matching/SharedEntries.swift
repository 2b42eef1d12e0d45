internal import TrainyardResources

/// Entries of equal content, such as runs that differ in an ignored field only: they share their versions one by one.
///
/// Versions come in the order of keeping, failed ones last. Each goes to the entry with the fewest so far; of several to
/// one whose ignored fields are the version's too, then to the first declared. A failed version goes to the entry whose
/// ignored fields it has, whatever else that has, so that each entry spends its own retries; where no one entry has them,
/// to an entry that no other run fills.
struct SharedEntries {
  /// The entries in declared order.
  let all: [Int]
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
  ///   - indices: Several entries of equal content, in declared order.
  ///   - entries: All entries of the job.
  init(_ indices: [Int], of entries: [MatchableEntry], shape: Shape) {
    all = indices
    pool = indices
    var whole = shape
    whole.ignored = []
    wholeShape = whole
    let needsWhole = !shape.ignored.isEmpty
    byWholeContent = needsWhole ? Dictionary(grouping: indices) { entries[$0].content(in: whole).matchingKey } : [:]
  }

  /// The entry whose turn it is to get a version.
  mutating func next(for version: ObservedVersion) -> Int {
    let isFailed = version.status.category == .failed
    if isFailed, !hasFailed { beginFailed() }
    let own = owners(of: version)
    if isFailed, own.count == 1 { return own[0] }
    if taken.count == pool.count {
      taken = []
      cursor = 0
    }
    if let waiting = own.first(where: { isInPool($0) && !taken.contains($0) }) { return waiting }
    while taken.contains(pool[cursor]) { cursor += 1 }
    return pool[cursor]
  }

  /// Notes that an entry got a version.
  mutating func give(_ version: ObservedVersion, to index: Int) {
    if isInPool(index) { taken.insert(index) }
    if version.status.category != .failed { filled.insert(index) }
  }

  /// The entries whose ignored fields are the version's too.
  private func owners(of version: ObservedVersion) -> [Int] {
    byWholeContent.isEmpty ? [] : byWholeContent[version.content(in: wholeShape).matchingKey] ?? []
  }

  private func isInPool(_ index: Int) -> Bool { pool.count == all.count || !filled.contains(index) }

  private mutating func beginFailed() {
    hasFailed = true
    let open = all.filter { !filled.contains($0) }
    guard !open.isEmpty else { return }
    pool = open
    taken = []
    cursor = 0
  }
}
