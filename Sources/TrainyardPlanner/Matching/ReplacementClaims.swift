/// Finds out which of too many entries take the place of which versions.
///
/// In a job that runs are missing from, an entry without a run is launched only where it replaces a version. Where there
/// are more such entries than versions, a version goes to the entry that differs from it in fewer fields than all others;
/// where several are as near, nobody can tell, and the version is contested.
struct ReplacementClaims {
  /// More comparisons than this are not made: everything is contested then.
  static let limit = 250_000

  /// The version of each entry that has one, by the entry's place.
  private(set) var taken: [Int: Int] = [:]
  /// The entries that may take the place of each version that none has, by the version's place.
  private(set) var contested: [Int: [Int]] = [:]

  private let entryCount: Int
  /// The number of differing fields of each entry and version, those of one version side by side.
  private let distances: [UInt8]
  private let preferred: Set<Int>

  /// - Parameters:
  ///   - preferred: The places of the entries that somebody named: a version goes to them where others are as near.
  ///   - distance: In how many fields an entry differs from a version.
  init(entries: Int, versions: Int, preferred: Set<Int>, distance: (_ entry: Int, _ version: Int) -> Int) {
    entryCount = entries
    self.preferred = preferred
    distances = (0..<versions).flatMap { version in
      (0..<entries).map { UInt8(clamping: distance($0, version)) }
    }
    var free = Array(repeating: true, count: entries)
    var open = Array(0..<versions)
    var isSettled = false
    while !isSettled {
      isSettled = true
      let claims = open.map { (version: $0, nearest: nearest(to: $0, among: free)) }
      for claim in claims.sorted(by: { ($0.nearest.distance, $0.version) < ($1.nearest.distance, $1.version) }) {
        guard claim.nearest.entries.count == 1, free[claim.nearest.entries[0]] else { continue }
        taken[claim.nearest.entries[0]] = claim.version
        free[claim.nearest.entries[0]] = false
        open.removeAll { $0 == claim.version }
        isSettled = false
      }
    }
    for version in open { contested[version] = nearest(to: version, among: free).entries }
  }

  /// The entries that differ least from a version; of those only the first that somebody named, where there is one.
  private func nearest(to version: Int, among free: [Bool]) -> (distance: UInt8, entries: [Int]) {
    var nearest: (distance: UInt8, entries: [Int]) = (.max, [])
    for entry in 0..<entryCount where free[entry] {
      let distance = distances[version * entryCount + entry]
      if distance < nearest.distance { nearest = (distance, []) }
      if distance == nearest.distance { nearest.entries.append(entry) }
    }
    if let first = nearest.entries.first(where: { preferred.contains($0) }) { nearest.entries = [first] }
    return nearest
  }
}
