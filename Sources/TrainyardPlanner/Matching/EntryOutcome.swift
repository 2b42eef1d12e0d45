internal import TrainyardResources

/// What an entry's runs amount to: which are kept, which are too many, how many are missing.
struct EntryOutcome {
  /// The versions that fill the entry's runs, in the order of keeping.
  let kept: [ObservedVersion]
  /// Versions beyond the declared number of runs; failed and cancelled ones are history and never here.
  let surplus: [ObservedVersion]
  /// How many runs are to be launched.
  let launches: Int
  /// How many of them take the place of a failed run; the others are runs that never were.
  let retries: Int
  /// How many failed runs are replaced by launches.
  let failed: Int
  /// How many versions that have not failed the entry has.
  let standing: Int

  /// The kept versions without the failed ones that launches take the place of.
  var unchanged: ArraySlice<ObservedVersion> {
    // Failed runs are kept last.
    kept.dropLast(min(retries, kept.count { $0.status.category == .failed }))
  }

  /// The numbers of the runs that are launched: those behind the unchanged ones.
  var launchedRuns: Range<Int> { unchanged.count + 1..<unchanged.count + launches + 1 }

  /// With f failed versions and h others, max(0, min(runs − h, runs + retry − h − f)) are launched.
  init(runs: Int, retry: Int, versions: [ObservedVersion]) {
    let ordered = versions.inKeepingOrder
    failed = versions.count { $0.status.category == .failed }
    standing = versions.count - failed
    launches = max(0, min(runs - standing, runs + retry - standing - failed))
    retries = launches - min(launches, max(0, runs - standing - failed))
    kept = ordered.count <= runs ? ordered : Array(ordered.prefix(runs))
    surplus =
      ordered.count <= runs
      ? [] : ordered.dropFirst(runs).filter { $0.status.category != .failed && $0.status.category != .cancelled }
  }
}

extension [ObservedVersion] {
  /// The versions in the order of keeping: completed, active (oldest first), cancelled, failed.
  var inKeepingOrder: [ObservedVersion] { count < 2 ? self : indicesInKeepingOrder.map { self[$0] } }

  /// Where the versions stand, in the order of keeping.
  var indicesInKeepingOrder: [Int] {
    let keys = map { ($0.keepingRank, $0.id) }
    let isOrdered = keys.indices.dropFirst().allSatisfy { keys[$0 - 1] <= keys[$0] }
    return isOrdered ? [Int](keys.indices) : keys.indices.sorted { keys[$0] < keys[$1] }
  }
}

extension ObservedVersion {
  /// Completed runs are kept before active ones, those before cancelled, those before failed.
  fileprivate var keepingRank: Int {
    switch status.category {
    case .completed: 0
    case .active, .unknown: 1
    case .cancelled: 2
    case .failed: 3
    }
  }
}
