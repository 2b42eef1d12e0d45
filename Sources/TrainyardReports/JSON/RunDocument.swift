internal import TrainyardApplier
internal import TrainyardDiagnostics
internal import TrainyardPlanner

/// Everything about a run in one JSON object: the plan with its keys at the top, or the plan with what came of it, or the
/// findings in the manifests, and beside any of them why the run ended early.
struct RunDocument: Sendable, Encodable {
  /// What the object is mainly about.
  private enum Content: Sendable {
    case applied(ApplyDocument)
    case planned(PlanDocument)
    case findings(DiagnosticsDocument)
    case nothing(FailureDocument)
  }

  private let content: Content
  private let ending: EndingDocument

  init(_ report: RunReport) {
    // A plan that was applied, or made, keeps its keys, so that a saved one stays readable; findings stand beside it.
    var warnings: [Diagnostic] = []
    if let plan = report.plan {
      content = report.applied.map { .applied(ApplyDocument($0, for: plan)) } ?? .planned(plan)
      warnings = report.diagnostics
    } else if !report.diagnostics.isEmpty || (report.command == "validate" && report.failure == nil) {
      content = .findings(DiagnosticsDocument(report.diagnostics))
    } else {
      content = .nothing(FailureDocument(report))
    }
    ending = EndingDocument(report, diagnostics: warnings)
  }

  func encode(to encoder: any Encoder) throws {
    switch content {
    case .applied(let document): try document.encode(to: encoder)
    case .planned(let document): try document.encode(to: encoder)
    case .findings(let document): try document.encode(to: encoder)
    case .nothing(let document): try document.encode(to: encoder)
    }
    try ending.encode(to: encoder)
  }
}

/// How a run ended, where it ended early, and what else it found.
struct EndingDocument: Sendable, Codable {
  struct Failure: Sendable, Codable {
    var message: String
    var hint: String?
    /// More lines; absent where there are none.
    var details: [String]?

    init(_ failure: RunFailure) {
      message = failure.message
      hint = failure.hint
      details = failure.details.isEmpty ? nil : failure.details
    }
  }

  /// The command, the exit code and the reason; absent where the run got through.
  var command: String?
  var exitCode: Int32?
  var error: Failure?
  /// Warnings about the manifests of a plan; absent where there are none.
  var diagnostics: [DiagnosticsDocument.Finding]?
  /// What a killed apply had left; absent where there is nothing.
  var leftovers: [LeftoverDocument]?

  init(_ report: RunReport, diagnostics: [Diagnostic]) {
    if let failure = report.failure {
      command = report.command
      exitCode = report.exitCode
      error = Failure(failure)
    }
    if !diagnostics.isEmpty { self.diagnostics = diagnostics.map(DiagnosticsDocument.Finding.init) }
    if !report.leftovers.isEmpty { leftovers = report.leftovers.map(LeftoverDocument.init) }
  }
}
