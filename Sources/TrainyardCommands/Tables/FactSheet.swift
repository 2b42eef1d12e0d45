internal import TrainyardDiagnostics
internal import TrainyardResources

/// Facts about one thing, a line each; what is not known is left out.
struct FactSheet {
  private var lines: [(label: String, values: [String])] = []

  init() {}

  /// Adds a fact.
  mutating func add(_ label: String, _ value: String?) {
    if let value, !value.isEmpty { lines.append((label, [value])) }
  }

  mutating func add(_ label: String, _ number: (some BinaryInteger)?) {
    add(label, number.map { String($0) })
  }

  /// Adds a fact of several lines.
  mutating func add(_ label: String, _ values: [String]) {
    if !values.isEmpty { lines.append((label, values)) }
  }

  /// Takes secrets out of what was added so far.
  mutating func hide(_ secrets: DeclaredSecrets) {
    lines = lines.map { ($0.label, $0.values.map(secrets.shown)) }
  }

  /// The sheet as lines, the values under each other.
  var text: String {
    let width = lines.reduce(0) { max($0, $1.label.count) } + 3
    return lines.flatMap { label, values in
      values.enumerated().map { index, value in
        let head = index == 0 ? label + ":" : ""
        return head + String(repeating: " ", count: width - head.count) + value.visible + "\n"
      }
    }.joined()
  }
}
