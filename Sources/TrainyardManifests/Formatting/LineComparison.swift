/// One line of a comparison.
enum LineEdit: Hashable {
  case keep(Substring)
  case delete(Substring)
  case insert(Substring)
}

/// Finds the fewest lines to delete and insert between two texts (E. Myers, "An O(ND) difference algorithm and its
/// variations", 1986).
struct LineComparison {
  /// The edits up to which the fewest are searched for: time and memory grow with their square.
  private static let searchLimit = 2000

  /// The lines of both texts in the order of a difference.
  private(set) var edits: [LineEdit] = []

  init(_ old: [Substring], _ new: [Substring]) {
    let (oldKeys, newKeys) = Self.keys(old, new)
    let prefix = zip(oldKeys, newKeys).prefix { $0 == $1 }.count
    let suffix = zip(oldKeys.dropFirst(prefix).reversed(), newKeys.dropFirst(prefix).reversed()).prefix { $0 == $1 }
      .count
    edits = old[..<prefix].map { .keep($0) }
    compare(
      old[prefix..<(old.count - suffix)], new[prefix..<(new.count - suffix)],
      Array(oldKeys[prefix..<(old.count - suffix)]), Array(newKeys[prefix..<(new.count - suffix)]))
    edits += old.suffix(suffix).map { .keep($0) }
  }

  /// A number for each line, equal for lines of equal bytes.
  private static func keys(_ old: [Substring], _ new: [Substring]) -> ([Int], [Int]) {
    var numbers: [[UInt8]: Int] = [:]
    func key(_ line: Substring) -> Int {
      let bytes = Array(line.utf8)
      if let number = numbers[bytes] { return number }
      numbers[bytes] = numbers.count
      return numbers.count - 1
    }
    return (old.map(key), new.map(key))
  }

  private mutating func compare(
    _ old: ArraySlice<Substring>, _ new: ArraySlice<Substring>, _ oldKeys: [Int], _ newKeys: [Int]
  ) {
    guard let trace = Self.trace(oldKeys, newKeys) else {
      edits += old.map { .delete($0) } + new.map { .insert($0) }
      return
    }
    edits += Self.path(trace, Array(old), Array(new))
  }

  /// For each number of edits, how far each diagonal reaches with fewer; nil where too many edits are needed.
  ///
  /// Diagonal `k` holds the places at which the index in the old lines is `k` above that in the new ones; with `d` edits
  /// it is one of `-d … d`, kept at index `k + d`.
  private static func trace(_ old: [Int], _ new: [Int]) -> [[Int]]? {
    var trace: [[Int]] = []
    var reached: [Int] = []
    for count in 0...min(old.count + new.count, searchLimit) {
      var next = [Int](repeating: 0, count: 2 * count + 1)
      for diagonal in stride(from: -count, through: count, by: 2) {
        var x = start(on: diagonal, count, reached)
        while x < old.count, x - diagonal < new.count, old[x] == new[x - diagonal] { x += 1 }
        next[diagonal + count] = x
        if x >= old.count, x - diagonal >= new.count { return trace + [next] }
      }
      trace.append(next)
      reached = next
    }
    return nil
  }

  /// Where a diagonal is entered: by a deletion from the one below or an insertion from the one above.
  private static func start(on diagonal: Int, _ count: Int, _ reached: [Int]) -> Int {
    guard count > 0 else { return 0 }
    let isInsertion = isInsertion(on: diagonal, count, reached)
    // Diagonals of one edit fewer are kept one index lower.
    let index = diagonal + count - 1
    return isInsertion ? reached[index + 1] : reached[index - 1] + 1
  }

  private static func isInsertion(on diagonal: Int, _ count: Int, _ reached: [Int]) -> Bool {
    let index = diagonal + count - 1
    return diagonal == -count || (diagonal != count && reached[index - 1] < reached[index + 1])
  }

  /// The edits that lead through a trace.
  private static func path(_ trace: [[Int]], _ old: [Substring], _ new: [Substring]) -> [LineEdit] {
    var reversed: [LineEdit] = []
    var x = old.count
    var y = new.count
    for count in trace.indices.reversed() {
      let reached = count > 0 ? trace[count - 1] : []
      let entry = start(on: x - y, count, reached)
      while x > entry {
        x -= 1
        y -= 1
        reversed.append(.keep(old[x]))
      }
      guard count > 0 else { break }
      if isInsertion(on: x - y, count, reached) {
        y -= 1
        reversed.append(.insert(new[y]))
      } else {
        x -= 1
        reversed.append(.delete(old[x]))
      }
    }
    return reversed.reversed()
  }
}
