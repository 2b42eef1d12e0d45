internal import TrainyardResources

/// Names for entries that say what they differ in: `lr-0.1-bs-32`.
enum EntryNames {
  private static let longest = 64
  private static let longestValue = 24
  /// Labels that people write shorter.
  private static let short = ["learning_rate-": "lr-", "batch_size-": "bs-", "weight_decay-": "wd-"]

  /// One name for each entry, no two alike.
  ///
  /// - Parameter lines: What each entry declares apart from the others.
  static func names(for lines: [[ConfigLine]]) -> [String] {
    // The fewest kinds of fields that tell all entries apart.
    let levels: [Set<ConfigField>] = [
      [.parameter], [.parameter, .workerServerNum, .specCode, .specID, .poolID], Set(ConfigField.allCases),
    ]
    let candidates = levels.flatMap { level in
      let chosen = lines.map { $0.filter { level.contains($0.field) } }
      let departures = departures(in: chosen).map { $0.isEmpty ? "base" : name(of: $0) }
      return [departures, chosen.map(name)]
    }
    let names = candidates.first { Set($0).count == $0.count } ?? candidates.last ?? []
    return unique(names)
  }

  /// What each entry declares otherwise than many; nothing for the one that all others depart from.
  private static func departures(in lines: [[ConfigLine]]) -> [[ConfigLine]] {
    var counts: [[UInt8]: Int] = [:]
    for line in lines.joined() { counts[line.key, default: 0] += 1 }
    // What half of them say tells none of them from the others.
    return lines.map { $0.filter { (counts[$0.key] ?? 0) * 2 < lines.count } }
  }

  private static func name(of lines: [ConfigLine]) -> String {
    let parts = lines.compactMap { line -> String? in
      guard var words = line.words else { return nil }
      if let short = short.first(where: { words.hasPrefix($0.key) }) {
        words = short.value + words.dropFirst(short.key.count)
      }
      let value = line.label.map { words.utf8.count - $0.utf8.count - 1 } ?? words.utf8.count
      guard value <= longestValue else { return nil }
      return trimmed(words)
    }
    return trimmed(String(parts.filter { !$0.isEmpty }.joined(separator: "-").prefix(longest)))
  }

  /// The text in the characters of names, without separators at its ends.
  private static func trimmed(_ text: String) -> String {
    var result = ""
    for character in text {
      let isNamed = ObjectName.isValid(String(character), allowsDots: true)
      if isNamed || result.last != "-" { result.append(isNamed ? character : "-") }
    }
    while let last = result.last, "-._".contains(last) { result.removeLast() }
    return String(result.drop { "-._".contains($0) })
  }

  private static func unique(_ names: [String]) -> [String] {
    var taken: Set<String> = []
    return names.enumerated().map { index, name in
      let base = name.isEmpty ? "run-\(index + 1)" : ObjectName.looksLikeVersion(name) ? "run-\(name)" : name
      var candidate = base
      var number = 1
      while !taken.insert(candidate).inserted {
        number += 1
        let suffix = "-\(number)"
        candidate = base.prefix(longest - suffix.count) + suffix
      }
      return candidate
    }
  }
}
