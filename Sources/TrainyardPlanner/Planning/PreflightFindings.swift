internal import TrainyardDiagnostics
internal import TrainyardResources

/// What is checked, and where it stands.
private struct PreflightSubject {
  let address: Address
  let origin: Origin?

  init(_ action: Action) {
    let launch = action.operation.launch
    address = launch?.address ?? action.address
    origin = launch?.origin ?? action.origin
  }
}

/// What the checks against the service's offers found; the same finding about several objects is told once.
struct PreflightFindings {
  private struct Finding {
    var problem: PlanProblem
    var isError: Bool
    var others = 0
  }

  private var findings: [Finding] = []
  private var indices: [String: Int] = [:]
  /// The lists that could not be read, with what they would tell.
  private var skipped: [(list: String, fields: String)] = []

  var problems: [PlanProblem] { findings.filter(\.isError).map(told) }
  var warnings: [PlanProblem] { findings.filter { !$0.isError }.map(told) }

  var notes: [PlanNote] {
    skipped.map { item in
      PlanNote(.notChecked, "the service does not offer its list of \(item.list): \(item.fields) cannot be checked")
    }
  }

  /// Notes something that cannot be sent.
  mutating func fail(_ code: PlanProblem.Code, _ action: Action, _ message: String, hint: String? = nil) {
    let subject = PreflightSubject(action)
    add(PlanProblem(code, subject.address, message, hint: hint, origin: subject.origin), isError: true)
  }

  mutating func warn(_ code: PlanProblem.Code, _ action: Action, _ message: String, hint: String? = nil) {
    let subject = PreflightSubject(action)
    add(PlanProblem(code, subject.address, message, hint: hint, origin: subject.origin), isError: false)
  }

  /// Notes an id that the service does not know: an error where a run would be started with it; where it is only saved,
  /// the service may take it.
  mutating func unknownID(_ code: PlanProblem.Code, _ action: Action, _ message: String, hint: String?) {
    action.operation.startsRun ? fail(code, action, message, hint: hint) : warn(code, action, message, hint: hint)
  }

  /// Notes a code that could only be sent as an id from a list that the service does not offer.
  mutating func notOffered(
    _ list: String, _ field: ConfigField, _ value: NamedValue, instead other: ConfigField, _ action: Action
  ) {
    fail(
      .listNotOffered, action,
      "the service does not offer its list of \(list), and the \(field.rawValue) \(value.shown) is sent as an id from it",
      hint: "give \(other.rawValue) instead of \(field.rawValue)")
  }

  mutating func skip(_ list: String, _ fields: String) {
    if !skipped.contains(where: { $0.list == list }) { skipped.append((list, fields)) }
  }

  private mutating func add(_ problem: PlanProblem, isError: Bool) {
    let key = "\(isError) \(problem.code.rawValue) \(problem.message)"
    if let index = indices[key] {
      findings[index].others += 1
    } else {
      indices[key] = findings.count
      findings.append(Finding(problem: problem, isError: isError))
    }
  }

  private func told(_ finding: Finding) -> PlanProblem {
    guard finding.others > 0, let address = finding.problem.address else { return finding.problem }
    var problem = finding.problem
    problem.message += " (\(address) and \(finding.others) more)"
    return problem
  }
}

extension String? {
  /// A hint that names the nearest word, or what there is.
  static func nearest(to word: String, in candidates: [String]) -> String? {
    Suggestion.hint(for: word, in: candidates) ?? choices(candidates)
  }

  /// A hint that names what there is, cut where it gets long.
  static func choices(_ candidates: [String]) -> String? {
    guard !candidates.isEmpty else { return "the service offers none" }
    let shown = candidates.prefix(8).joined(separator: ", ")
    return "it has " + shown + (candidates.count > 8 ? " and \(candidates.count - 8) more" : "")
  }
}
