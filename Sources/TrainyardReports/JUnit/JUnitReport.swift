/// A run as a report of tests, in the form that Jenkins, GitLab and others read: each declared object is a test case.
///
/// There is a suite for the run itself, one for the manifests, one for the configurations and one for each job. A case fails
/// where a guard stops the plan, where an action failed, or where a change is pending and the exit code says so
/// (`plan --detailed-exitcode`); what keeps from planning, or from knowing, is an error; what is withheld is skipped.
package enum JUnitReport {
  /// The file, ending in a line break; valid against the schemas that are in use for such files.
  package static func text(of report: RunReport) -> String {
    let suites =
      [JUnitSuite(run: report), JUnitSuite(manifests: report)].compactMap(\.self) + JUnitObjects(report).suites
    func sum(_ count: (JUnitSuite) -> Int) -> String { String(suites.reduce(0) { $0 + count($1) }) }
    return XMLElement(
      "testsuites",
      [
        ("name", "trainyard"), ("tests", sum(\.cases.count)), ("failures", sum { $0.count(.failure) }),
        ("errors", sum { $0.count(.error) }),
      ], children: suites.map(\.element)
    ).document
  }
}
