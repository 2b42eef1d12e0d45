/// One entry of GitLab's code quality report.
struct CodeQualityIssue: Sendable, Encodable {
  struct Location: Sendable, Encodable {
    var path: String
    var lines: Lines
  }

  struct Lines: Sendable, Encodable {
    var begin: Int
    var end: Int
  }

  var description: String
  var checkName: String
  var fingerprint: String
  var severity: String
  var location: Location

  /// - Returns: Nil for a finding without a place, which GitLab does not take.
  init?(_ finding: RunFinding, fingerprint: String) {
    guard let place = finding.place else { return nil }
    description = finding.text
    checkName = finding.rule
    self.fingerprint = fingerprint
    severity = finding.severity.rawValue
    location = Location(path: place.path, lines: Lines(begin: place.line, end: place.endLine))
  }
}
