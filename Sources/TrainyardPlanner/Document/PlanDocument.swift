internal import TrainyardResources

/// A plan as people and programs see it: complete, versioned, and without secrets.
///
/// The rule for readers of ``formatVersion``: ignore unknown keys while the major number is known, refuse another major
/// number.
package struct PlanDocument: Sendable, Hashable, Codable {
  package static let currentFormatVersion = "1.0"

  package var formatVersion: String
  package var owner: String
  package var target: TargetDocument
  /// 64 hexadecimal digits over everything that applying would do.
  package var hash: String
  /// The options that the plan was limited by, such as `--target 'job/flowers'`; empty for a whole plan.
  package var filter: [String]
  package var actions: [ActionDocument]
  package var withheld: [WithheldDocument]
  package var problems: [ProblemDocument]
  package var warnings: [ProblemDocument]
  package var unchanged: [UnchangedDocument]
  package var unmanaged: [UnmanagedDocument]
  /// Fields whose change at one place causes several actions.
  package var causes: [CauseDocument]
  package var notes: [NoteDocument]
  package var verdicts: [VerdictDocument]
  package var summary: PlanSummary
  /// The changes in the form that tools for Terraform's plans read.
  package var resourceChanges: [ResourceChangeDocument]

  package init(_ plan: Plan) {
    var redactor = Redactor()
    formatVersion = Self.currentFormatVersion
    owner = plan.owner.description
    target = TargetDocument(plan.target)
    hash = plan.hash.description
    filter = plan.filter.words
    actions = plan.actions.map { ActionDocument($0, redactor: &redactor) }
    withheld = plan.withheld.map(WithheldDocument.init)
    problems = plan.problems.map(ProblemDocument.init)
    warnings = plan.warnings.map(ProblemDocument.init)
    unchanged = plan.unchanged.map(UnchangedDocument.init)
    unmanaged = plan.unmanaged.map(UnmanagedDocument.init)
    causes = CauseDocument.all(of: plan)
    notes = plan.notes.map(NoteDocument.init)
    verdicts = plan.verdicts.map(VerdictDocument.init)
    summary = PlanSummary(plan)
    resourceChanges = plan.actions.map { ResourceChangeDocument($0, redactor: &redactor) }
  }

  /// The first 16 digits of the hash: what `--approve` takes.
  package var shortHash: String { String(hash.prefix(16)) }
}

/// Where a plan applies.
package struct TargetDocument: Sendable, Hashable, Codable {
  package var endpoint: String
  package var region: String?
  package var projectId: String
  package var workspaceId: String

  init(_ target: RemoteTarget) {
    endpoint = target.endpoint
    region = target.region
    projectId = target.projectID
    workspaceId = target.workspaceID
  }
}
