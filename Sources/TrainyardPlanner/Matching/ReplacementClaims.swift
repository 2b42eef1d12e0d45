/// Finds out which of too many entries take the place of which versions.
///
/// In a job that runs are missing from, an entry without a run is launched only where it replaces a version. Where there
/// are more such runs than versions, a version goes to the entry that differs from it in fewer fields than all others;
/// where several are as near, nobody can tell, and the version is contested.
struct ReplacementClaims {
  /// More comparisons than this are not made: everything is contested then.
  static let limit = 250_000

  /// The first version of each entry that has one, by the entry's place.
  private(set) var taken: [Int: Int] = [:]
  /// The entries that may take the place of each version that none has, by the version's place.
  private(set) var contested: [Int: [Int]] = [:]

  private let entryCount: Int
  /// The number of differing fields of each entry and version, those of one version side by side.
  private let distances: [UInt8]

  /// - Parameters:
  ///   - runs: How many versions each entry may take the place of.
  ///   - distance: In how many fields an entry differs from a version.
  init(runs: [Int], versions: Int, distance: (_ entry: Int, _ version: Int) -> Int) {
    entryCount = runs.count
    distances = (0..<versions).flatMap { version in
      runs.indices.map { UInt8(clamping: distance($0, version)) }
    }
    var left = runs
    var open = Array(0..<versions)
    var isSettled = false
    while !isSettled {
      isSettled = true
      let claims = open.map { (version: $0, nearest: nearest(to: $0, among: left)) }
      for claim in claims.sorted(by: { ($0.nearest.distance, $0.version) < ($1.nearest.distance, $1.version) }) {
        guard claim.nearest.entries.count == 1, left[claim.nearest.entries[0]] > 0 else { continue }
        let entry = claim.nearest.entries[0]
        if taken[entry] == nil { taken[entry] = claim.version }
        left[entry] -= 1
        open.removeAll { $0 == claim.version }
        isSettled = false
      }
    }
    for version in open { contested[version] = nearest(to: version, among: left).entries }
  }

  /// The entries that differ least from a version.
  private func nearest(to version: Int, among left: [Int]) -> (distance: UInt8, entries: [Int]) {
    var nearest: (distance: UInt8, entries: [Int]) = (.max, [])
    for entry in 0..<entryCount where left[entry] > 0 {
      let distance = distances[version * entryCount + entry]
      if distance < nearest.distance { nearest = (distance, []) }
      if distance == nearest.distance { nearest.entries.append(entry) }
    }
    return nearest
  }
}
