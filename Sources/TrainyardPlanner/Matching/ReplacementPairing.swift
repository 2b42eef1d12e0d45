internal import TrainyardResources

/// Pairs entries that no version matches with versions that no entry declares, so that people read one replacement.
enum ReplacementPairing {
  /// More than this many on either side are not paired: nobody would read them one by one.
  static let limit = 200

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
    guard entries.count <= limit, versions.count <= limit else { return [:] }
    var free = versions.sorted { $0.id < $1.id }
    var contents: [Shape: [Int64: Content]] = [:]
    var pairs: [Int: ObservedVersion] = [:]
    for index in entries {
      let entry = all[index]
      var best: (offset: Int, differences: Int)?
      for (offset, version) in free.enumerated() {
        let known = contents[entry.shape]?[version.id]
        let content = known ?? version.config.content(in: entry.shape)
        if known == nil { contents[entry.shape, default: [:]][version.id] = content }
        let differences = FieldChange.between(content, entry.content, origins: FieldOrigins()).count
        if differences < best?.differences ?? .max { best = (offset, differences) }
      }
      if let best { pairs[index] = free.remove(at: best.offset) }
    }
    return pairs
  }
}
