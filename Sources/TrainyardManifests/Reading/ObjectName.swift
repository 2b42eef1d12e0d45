internal import TrainyardDiagnostics

/// The service's rule for names of jobs and configurations (contract section 3), and ours for entries.
enum ObjectName {
  /// Whether a name is one to 64 letters, digits, `_` and `-`; entries may have `.` too.
  static func isValid(_ name: String, allowsDots: Bool = false) -> Bool {
    (1...64).contains(name.utf8.count)
      && name.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
          true
        case UInt8(ascii: "."): allowsDots
        default: false
        }
      }
  }

  /// Whether a name looks like one that the service gives: `V0003`.
  static func looksLikeVersion(_ name: String) -> Bool {
    name.utf8.first == UInt8(ascii: "V") && name.utf8.count >= 5
      && name.utf8.dropFirst().allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  /// The name after substitution; nil, with a finding, where it is none.
  static func read(
    _ node: PlacedNode, _ what: String, _ substituter: Substituter, allowsDots: Bool = false, _ findings: inout Findings
  ) -> String? {
    guard let substituted = substituter.text(of: node, &findings) else { return nil }
    let name = substituted.text
    guard isValid(name, allowsDots: allowsDots) else {
      findings.error(
        .name, "'\(name)' is no name for \(what)", at: node.location, notes: substituted.notes,
        hint: "1 to 64 letters, digits, '_', '-'" + (allowsDots ? " and '.'" : ""))
      return nil
    }
    return name
  }
}
