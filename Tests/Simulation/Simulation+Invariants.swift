import TestSupport
import TrainyardApplier
import TrainyardPlanner
import TrainyardResources

/// What must be so whatever happens.
extension Simulation {
  /// Nothing is ended that the plan does not name, or that has not been ours for a while.
  func checkEnd(_ pending: PendingCall) throws(Violation) {
    let jobID: Int64
    switch pending.call {
    case .deleteConfiguration:
      guard runs[pending.run].plannedEnds.contains(pending.call) else { throw failure("an unplanned delete was sent") }
      return
    case .deleteJob(let id): jobID = id
    case .stopVersion(let job, _), .deleteVersion(let job, _): jobID = job
    default: return
    }
    guard runs[pending.run].plannedEnds.contains(pending.call) else {
      throw failure("run \(pending.run) sent \(pending.call.name), which its plan does not hold")
    }
    guard let job = service.jobs.first(where: { $0.id == jobID }) else { return }
    // A look right before the request may have shown the job as it was a while ago.
    let texts = [job.description(at: now), job.description(at: pending.sent - scenario.quirks.lag - .seconds(2))]
    let isOurs = texts.contains { text in
      let mark = MarkedDescription(text).mark
      return mark?.owner == Samples.owner && mark?.isProtected == false && mark?.isOnHold == false
    }
    if !isOurs { throw failure("run \(pending.run) sent \(pending.call.name) for a job that is not ours to end") }
  }

  /// Every launched run is accounted for, and none is one too many without being reported.
  func checkCommits() throws(Violation) {
    var reports = reports
    for commit in commits {
      if commit.wasKnowable {
        throw failure("\(commit.address) was launched again as \(commit.versionName) although its run was listed")
      }
      if commit.isExcess, !isReported(commit, &reports) {
        throw failure("\(commit.address) was launched twice, the second time as \(commit.versionName); nobody said so")
      }
      try checkOutcome(of: commit)
    }
  }

  /// Whether the tool spoke of a launch after it; what it said once stands for one launch.
  private func isReported(_ commit: Commit, _ reports: inout [String: [Duration]]) -> Bool {
    let address = commit.address.description
    if let index = reports[address]?.firstIndex(where: { $0 >= commit.time }) {
      reports[address]?.remove(at: index)
      return true
    }
    // A machine that forgets what it sent can only be told by the next plan, which shows the run as surplus.
    return forgotten.contains(address)
  }

  private func checkOutcome(of commit: Commit) throws(Violation) {
    let run = runs[commit.run]
    guard !run.wasKilled, let report = run.report else { return }
    guard let outcome = report.results.first(where: { $0.action.operation.launch?.address == commit.address })?.outcome
    else { throw failure("run \(commit.run) launched \(commit.address), which its report does not hold") }
    switch outcome {
    case .uncertain: return
    case .applied(let version) where version == commit.versionName: return
    case .unrecognised(let version, _, _) where version == commit.versionName: return
    case .duplicate(let own, _) where own.id == commit.versionID: return
    default:
      throw failure("run \(commit.run) launched \(commit.address) as \(commit.versionName) and reported \(outcome)")
    }
  }

  /// Once everything goes well, plan → apply → plan is empty, and nothing declared is missing without a word.
  mutating func settleDown() throws(Violation) {
    isCalm = true
    scenario.meddling = 0
    service.settle()
    for round in 0..<8 {
      now = max(now, scenario.span) + .seconds(7200)
      for host in hosts.indices {
        hosts[host].roundsLeft = host == 0 || !hosts[host].journal.isEmpty ? 1 : 0
        agenda.add(.begin(host: host), at: now + .seconds(3600 * host))
      }
      let first = runs.count
      try play()
      let last = runs[runs.count - 1]
      for run in runs[first...] { try checkCalm(run) }
      if last.plan?.actions.isEmpty == true { return try checkComplete(last) }
      if round == 7 {
        throw failure("the plan does not become empty: \(last.plan?.actions.map(\.id.description) ?? [])")
      }
    }
  }

  private func checkCalm(_ run: ToolRun) throws(Violation) {
    for result in run.report?.results ?? [] {
      switch result.outcome {
      case .applied, .verified: continue
      case .unrecognised where scenario.quirks.echoIsWrong: continue
      case .skipped where scenario.quirks.echoIsWrong: continue
      default: throw failure("although all is well, \(result.action.id) ended as \(result.outcome)")
      }
    }
  }

  private func checkComplete(_ run: ToolRun) throws(Violation) {
    guard let plan = run.plan else { throw failure("there is no last plan") }
    let known = Set(plan.unchanged.map(\.address)).union(plan.withheld.map(\.address))
    let troubled = Set(plan.problems.compactMap { $0.address?.job })
      .union(plan.withheld.compactMap { if case .job(let name) = $0.address { name } else { nil } })
    for job in run.desired.jobs where !troubled.contains(job.name) {
      for entry in job.entries {
        let isKnown = known.contains { if case .entry(job.name, entry.name, _) = $0 { true } else { false } }
        if !isKnown { throw failure("\(entry.name) of \(job.name) is neither there nor withheld") }
      }
    }
  }
}

extension SimulatedService {
  /// Lists are up to date and deletes are done from now on.
  mutating func settle() {
    quirks.lag = .zero
    quirks.countsAreFresh = false
    quirks.deletesAreSlow = false
  }
}
