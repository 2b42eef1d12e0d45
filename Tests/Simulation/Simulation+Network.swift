import TestSupport
import TrainyardApplier
import TrainyardPlanner
import TrainyardResources

/// What becomes of requests on their way.
extension Simulation {
  private enum Fate {
    case well, lostBefore, lostAfter, late, throttled, notSent
  }

  private static let lost = RemoteError(.unavailable, effect: .unknown, "the answer was lost")

  mutating func send(_ call: RemoteCall, for work: ApplyMachine.Work, of run: Int) {
    let index = calls.count
    calls.append(PendingCall(run: run, work: work, call: call, sent: now))
    let arrival = now + latency()
    guard call.isMutating else {
      agenda.add(.effect(call: index), at: arrival)
      let fails = !isCalm && random.number(1...100) <= scenario.faults.reads
      return agenda.add(.answer(call: index, fails ? .failed(Self.lost) : nil), at: arrival + latency())
    }
    let fate = isCalm ? Fate.well : fate()
    note("run \(run) sends \(call.name) (\(fate))")
    // A connection that breaks says so at once, one that hangs only after the client's patience.
    let silence = random.happens(onceIn: 2) ? arrival + latency() : now + .seconds(30)
    switch fate {
    case .well:
      agenda.add(.effect(call: index), at: arrival)
      agenda.add(.answer(call: index, nil), at: arrival + latency())
    case .lostBefore: agenda.add(.answer(call: index, .failed(Self.lost)), at: silence)
    case .lostAfter:
      agenda.add(.effect(call: index), at: arrival)
      agenda.add(.answer(call: index, .failed(Self.lost)), at: silence)
    case .late:
      // The promise of the service: done and listed within the settle period.
      agenda.add(.effect(call: index), at: now + .seconds(random.number(1...35)))
      agenda.add(.answer(call: index, .failed(Self.lost)), at: silence)
    case .throttled:
      agenda.add(.answer(call: index, .failed(RemoteError(.throttled, "too many requests"))), at: arrival)
    case .notSent:
      let error = RemoteError(.unavailable, effect: .notSent, "connection refused")
      agenda.add(.answer(call: index, .failed(error)), at: arrival)
    }
  }

  private mutating func fate() -> Fate {
    let faults = scenario.faults
    let rates: [(Fate, Int)] = [
      (.lostBefore, faults.lostBefore), (.lostAfter, faults.lostAfter), (.late, faults.late),
      (.throttled, faults.throttled), (.notSent, faults.notSent),
    ]
    for (fate, rate) in rates where rate > 0 {
      if random.number(1...100) <= rate { return fate }
    }
    return .well
  }

  /// The service takes a request.
  mutating func carryOut(_ index: Int) throws(Violation) {
    let pending = calls[index]
    try checkEnd(pending)
    let address = launchAddress(of: pending)
    let excess = address.map { judge(pending, $0) }
    let answer = service.carryOut(
      pending.call, by: address.map { .tool(pending.run, $0) } ?? .person, at: now)
    calls[index].answer = answer
    if pending.call.isMutating { note("the service answers \(pending.call.name): \(answer)") }
    guard let address, let excess, case .launched(let receipt) = answer, let id = receipt.versionID else { return }
    commits.append(
      Commit(
        run: pending.run, time: now, address: address, job: address.job ?? "", versionID: id,
        versionName: receipt.versionName ?? "", isExcess: excess.isExcess, wasKnowable: excess.wasKnowable))
  }

  private func launchAddress(of pending: PendingCall) -> Address? {
    guard pending.call.isLaunch else { return nil }
    return runs[pending.run].action(pending.work)?.operation.launch?.address
  }

  /// Whether a launch is one more than declared, and whether a look right before it would have shown that.
  private func judge(_ pending: PendingCall, _ address: Address) -> (isExcess: Bool, wasKnowable: Bool) {
    guard case .entry(let jobName, let name, _) = address,
      let entry = runs[pending.run].desired.jobs.first(where: { $0.name == jobName })?.entries
        .first(where: { $0.name == name }),
      let job = service.jobs.last(where: { $0.name == jobName && $0.exists(at: now) })
    else { return (false, false) }
    let same = job.versions.filter { $0.config == entry.config && $0.exists(at: now) }
    let old = same.filter { $0.created < pending.sent - scenario.quirks.lag - .seconds(2) }
    return (isFull(entry, same), isFull(entry, old) && !scenario.quirks.echoIsWrong)
  }

  /// Whether an entry has all the runs that it may have.
  private func isFull(_ entry: DeclaredVersion, _ versions: [SimulatedService.Version]) -> Bool {
    let failed = versions.count { $0.status(at: now).category == .failed }
    let others = versions.count - failed
    return min(entry.runs - others, entry.runs + entry.retry - others - failed) <= 0
  }

  /// The tool hears of a request, or that nothing will be heard.
  mutating func take(_ index: Int, _ fixed: RemoteAnswer?) throws(Violation) {
    let pending = calls[index]
    guard runs[pending.run].isAlive, var answer = fixed ?? pending.answer else { return }
    if case .failed(let error) = answer, error.effect == .unknown, pending.call.isLaunch {
      if sabotage == .resendBlindly, runs[pending.run].resent.insert(pending.work).inserted {
        return send(pending.call, for: pending.work, of: pending.run)
      }
      runs[pending.run].lost.insert(pending.work)
    }
    if case .job(let job?) = answer, sabotage != nil { answer = .job(distorted(job, for: pending)) }
    try drive(pending.run) { $0.answer(pending.work, answer, at: $1) }
  }

  /// What a broken protocol would make of a look.
  private func distorted(_ job: ObservedJob, for pending: PendingCall) -> ObservedJob {
    guard let launch = runs[pending.run].action(pending.work)?.operation.launch else { return job }
    let planned = Set(runs[pending.run].observed.jobs.first { $0.name == job.name }?.versions?.map(\.id) ?? [])
    let own = Set(commits.filter { $0.run == pending.run }.map(\.versionID))
    var job = job
    if sabotage == .noLookBefore, !runs[pending.run].sent.contains(pending.work) {
      job.versions?.removeAll { !planned.contains($0.id) && !own.contains($0.id) }
      job.versionCount = job.versions?.count
    }
    if sabotage == .adoptByCount, runs[pending.run].lost.contains(pending.work),
      var newest = job.versions?.last(where: { !planned.contains($0.id) })
    {
      newest.config = ObservedConfig(echoing: launch.config)
      newest.parentID = nil
      job.versions?.removeAll { $0.id >= newest.id || (!planned.contains($0.id) && !own.contains($0.id)) }
      job.versions?.append(newest)
    }
    return job
  }
}
