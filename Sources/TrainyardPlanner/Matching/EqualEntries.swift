internal import TrainyardResources

/// The entries of one shape, grouped by equal content.
struct EqualEntries {
  /// The groups that a version is equal to, in declared order: more than one only where the service answered numbers for
  /// text.
  struct Groups: Hashable {
    let first: Int
    var others: [Int] = []
  }

  private let entries: [MatchableEntry]
  private let shape: Shape
  private var table: ContentTable
  /// The groups by their decimal values, made where they are needed.
  private var decimals: DecimalGroups?
  /// The first entry of each group.
  private var firsts: [Int] = []
  /// The groups of several entries, each of which shares its versions.
  private var shared: [Int: SharedEntries] = [:]
  /// The groups that a version was equal to, each of whose clashes were found already.
  private var reported: Set<Groups> = []

  init(_ indices: [Int], of entries: [MatchableEntry], shape: Shape) {
    self.entries = entries
    self.shape = shape
    table = ContentTable(shape: shape)
    table.reserveCapacity(indices.count)
    var several: [Int: [Int]] = [:]
    for index in indices {
      let group = table.insert(entries[index])
      if group == firsts.count {
        firsts.append(index)
      } else {
        several[group, default: [firsts[group]]].append(index)
      }
    }
    for (group, members) in several { shared[group] = SharedEntries(members, of: entries, shape: shape) }
  }

  /// Entries of which no two are equal, with the contents that showed it.
  init(_ entries: [MatchableEntry], distinct table: ContentTable, shape: Shape) {
    self.entries = entries
    self.shape = shape
    self.table = table
    firsts = [Int](entries.indices)
  }

  /// The groups whose content a version has.
  mutating func equal(to version: ObservedVersion) -> Groups? {
    guard version.hasNumbers else { return table.find(version).map { Groups(first: $0) } }
    if decimals == nil { decimals = DecimalGroups(firsts.map { entries[$0] }, shape: shape) }
    if let group = table.find(version), decimals?.isAlone(group) == true { return Groups(first: group) }
    let equal = decimals?.equal(to: version) ?? []
    return equal.first.map { Groups(first: $0, others: Array(equal.dropFirst())) }
  }

  /// The entry of a group whose turn it is to get a version.
  mutating func next(for version: ObservedVersion, in group: Int) -> Int {
    shared[group]?.next(for: version) ?? firsts[group]
  }

  /// Notes that an entry of a group got a version.
  mutating func give(_ version: ObservedVersion, to index: Int, in group: Int) {
    shared[group]?.give(version, to: index)
  }

  /// The entries of other names that turn out to be the same run as one that got a version.
  mutating func clashes(of index: Int, in groups: Groups) -> [VersionMatcher.Clash] {
    guard reported.insert(groups).inserted else { return [] }
    let name = entries[index].declared.name
    return ([groups.first] + groups.others).flatMap { shared[$0]?.all ?? [firsts[$0]] }.filter {
      entries[$0].declared.name != name
    }
    .map { VersionMatcher.Clash(first: min($0, index), second: max($0, index)) }
  }

  /// Whether a group is one entry, and the only one that a version is equal to: then nothing clashes.
  func isAlone(_ groups: Groups) -> Bool {
    groups.others.isEmpty && (shared.isEmpty || shared[groups.first] == nil)
  }
}

/// Contents by their decimal values: texts of one decimal value are several contents, and a number may equal each.
private struct DecimalGroups {
  private let entries: [MatchableEntry]
  private let shape: Shape
  private var table: ContentTable
  private var groups: [[Int]] = []
  /// Where each group stands in them.
  private var numbers: [Int] = []

  /// - Parameter entries: One entry of each group.
  init(_ entries: [MatchableEntry], shape: Shape) {
    self.entries = entries
    self.shape = shape
    table = ContentTable(shape: shape, byDecimals: true)
    for (group, entry) in entries.enumerated() {
      let number = table.insert(entry)
      if number == groups.count { groups.append([]) }
      groups[number].append(group)
      numbers.append(number)
    }
  }

  /// Whether what is equal to a group to the letter is equal to no other, whatever its numbers are.
  func isAlone(_ group: Int) -> Bool { groups[numbers[group]].count == 1 }

  /// The groups that a version with numbers is equal to, in declared order.
  mutating func equal(to version: ObservedVersion) -> [Int] {
    guard let number = table.find(version) else { return [] }
    let content = version.content(in: shape)
    return groups[number].filter { entries[$0].content.equals(content) }
  }
}
