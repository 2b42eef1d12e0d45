internal import TrainyardApplier
internal import TrainyardDiagnostics
internal import TrainyardPlanner

extension JUnitSuite {
  /// What the run as a whole has to tell: whether it got through, and what its guards say.
  init(run report: RunReport) {
    self.init("trainyard \(report.command)")
    properties = [("exit_code", String(report.exitCode))]
    if let plan = report.plan { properties += [("owner", plan.owner), ("hash", plan.hash)] }
    change("run") { item in
      guard let failure = report.failure else { return }
      item.add(.error, "failure", failure.message, details: [failure.hint].compactMap(\.self) + failure.details)
    }
    guard let plan = report.plan else { return }
    addGuards(of: plan, isApplied: report.applied != nil)
    for problem in plan.problems where problem.address == nil {
      change("plan") { $0.add(.error, "plan.\(problem.code.rawValue)", problem.message, details: problem.details) }
    }
    for warning in plan.warnings where warning.address == nil {
      change("plan") { $0.output.append("warning: \(warning.message)") }
    }
    for leftover in report.leftovers { change("run") { $0.output.append(leftover.words) } }
  }

  /// What was approved and applied is no failure any more.
  private mutating func addGuards(of plan: PlanDocument, isApplied: Bool) {
    change("guards") { item in
      for verdict in plan.verdicts where verdict.address == nil && !isApplied {
        item.add(.failure, "guard.\(verdict.code.rawValue)", verdict.message)
      }
    }
  }

  /// What is wrong with manifests, by file; nil where the run did not come to tell.
  init?(manifests report: RunReport) {
    guard report.command == "validate" || !report.diagnostics.isEmpty else { return nil }
    self.init("manifests")
    if report.diagnostics.isEmpty, report.failure == nil { change("manifests") { _ in } }
    for diagnostic in report.diagnostics {
      let place = diagnostic.location.map { "\($0): " } ?? ""
      let help = diagnostic.hint.map { ["help: \($0)"] } ?? []
      change(diagnostic.location?.file.path ?? "manifests") { item in
        switch diagnostic.severity {
        case .error: item.add(.failure, diagnostic.rule, place + diagnostic.message, details: diagnostic.details + help)
        case .warning: item.output += ["\(place)warning: \(diagnostic.message) [\(diagnostic.rule)]"] + help
        }
      }
    }
  }
}

extension Diagnostic {
  /// The notes as lines.
  fileprivate var details: [String] {
    notes.map { note in "\(note.location.map { "\($0): " } ?? "")note: \(note.message)" }
  }
}

extension ProblemDocument {
  /// Where it is, and what to do.
  var details: [String] { (place.map { ["at \($0)"] } ?? []) + (hint.map { ["help: \($0)"] } ?? []) }
}
