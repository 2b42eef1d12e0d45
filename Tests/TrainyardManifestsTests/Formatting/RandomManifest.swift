import TestSupport

/// Writes random files: the shape of manifests in any order, in all styles of YAML, with comments wherever they may stand.
struct RandomManifest {
  private var random: SeededRandom
  private var lines: [String] = []
  /// Each comment once.
  private(set) var comments: [String] = []
  private var anchors: [String] = []
  private var anchorCount = 0
  private var indentation = 0

  init(seed: UInt64) {
    random = SeededRandom(seed: seed)
  }

  mutating func text() -> String {
    let documents = 1 + random.number(below: 3)
    for index in 0..<documents {
      ownComments(at: 0)
      if index > 0 || random.chance(of: 0.3) { lines.append("---" + trailingComment()) }
      anchors = []
      mapping(depth: 0, at: 0)
      if random.chance(of: 0.2) { lines.append("...") }
    }
    ownComments(at: 0)
    return lines.joined(separator: random.chance(of: 0.2) ? "\r\n" : "\n") + (random.chance(of: 0.8) ? "\n" : "")
  }

  // MARK: - Comments

  private mutating func comment() -> String {
    comments.append("#<\(comments.count)>")
    return "#<\(comments.count - 1)>"
  }

  private mutating func trailingComment() -> String {
    random.chance(of: 0.2) ? String(repeating: " ", count: 1 + random.number(below: 4)) + comment() : ""
  }

  /// Comments and empty lines.
  private mutating func ownComments(at column: Int) {
    while random.chance(of: 0.25) {
      if random.chance(of: 0.5) {
        lines.append(random.chance(of: 0.3) ? "  " : "")
      } else {
        let place = random.chance(of: 0.7) ? column : random.number(below: 14)
        lines.append(String(repeating: " ", count: place) + comment())
      }
    }
  }

  // MARK: - Blocks

  private static let keys = [
    "apiVersion", "kind", "metadata", "spec", "name", "labels", "config", "versions", "parameter", "matrix",
    "variables",
    "train_url", "data_url", "volumes", "a", "\"b\"", "'c d'", "e.f",
  ]

  private mutating func keys() -> [String] {
    var rest = Self.keys
    return (0..<(1 + random.number(below: 5))).map { _ in rest.remove(at: random.number(below: rest.count)) }
  }

  private mutating func mapping(depth: Int, at column: Int) {
    for (index, key) in keys().enumerated() {
      ownComments(at: column)
      let start = String(repeating: " ", count: column)
      let isExplicit = random.chance(of: 0.05)
      if isExplicit { lines.append("\(start)? \(key)" + trailingComment()) }
      let head = isExplicit ? "\(start):" : "\(start)\(key):"
      // The kind decides what the keys of the spec are.
      if depth == 0, key == "kind", !isExplicit {
        lines.append(head + " " + random.element(["TrainingJob", "TrainingJobConfig", "Project"]) + trailingComment())
      } else {
        value(behind: head, depth: depth, at: column, index)
      }
    }
    ownComments(at: column)
  }

  private mutating func sequence(depth: Int, at column: Int) {
    for index in 0...random.number(below: 3) {
      ownComments(at: column)
      value(behind: String(repeating: " ", count: column) + "-", depth: depth, at: column, index)
    }
    ownComments(at: column)
  }

  private mutating func value(behind head: String, depth: Int, at column: Int, _ index: Int) {
    let deeper = column + 1 + random.number(below: 4)
    switch random.number(below: depth > 4 ? 6 : 11) {
    case 0: lines.append(head + trailingComment())
    case 1: lines.append("\(head) \(alias() ?? "~")" + trailingComment())
    case 2: block(behind: head, at: deeper)
    case 3: flow(behind: head, at: deeper)
    case 4, 5: lines.append("\(head) \(anchor())\(scalar())" + trailingComment())
    case 6, 7:
      lines.append(head + (random.chance(of: 0.2) ? " " + anchor(always: true) : "") + trailingComment())
      let isIndentless = !head.hasSuffix("-") && random.chance(of: 0.4)
      sequence(depth: depth + 1, at: isIndentless ? column : deeper)
    default:
      if head.hasSuffix("-"), random.chance(of: 0.7) {
        compact(behind: head, depth: depth)
      } else {
        lines.append(head + (random.chance(of: 0.2) ? " " + anchor(always: true) : "") + trailingComment())
        mapping(depth: depth + 1, at: deeper)
      }
    }
  }

  /// A mapping that begins on the line of its dash.
  private mutating func compact(behind head: String, depth: Int) {
    let start = lines.count
    let column = head.count + 1
    mapping(depth: depth + 1, at: column)
    // Nothing may stand between the dash and the first key.
    guard let first = lines[start...].firstIndex(where: { !isEmpty($0) }) else { return }
    if lines[first].hasPrefix(String(repeating: " ", count: column)) {
      let moved = lines[start..<first]
      lines[first] = head + " " + lines[first].dropFirst(column)
      lines.replaceSubrange(start..<first, with: moved)
    }
  }

  private func isEmpty(_ line: String) -> Bool {
    let text = line.drop { $0 == " " }
    return text.isEmpty || text.hasPrefix("#")
  }

  // MARK: - Scalars

  private mutating func anchor(always: Bool = false) -> String {
    guard always || random.chance(of: 0.1) else { return "" }
    anchorCount += 1
    // An alias inside what it stands for is an error: collections are not referred to.
    if !always { anchors.append("a\(anchorCount)") }
    return "&a\(anchorCount)" + (always ? "" : " ")
  }

  private mutating func alias() -> String? { anchors.isEmpty ? nil : "*" + random.element(anchors) }

  private mutating func scalar() -> String {
    random.element([
      "text", "0.010", "NO", "1e3", "64", "\"NO\"", "'it''s'", "~", "null", "/a/b/", "\"a\\tb\"", "two words", "a#b",
      "\"# no comment\"", "!!str 7", "''", "a: b".replacing(": ", with: ":"), "日本", "${var.x}", "2001-12-14",
    ])
  }

  private mutating func block(behind head: String, at column: Int) {
    let header = random.element(["|", ">"]) + random.element(["", "-", "+"])
    lines.append("\(head) \(anchor())\(header)" + trailingComment())
    let start = String(repeating: " ", count: column + 1)
    for _ in 0...random.number(below: 3) {
      lines.append(start + "line" + random.element(["", " # no comment", " with words"]))
      if random.chance(of: 0.2) { lines.append(start + "  deeper") }
      if random.chance(of: 0.2) { lines.append("") }
    }
    if random.chance(of: 0.3) { lines.append("") }
  }

  // MARK: - Brackets

  private mutating func flow(behind head: String, at column: Int) {
    var text = head + " " + (random.chance(of: 0.1) ? anchor(always: true) + " " : "")
    flow(depth: 0, at: column, &text)
    lines.append(text + trailingComment())
  }

  private mutating func flow(depth: Int, at column: Int, _ text: inout String) {
    let isMapping = random.chance(of: 0.5)
    text += isMapping ? "{" : "["
    breakLine(at: column, &text)
    let keys = keys().shuffled(using: &random)
    for (index, key) in keys.enumerated() {
      if isMapping { text += "\(key): " }
      switch random.number(below: depth > 2 ? 3 : 5) {
      case 0 where isMapping: break
      case 1: text += (alias() ?? "b") + " "
      case 3, 4: flow(depth: depth + 1, at: column + 1, &text)
      default: text += scalar().filter { !"${}".contains($0) }
      }
      breakLine(at: column, &text)
      if index < keys.count - 1 || random.chance(of: 0.1) { text += "," }
      breakLine(at: column, &text)
    }
    text += isMapping ? "}" : "]"
  }

  /// Goes on with the next line now and then, with comments in between.
  private mutating func breakLine(at column: Int, _ text: inout String) {
    text += " "
    guard random.chance(of: 0.15) else { return }
    lines.append(text + trailingComment())
    ownComments(at: column)
    text = String(repeating: " ", count: column + 1)
  }
}
