package import TrainyardPlanner
package import TrainyardResources

/// Carries out a plan without clock, network or disk: it says what to do next, and is told what came of it and when.
///
/// The driver carries out every ``Output`` and answers each call with ``answer(_:_:at:)`` and each pause with
/// ``wake(_:at:)``. The same machine runs in the program and in the simulation.
package struct ApplyMachine: Sendable {
  /// What a call or a pause belongs to.
  package enum Work: Sendable, Hashable {
    case action(Action.ID)
    /// The waiting for the launched runs of a job.
    case runs(job: String)
  }

  /// What the driver has to do.
  package enum Output: Sendable, Hashable {
    /// A request; one that changes something is recorded first.
    case call(Work, RemoteCall, JournalIntent?)
    case pause(Work, Duration)
    case event(ApplyEvent)
  }

  private let plan: Plan
  private let actions: [Action.ID: Action]
  private var schedule: Schedule
  private var context: ActionContext
  private var machines: [Action.ID: any ActionMachine] = [:]
  private var calls: [Action.ID: RemoteCall] = [:]
  private var outcomes: [Action.ID: ActionOutcome] = [:]
  private var watches: [String: RunWatch] = [:]
  private var runs: [RunResult] = []
  private var outputs: [Output] = []
  private var isDraining = false
  private var isAborted = false

  /// - Parameters:
  ///   - plan: The plan.
  ///   - observed: What the plan was made from; an object that is no longer so is left alone.
  package init(_ plan: Plan, observed: ObservedState, settings: ApplySettings) {
    self.plan = plan
    actions = Dictionary(plan.actions.map { ($0.id, $0) }) { first, _ in first }
    schedule = Schedule(plan.actions)
    context = ActionContext(ledger: Ledger(observed), owner: plan.owner, settings: settings)
  }

  /// Whether everything has ended.
  package var isFinished: Bool { schedule.isFinished && watches.values.allSatisfy(\.isEmpty) }

  /// How everything that has ended did end.
  package var report: ApplyReport {
    ApplyReport(
      results: plan.actions.map { action in
        ActionResult(action: action, outcome: outcomes[action.id] ?? .skipped("it was never started"))
      }, runs: runs)
  }

  // MARK: - Inputs

  /// Begins.
  package mutating func start(at now: Duration) -> [Output] {
    context.now = now
    return flush()
  }

  /// Takes the answer to a call; after an abort it comes too late.
  package mutating func answer(_ work: Work, _ answer: RemoteAnswer, at now: Duration) -> [Output] {
    guard !isAborted else { return [] }
    context.now = now
    switch work {
    case .action(let id):
      note(answer, to: id)
      advance(id, .answered(answer))
    case .runs(let job):
      if case .job(let seen) = answer { look(at: job, .some(seen)) } else { look(at: job, nil) }
    }
    return flush()
  }

  /// Takes the end of a pause.
  package mutating func wake(_ work: Work, at now: Duration) -> [Output] {
    context.now = now
    switch work {
    case .action(let id): advance(id, .paused)
    case .runs(let job):
      if watches[job]?.isEmpty == false {
        outputs.append(.call(work, .observeJob(job), nil))
      } else {
        watches[job]?.isActive = false
      }
    }
    return flush()
  }

  /// Starts and launches nothing more and waits for no run; what has sent a request goes on to its end.
  package mutating func drain(at now: Duration) -> [Output] {
    context.now = now
    guard !isDraining else { return [] }
    isDraining = true
    context.isDraining = true
    outputs.append(.event(.draining))
    record(schedule.drain())
    skipUnsent()
    interruptWatches()
    return flush()
  }

  /// Ends everything now: what was sent and not answered is unknown.
  package mutating func abort(at now: Duration) -> [Output] {
    var early = drain(at: now)
    guard !isAborted else { return early }
    isAborted = true
    early.append(.event(.aborting))
    for id in schedule.underWay.sorted(by: { $0.description < $1.description }) {
      finish(id, machines[id]?.interruption ?? .skipped("interrupted before it started"))
    }
    return early + flush()
  }

  // MARK: - Actions

  private mutating func flush() -> [Output] {
    if !isDraining {
      while true {
        let started = schedule.start(limit: context.settings.parallelism)
        if started.isEmpty { break }
        for action in started { start(action) }
      }
    }
    if schedule.underWay.isEmpty, !schedule.isFinished { record(schedule.abandon()) }
    defer { outputs = [] }
    return outputs
  }

  private mutating func start(_ action: Action) {
    outputs.append(.event(.started(action)))
    var machine = action.operation.machine(context.settings)
    let step = machine.start(&context)
    machines[action.id] = machine
    carryOut(step, action)
  }

  private mutating func advance(_ id: Action.ID, _ event: ActionEvent) {
    guard !isAborted, var machine = machines[id], let action = actions[id] else { return }
    let step = machine.handle(event, &context)
    machines[id] = machine
    carryOut(step, action)
  }

  private mutating func carryOut(_ step: ActionStep, _ action: Action) {
    switch step {
    case .call(let call) where call.isMutating && context.settings.isDryRun:
      pretend(action)
      finish(action.id, .verified)
    case .call(let call):
      calls[action.id] = call
      var intent: JournalIntent?
      if call.isMutating {
        outputs.append(.event(.sending(action, call)))
        intent = JournalIntent(call, for: action, known: machines[action.id]?.knownVersions ?? [])
      }
      outputs.append(.call(.action(action.id), call, intent))
    case .pause(let length): outputs.append(.pause(.action(action.id), length))
    case .done(let outcome): finish(action.id, outcome)
    }
  }

  /// In a dry run, what follows an action is checked as if it had been done.
  private mutating func pretend(_ action: Action) {
    switch action.operation {
    case .createJob(let name, _, _, _), .updateJob(_, let name, _): context.ledger.noteJob(name, id: nil)
    case .stopVersion(_, _, let version): context.ledger.noteStop(of: version.id)
    default: break
    }
  }

  private mutating func note(_ answer: RemoteAnswer, to id: Action.ID) {
    guard let action = actions[id], let call = calls.removeValue(forKey: id), call.isMutating else { return }
    if case .failed(let error) = answer {
      outputs.append(.event(.answered(action, call, error)))
    } else {
      outputs.append(.event(.answered(action, call, nil)))
    }
  }

  /// Ends what has started and has sent nothing so far: it only looks, or waits for another look.
  private mutating func skipUnsent() {
    for id in schedule.underWay.sorted(by: { $0.description < $1.description }) {
      guard let outcome = machines[id]?.interruption, case .skipped = outcome else { continue }
      finish(id, outcome)
    }
  }

  private mutating func finish(_ id: Action.ID, _ outcome: ActionOutcome) {
    guard let action = actions[id] else { return }
    machines[id] = nil
    let skipped = schedule.finish(id, outcome)
    record([ActionResult(action: action, outcome: outcome)] + skipped)
    watch(action, outcome)
  }

  private mutating func record(_ results: [ActionResult]) {
    for result in results {
      outcomes[result.action.id] = result.outcome
      outputs.append(.event(.finished(result, completed: outcomes.count, total: plan.actions.count)))
    }
  }

  // MARK: - Launched runs

  private mutating func watch(_ action: Action, _ outcome: ActionOutcome) {
    guard let goal = context.settings.wait, outcome.isSuccess, let name = outcome.launchedVersion,
      let job = action.operation.jobName, let address = action.operation.launch?.address,
      let id = context.ledger.launchedVersion(address)
    else { return }
    var watch = watches[job] ?? RunWatch(goal, context.settings)
    watch.add(
      RunReference(job: job, id: id, name: name, status: RunStatus(name: "LAUNCHED", category: .active)), address,
      at: context.now)
    if isDraining {
      report(watch.interrupt())
    } else if !watch.isActive {
      watch.isActive = true
      outputs.append(.pause(.runs(job: job), watch.nextPause(at: context.now)))
    }
    watches[job] = watch
  }

  private mutating func look(at job: String, _ seen: ObservedJob??) {
    guard var watch = watches[job] else { return }
    report(watch.look(seen, at: context.now))
    watch.isActive = !watch.isEmpty
    if watch.isActive { outputs.append(.pause(.runs(job: job), watch.nextPause(at: context.now))) }
    watches[job] = watch
  }

  private mutating func interruptWatches() {
    for job in watches.keys.sorted() {
      guard var watch = watches[job] else { continue }
      report(watch.interrupt())
      watches[job] = watch
    }
  }

  private mutating func report(_ news: [RunWatch.News]) {
    for item in news {
      switch item {
      case .changed(let address, let run): outputs.append(.event(.run(address, run)))
      case .ended(let result):
        runs.append(result)
        outputs.append(.event(.runEnded(result)))
      }
    }
  }
}
