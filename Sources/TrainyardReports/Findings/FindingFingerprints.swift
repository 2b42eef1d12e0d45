internal import TrainyardResources

/// Names for findings that stay the same while lines move, and of which no two are equal in one run.
struct FindingFingerprints {
  private var counts: [[String]: Int] = [:]

  /// The fingerprint of the next finding: 64 hexadecimal digits over its rule, its file and what it is about.
  ///
  /// Findings that are equal in these are told apart by their order.
  mutating func next(_ finding: RunFinding) -> String {
    let facts = [finding.rule, finding.place?.path ?? "", finding.subject]
    let number = counts[facts, default: 0] + 1
    counts[facts] = number
    // Each fact stands behind its length, so that no two lists make one text.
    let text = (facts + [String(number)]).map { "\($0.utf8.count):\($0)" }.joined()
    return Fingerprint(hashing: Array(text.utf8)).description
  }
}
