/// Finds what somebody probably meant by a misspelt word.
package enum Suggestion {
  /// The longest word, in bytes, that a suggestion is searched for.
  private static let longest = 200

  /// The candidate closest to a word, if one is close enough to be worth naming.
  ///
  /// - Parameters:
  ///   - word: What was written.
  ///   - candidates: What could have been written.
  /// - Returns: The candidate with the fewest edits, at most a third of the word's length; of equals the first.
  package static func closest(to word: String, in candidates: some Sequence<String>) -> String? {
    // Nobody misspells a text of this length; comparing such texts would take long.
    guard word.utf8.count <= longest else { return nil }
    let written = Array(word.lowercased().unicodeScalars)
    let limit = max(1, written.count / 3)
    var best: (candidate: String, distance: Int)?
    for candidate in candidates where candidate != word && candidate.utf8.count <= longest {
      let other = Array(candidate.lowercased().unicodeScalars)
      guard abs(other.count - written.count) <= limit else { continue }
      let distance = distance(written, other)
      if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.candidate
  }

  /// A hint that names the closest candidate, or nil.
  package static func hint(for word: String, in candidates: some Sequence<String>) -> String? {
    closest(to: word, in: candidates).map { "did you mean '\($0)'?" }
  }

  /// The number of insertions, deletions, substitutions and swaps of neighbours between two words.
  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
    var rows = [Array(0...right.count)]
    for row in 1...left.count {
      var current = [row]
      for column in 1...right.count {
        let substitution = rows[row - 1][column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1)
        var value = min(rows[row - 1][column] + 1, current[column - 1] + 1, substitution)
        if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
          value = min(value, rows[row - 2][column - 2] + 1)
        }
        current.append(value)
      }
      rows.append(current)
    }
    return rows[left.count][right.count]
  }
}
