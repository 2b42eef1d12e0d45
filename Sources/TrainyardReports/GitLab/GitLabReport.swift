internal import TrainyardPlanner

/// What GitLab shows of a run in a merge request.
package struct GitLabReport: Sendable {
  private let report: RunReport

  package init(_ report: RunReport) {
    self.report = report
  }

  /// The file for `artifacts:reports:terraform`: how many objects are created, updated and deleted.
  ///
  /// The counts are those of `resource_changes`, as GitLab's recipe for Terraform takes them; stopping a version is an
  /// update. Without a plan the object is empty, which GitLab shows as a report that failed.
  ///
  /// - Throws: What the encoder throws; a document of texts and numbers can always be written.
  package var terraform: String {
    get throws { try JSONReport.encoded(TerraformCounts(report.plan)) }
  }

  /// The file for `artifacts:reports:codequality`: findings in the manifests, and dangers of the plan at their places.
  package var codeQuality: String {
    get throws {
      var fingerprints = FindingFingerprints()
      return try JSONReport.encoded(
        RunFindings(report).all.compactMap { finding in
          CodeQualityIssue(finding, fingerprint: fingerprints.next(finding))
        })
    }
  }
}
