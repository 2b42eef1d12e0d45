internal import TrainyardApplier
internal import TrainyardPlanner
internal import TrainyardResources

/// The declared objects of a plan as test cases: a suite for the configurations, then one for each job.
struct JUnitObjects {
  private let report: RunReport
  private var configurations = JUnitSuite("configurations")
  private var jobs: [JUnitSuite] = []
  private var indices: [String: Int] = [:]

  init(_ report: RunReport) {
    self.report = report
    guard let plan = report.plan else { return }
    addPlanned(plan)
    for verdict in plan.verdicts where report.applied == nil {
      guard let address = verdict.address else { continue }
      change(address) { $0.add(.failure, "guard.\(verdict.code.rawValue)", verdict.message) }
    }
    for problem in plan.problems {
      guard let address = problem.address else { continue }
      change(address) { $0.add(.error, "plan.\(problem.code.rawValue)", problem.message, details: problem.details) }
    }
    for warning in plan.warnings {
      guard let address = warning.address else { continue }
      change(address) { $0.output.append("warning: \(warning.message) [plan.\(warning.code.rawValue)]") }
    }
    if let applied = report.applied { add(applied) }
  }

  /// The suites that have a case.
  var suites: [JUnitSuite] { ([configurations] + jobs).filter { !$0.cases.isEmpty } }

  private mutating func addPlanned(_ plan: PlanDocument) {
    let isPending = report.exitCode == 2 && report.applied == nil
    for action in plan.actions {
      change(action.address) { item in
        if isPending { item.add(.failure, "pending", "\(action.kind.rawValue): \(action.reason.words)") }
        item.output += action.lines
      }
    }
    for object in plan.unchanged {
      change(object.address) { $0.output += object.lines }
    }
    for withheld in plan.withheld {
      change(withheld.address) { item in
        item.add(.skipped, withheld.cause.rawValue, "\(withheld.kind.rawValue) is withheld: \(withheld.words)")
      }
    }
  }

  private mutating func add(_ applied: ApplyReport) {
    for result in applied.results {
      change(result.action.address.description) { $0.add(result) }
    }
    for run in applied.runs {
      change(run.address.description) { item in
        guard run.ending != .reached else { return item.output.append(run.words) }
        item.add(.failure, "run.\(run.ending.rawValue)", run.words)
      }
    }
  }

  /// Changes the case of an address in the suite of its job.
  private mutating func change(_ address: String, _ body: (inout JUnitCase) -> Void) {
    guard let job = jobName(in: address) else { return configurations.change(address, body) }
    let index = indices[job] ?? jobs.count
    if index == jobs.count {
      indices[job] = index
      jobs.append(JUnitSuite("job/\(job)"))
    }
    jobs[index].change(address, body)
  }

  /// `flowers` in `job/flowers/version/baseline`; names of jobs have no slash.
  private func jobName(in address: String) -> String? {
    let parts = address.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
    return parts.count > 1 && parts[0] == "job" ? String(parts[1]) : nil
  }
}

extension JUnitCase {
  /// Adds what came of an action.
  fileprivate mutating func add(_ result: ActionResult) {
    let details = result.outcome.details
    let type = "apply.\(result.outcome.word)"
    let message = "\(result.action.kind.rawValue): \(details.first ?? result.outcome.word)"
    switch result.outcome {
    case .applied, .verified:
      output.append(message + (result.outcome.launchedVersion.map { " as \($0)" } ?? ""))
    case .failed: add(.failure, type, message, details: Array(details.dropFirst()))
    case .skipped: add(.skipped, type, message)
    case .uncertain, .unrecognised, .duplicate: add(.error, type, message, details: Array(details.dropFirst()))
    }
  }
}

extension ActionDocument {
  /// What the action is, why, and what changes, without the values.
  fileprivate var lines: [String] {
    var lines = ["\(kind.rawValue): \(reason.words)" + (place.map { ", at \($0)" } ?? "")]
    if !changes.isEmpty { lines.append("changes " + changes.map(\.path).joined(separator: ", ")) }
    if let launch {
      lines.append("starts \(launch.address) on \(Phrases.size(nodes: launch.nodes, launch.accelerators))")
    }
    return lines + kills.map { "ends \($0.name), \(Phrases.state($0))" }
  }
}

extension UnchangedDocument {
  fileprivate var lines: [String] {
    ["unchanged" + (version.map { ": \($0)" } ?? "") + (status.map { " is \($0)" } ?? "")]
  }
}
