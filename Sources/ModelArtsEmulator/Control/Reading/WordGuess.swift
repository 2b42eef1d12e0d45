/// Finds what somebody probably meant by a misspelt word.
enum WordGuess {
  /// A hint that names the word that was meant, or all that there are.
  static func hint(for word: String, in words: [String]) -> String {
    if let word = closest(to: word, in: words) { return "did you mean '\(word)'?" }
    return "known are \(words.joined(separator: ", "))"
  }

  /// The word with the fewest edits, at most a third of the length; of equals the first.
  static func closest(to word: String, in words: [String]) -> String? {
    guard word.utf8.count <= 60 else { return nil }
    let plain = simplified(word)
    let limit = max(1, plain.count / 3)
    let ranked = words.map { (word: $0, edits: edits(plain, simplified($0))) }
    // Not every letter may be another one.
    return ranked.filter { $0.edits <= limit && $0.edits < $0.word.count }.min { $0.edits < $1.edits }?.word
  }

  /// Whether it is written with capitals, underscores or hyphens says nothing.
  private static func simplified(_ word: String) -> [Character] {
    word.lowercased().filter { $0 != "_" && $0 != "-" }
  }

  /// The number of letters that are missing, too many, wrong or swapped with their neighbours.
  private static func edits(_ left: [Character], _ right: [Character]) -> Int {
    var rows = [Array(0...right.count)]
    for (row, letter) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        var least = min(rows[row][column] + (letter == other ? 0 : 1), rows[row][column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          least = min(least, rows[row - 1][column - 1] + 1)
        }
        current.append(least)
      }
      rows.append(current)
    }
    return rows[left.count][right.count]
  }
}
