/// The findings of a run in SARIF 2.1.0, which code scanning shows as alerts at their lines.
///
/// The limits are those of GitHub, which refuses a file with more than 25,000 results and shows the 5,000 worst; those stand
/// first.
package enum SARIFReport {
  /// The most results of a file.
  package static let mostResults = 25_000

  /// The file, ending in a line break.
  ///
  /// - Parameters:
  ///   - report: The run.
  ///   - version: The version of the program, nil to leave it out.
  /// - Throws: What the encoder throws; a document of texts and numbers can always be written.
  package static func text(of report: RunReport, version: String? = nil) throws -> String {
    let findings = RunFindings(report).all
    let placed = findings.filter { $0.place != nil }
    var rules = SARIFRules()
    var fingerprints = FindingFingerprints()
    let results = placed.prefix(mostResults).compactMap { finding in
      SARIFResult(finding, ruleIndex: rules.index(of: finding), fingerprint: fingerprints.next(finding))
    }
    var invocation = SARIFInvocation(report)
    for finding in findings where finding.place == nil {
      invocation.note(SARIFLevel(finding.severity), "\(finding.text) [\(finding.rule)]")
    }
    if placed.count > results.count {
      invocation.note(.warning, "\(placed.count - results.count) more findings are left out, the worst are here")
    }
    let driver = SARIFRun.Driver(semanticVersion: version, rules: rules.all)
    let run = SARIFRun(tool: SARIFRun.Tool(driver: driver), invocations: [invocation], results: results)
    return try JSONReport.encoded(SARIFLog(runs: [run]), isSnakeCase: false)
  }
}

/// The rules that occur, in the order in which they do.
private struct SARIFRules {
  private(set) var all: [SARIFRule] = []
  private var indices: [String: Int] = [:]

  /// The index of a finding's rule. The default level of a rule is that of its worst finding, which comes first.
  mutating func index(of finding: RunFinding) -> Int {
    if let index = indices[finding.rule] { return index }
    indices[finding.rule] = all.count
    all.append(SARIFRule(finding.rule, level: SARIFLevel(finding.severity)))
    return all.count - 1
  }
}
