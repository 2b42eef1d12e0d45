import TestSupport
import TrainyardApplier
import TrainyardPlanner
import TrainyardResources

/// What the tool does around the machine: it reviews its journal, observes, plans, applies, and is killed.
extension Simulation {
  mutating func begin(_ host: Int) {
    guard hosts[host].roundsLeft > 0 else { return }
    hosts[host].roundsLeft -= 1
    let number = runs.count
    runs.append(ToolRun(number: number, host: host, desired: scenario.desired(at: now)))
    note("run \(number) begins on host \(host)")
    guard !hosts[host].journal.isEmpty else { return agenda.add(.observed(run: number), at: now + latency()) }
    let leftovers = hosts[host].journal.map { JournalReview.Leftover($0.intent, age: now - $0.sent) }
    runs[number].phase = .reviewing(
      JournalReview(leftovers, settle: scenario.settings.settle, patience: scenario.settings.timeout, at: now))
    agenda.add(.reviewed(run: number), at: now)
  }

  /// Takes one step of the review; looks take no time and are always answered.
  mutating func review(_ number: Int) {
    guard case .reviewing(var review) = runs[number].phase else { return }
    var step = review.next(at: now)
    while case .look(let job) = step { step = review.looked(service.observeJob(job, at: now), at: now) }
    switch step {
    case .pause(let length):
      runs[number].phase = .reviewing(review)
      agenda.add(.reviewed(run: number), at: now + length)
    case .done(let findings):
      for finding in findings where finding.intent.isLaunch {
        note("run \(number) finds: \(finding.words)")
        // "Nothing has appeared" is no report of a second run.
        if finding.candidates?.isEmpty != true { report(finding.intent.address) }
      }
      hosts[runs[number].host].journal = []
      runs[number].phase = .observing
      agenda.add(.observed(run: number), at: now + latency())
    case .look: break
    }
  }

  mutating func observe(_ number: Int) {
    guard case .observing = runs[number].phase else { return }
    if !isCalm, random.number(1...100) <= scenario.faults.reads { return end(number) }
    let observed = service.observe(at: now)
    let options = PlanOptions(
      ownership: OwnershipPatterns(jobs: [GlobPattern("job-*")], configurations: [GlobPattern("config-*")]))
    let plan = Planner(target: Samples.target, options: options).plan(runs[number].desired, observed)
    note(
      "run \(number) plans \(plan.actions.map(\.id.description)), withheld \(plan.withheld.map(\.address.description))")
    runs[number].observed = observed
    runs[number].plan = plan
    runs[number].plannedEnds = Set(plan.actions.compactMap(\.operation.end))
    runs[number].phase = .applying
    runs[number].machine = ApplyMachine(plan, observed: observed, settings: scenario.settings)
    pursue(number, runs[number].machine?.start(at: now) ?? [])
  }

  /// Hands something to a run's machine.
  mutating func drive(
    _ number: Int, _ body: (inout ApplyMachine, Duration) -> [ApplyMachine.Output]
  ) throws(Violation) {
    guard case .applying = runs[number].phase, var machine = runs[number].machine else { return }
    let outputs = body(&machine, now)
    runs[number].machine = machine
    pursue(number, outputs)
  }

  mutating func interrupt(_ number: Int, _ interruption: Interruption) throws(Violation) {
    note("run \(number) is told to \(interruption)")
    try drive(number) { machine, now in
      interruption == .drain ? machine.drain(at: now) : machine.abort(at: now)
    }
  }

  /// Does what the machine wants, unless the program is killed on the way.
  private mutating func pursue(_ number: Int, _ outputs: [ApplyMachine.Output]) {
    for output in outputs {
      if isKilled(number) { return }
      switch output {
      case .event(.finished(let result, _, _)): finish(result, of: number)
      case .event: break
      case .pause(let work, let length): agenda.add(.wake(run: number, work), at: now + length)
      case .call(let work, let call, let intent):
        if let intent {
          if call.isLaunch { runs[number].sent.insert(work) }
          hosts[runs[number].host].journal.append((intent, intent.action, now))
          if isKilled(number) { return }
        }
        send(call, for: work, of: number)
      }
    }
    if !isCalm, random.number(1...10_000) <= scenario.interruptions {
      agenda.add(.interruption(run: number, .drain), at: now + latency())
      if random.happens(onceIn: 2) {
        agenda.add(.interruption(run: number, .abort), at: now + .seconds(random.number(1...60)))
      }
    }
    if runs[number].machine?.isFinished == true { end(number) }
  }

  private mutating func finish(_ result: ActionResult, of number: Int) {
    note("run \(number): \(result.action.id) \(result.outcome)")
    runs[number].told.insert(result.action.id)
    let address = (result.action.operation.launch?.address ?? result.action.address).description
    switch result.outcome {
    case .uncertain, .duplicate, .unrecognised: report(address)
    default: break
    }
    if case .uncertain = result.outcome { return }
    hosts[runs[number].host].journal.removeAll { $0.action == result.action.id.description }
  }

  private mutating func report(_ address: String) { reports[address, default: []].append(now) }

  private mutating func end(_ number: Int) {
    runs[number].phase = .ended
    runs[number].report = runs[number].machine?.report
    // What ended uncertain was reported; the next run on this machine need not say it again for our bookkeeping.
    agenda.add(.begin(host: runs[number].host), at: now + .seconds(random.number(1...300)))
  }

  private mutating func isKilled(_ number: Int) -> Bool {
    guard !isCalm, random.number(1...10_000) <= scenario.crashes else { return false }
    note("run \(number) is killed")
    let run = runs[number]
    for work in run.sent {
      guard let action = run.action(work), !run.told.contains(action.id) else { continue }
      if !scenario.keepsJournal { forgotten.insert((action.operation.launch?.address ?? action.address).description) }
    }
    runs[number].phase = .crashed
    var rest = Duration.seconds(random.number(1...300))
    if !scenario.keepsJournal {
      hosts[run.host].journal = []
      // Without a journal only the lists tell what was sent: the next run must not be faster than they are.
      rest += scenario.settings.settle
    }
    agenda.add(.begin(host: run.host), at: now + rest)
    return true
  }

  mutating func latency() -> Duration { .milliseconds(random.number(20...800)) }
}

extension Operation {
  /// The request of a stop or delete.
  fileprivate var end: RemoteCall? {
    switch self {
    case .deleteConfiguration(let name): .deleteConfiguration(name: name)
    case .deleteJob(let id, _, _): .deleteJob(id: id)
    case .stopVersion(_, let job, let version): .stopVersion(jobID: job, versionID: version.id)
    case .deleteVersion(_, let job, let version): .deleteVersion(jobID: job, versionID: version.id)
    default: nil
    }
  }
}
