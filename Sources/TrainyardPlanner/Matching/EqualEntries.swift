internal import TrainyardResources

/// The entries of one shape, grouped by equal content.
struct EqualEntries {
  /// The groups, each of which shares its versions.
  var shared: [SharedEntries] = []
  private var contents: [Content] = []
  private var indices: [[Int]] = []
  /// The groups by their key; texts of one decimal value have one key and are several groups.
  private var byKey: [Fingerprint: [Int]] = [:]
  /// The groups whose clashes were found already.
  private var reported: Set<Int> = []

  init(_ entryIndices: [Int], of entries: [MatchableEntry], shape: Shape) {
    for index in entryIndices {
      let entry = entries[index]
      if let group = byKey[entry.matchingKey]?.first(where: { contents[$0] == entry.content }) {
        indices[group].append(index)
      } else {
        byKey[entry.matchingKey, default: []].append(indices.count)
        contents.append(entry.content)
        indices.append([index])
      }
    }
    shared = indices.map { SharedEntries($0, of: entries, shape: shape) }
  }

  /// The groups that a remote content is equal to, in declared order.
  func equal(to content: Content) -> [Int] {
    (byKey[content.matchingKey] ?? []).filter { contents[$0].equals(content) }
  }

  /// The entries of other names that turn out to be the same run as one that got a version.
  mutating func clashes(of index: Int, in groups: [Int], _ entries: [MatchableEntry]) -> [VersionMatcher.Clash] {
    guard groups.contains(where: { !reported.contains($0) }) else { return [] }
    reported.formUnion(groups)
    let name = entries[index].declared.name
    return groups.flatMap { indices[$0] }.filter { entries[$0].declared.name != name }
      .map { VersionMatcher.Clash(first: min($0, index), second: max($0, index)) }
  }
}
