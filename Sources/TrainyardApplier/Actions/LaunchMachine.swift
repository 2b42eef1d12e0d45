internal import TrainyardPlanner
internal import TrainyardResources

/// Drives the launch protocol, and puts the job on hold where a run was not recognised.
struct LaunchMachine: ActionMachine {
  private let operation: Operation
  private let launch: Launch
  private let job: String
  private var machine: LaunchProtocol?
  private var hold: HoldMachine?
  /// The job as it was last seen.
  private var lastSeen: ObservedJob?

  init(_ operation: Operation, _ launch: Launch, job: String) {
    self.operation = operation
    self.launch = launch
    self.job = job
  }

  var interruption: ActionOutcome {
    hold?.outcome(isHeld: false) ?? machine?.interruption ?? .skipped("interrupted before it was sent")
  }

  var knownVersions: Set<Int64> { machine?.knownIDs ?? [] }

  mutating func start(_ context: inout ActionContext) -> ActionStep {
    // In a dry run the job was not created, or is not as this plan will make it.
    if context.settings.isDryRun, !createsJob, context.ledger.wasChanged(job) { return .done(.verified) }
    var launch = launch
    if case .launched(let address) = launch.parent, let id = context.ledger.launchedVersion(address) {
      launch.parent = .version(id: id)
    }
    let machine = LaunchProtocol(
      launch,
      LaunchProtocol.Setting(
        owner: context.owner, job: job, createsJob: createsJob, plannedIDs: context.ledger.plannedIDs(of: job),
        launchedIDs: context.ledger.launchedIDs(of: job), jobWasChanged: context.ledger.wasChanged(job),
        settle: context.settings.isDryRun ? .zero : context.settings.settle, patience: context.settings.timeout))
    self.machine = machine
    return carryOut(machine.firstStep, &context)
  }

  mutating func handle(_ event: ActionEvent, _ context: inout ActionContext) -> ActionStep {
    if var hold {
      defer { self.hold = hold }
      return hold.handle(event)
    }
    guard var machine else { return .done(interruption) }
    let step = machine.handle(protocolEvent(event), at: context.now)
    self.machine = machine
    return carryOut(step, &context)
  }

  private var createsJob: Bool { operation.kind == .createJob }

  private mutating func protocolEvent(_ event: ActionEvent) -> LaunchProtocol.Event {
    switch event {
    case .paused: return .paused
    case .answered(.job(let job)):
      lastSeen = job
      return .looked(job)
    case .answered(.launched(let receipt)): return .sent(receipt)
    case .answered(.failed(let error)): return machine?.isSending == true ? .sendFailed(error) : .lookFailed(error)
    case .answered(.configuration), .answered(.done):
      return .sendFailed(RemoteError(.other, effect: .unknown, "the answer belongs to another request"))
    }
  }

  private mutating func carryOut(_ step: LaunchProtocol.Step, _ context: inout ActionContext) -> ActionStep {
    switch step {
    case .look: return .call(.observeJob(job))
    case .pause(let length): return .pause(length)
    // What has sent nothing ended with the drain, so this is the second attempt of a request that was put off.
    case .send where context.isDraining: return .done(.skipped("interrupted before it was sent again"))
    case .send(let parentID):
      return request(parentID, context).map { .call($0) } ?? .done(.skipped("stale: the job is gone"))
    case .hold(let version, let fields):
      noteLaunch(&context)
      let hold = HoldMachine(job: job, version: version, fields: fields)
      self.hold = hold
      return hold.start()
    case .done(let outcome):
      noteLaunch(&context)
      return .done(outcome)
    }
  }

  private func request(_ parentID: Int64?, _ context: ActionContext) -> RemoteCall? {
    if case .createJob(let name, let description, let config, _) = operation {
      return .createJob(name: name, description: description, config: config, launches: true)
    }
    guard let id = lastSeen?.id ?? context.ledger.jobID(job) else { return nil }
    return .createVersion(jobID: id, config: launch.config, parentID: parentID)
  }

  private func noteLaunch(_ context: inout ActionContext) {
    if let run = machine?.launched { context.ledger.noteLaunch(of: run.id, for: launch.address, in: job) }
    if createsJob, machine?.wasSent == true { context.ledger.noteJob(job, id: lastSeen?.id) }
  }
}
