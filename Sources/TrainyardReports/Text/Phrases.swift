internal import TrainyardPlanner

/// The words that reports share.
enum Phrases {
  /// `1 node`, `3 nodes`.
  static func count(_ number: Int, _ noun: String, plural: String? = nil) -> String {
    "\(number) \(number == 1 ? noun : plural ?? noun + "s")"
  }

  /// `a, b, c and 4 more`.
  static func list(_ names: [String], naming limit: Int) -> String {
    let shown = names.prefix(limit).joined(separator: ", ")
    return names.count > limit ? "\(shown) and \(names.count - limit) more" : shown
  }

  /// `4 nodes × 8 Ascend`.
  static func size(nodes: Int, _ accelerators: AcceleratorsDocument?) -> String {
    count(nodes, "node") + (accelerators.map { $0.count > 0 ? " × \($0.count) \($0.type)" : "" } ?? "")
  }

  /// `7 × Pnt1, 32 × Ascend`.
  static func accelerators(_ sums: [String: Int]) -> String {
    sums.sorted { $0.key < $1.key }.map { "\($0.value) × \($0.key)" }.joined(separator: ", ")
  }

  /// `RUNNING for 3 h 05 m on 4 nodes × 8 Ascend`, `COMPLETED, ran 48 s`.
  static func state(_ version: VersionDocument) -> String {
    let isActive = version.statusClass == "active" || version.statusClass == "unknown"
    let age = version.durationMs.map { isActive ? " for \(DurationText($0))" : ", ran \(DurationText($0))" } ?? ""
    return version.status + age + (isActive ? " on " + size(nodes: version.nodes, version.accelerators) : "")
  }
}
