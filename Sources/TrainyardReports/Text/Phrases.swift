internal import TrainyardPlanner

/// The words that reports share.
enum Phrases {
  /// `1 node`, `3 nodes`.
  static func count(_ number: Int, _ noun: String, plural: String? = nil) -> String {
    "\(number) \(number == 1 ? noun : plural ?? noun + "s")"
  }

  /// `6 h 12 m`, `48 s`, from milliseconds.
  static func duration(_ milliseconds: Int64) -> String {
    let seconds = milliseconds / 1000
    switch seconds {
    case ..<60: return "\(seconds) s"
    case ..<3600: return "\(seconds / 60) m \(seconds % 60) s"
    case ..<86400: return "\(seconds / 3600) h \(twoDigits(seconds / 60 % 60)) m"
    default: return "\(seconds / 86400) d \(seconds / 3600 % 24) h"
    }
  }

  private static func twoDigits(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }

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
    let age = version.durationMs.map { isActive ? " for \(duration($0))" : ", ran \(duration($0))" } ?? ""
    return version.status + age + (isActive ? " on " + size(nodes: version.nodes, version.accelerators) : "")
  }
}
