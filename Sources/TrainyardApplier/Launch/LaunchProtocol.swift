package import TrainyardPlanner
package import TrainyardResources

/// Starts a run at most once, although the API has no idempotency key: a pure state machine.
///
/// Look which versions there are, send once, and look again until it is known what came of it. The driver carries out each
/// ``Step`` and answers with an ``Event`` and the time; the protocol never reads a clock.
///
/// It rests on one promise of the service: what it does with a request, it does and lists within the settle period.
package struct LaunchProtocol: Sendable {
  /// What the driver has to do next.
  package enum Step: Sendable, Hashable {
    /// Read the job with its versions.
    case look
    /// Send the create request, once.
    case send(parentID: Int64?)
    case pause(Duration)
    /// Note on the job that a run was not recognised, then finish.
    case hold(version: String, fields: [FieldPath])
    case done(ActionOutcome)
  }

  /// What came of a step.
  package enum Event: Sendable {
    /// The job as it is now, nil where it does not exist.
    case looked(ObservedJob?)
    case lookFailed(RemoteError)
    case sent(LaunchReceipt)
    case sendFailed(RemoteError)
    case paused
  }

  /// What is known of the job before.
  package struct Setting: Sendable {
    /// Whose mark the job has to carry.
    package var owner: Owner
    /// The job's name.
    package var job: String
    /// Whether the job itself is created, so that it must not exist before.
    package var createsJob: Bool
    /// Versions that the plan saw.
    package var plannedIDs: Set<Int64>
    /// Versions that this run of the tool launched.
    package var launchedIDs: Set<Int64>
    /// Whether this run of the tool changed the job, so that an answer that contradicts it may be an old one.
    package var jobWasChanged: Bool
    /// How long a request may take to be carried out and listed.
    package var settle: Duration
    /// How long an unanswering service is waited for.
    package var patience: Duration

    package init(
      owner: Owner, job: String, createsJob: Bool, plannedIDs: Set<Int64> = [], launchedIDs: Set<Int64> = [],
      jobWasChanged: Bool = false, settle: Duration, patience: Duration
    ) {
      self.owner = owner
      self.job = job
      self.createsJob = createsJob
      self.plannedIDs = plannedIDs
      self.launchedIDs = launchedIDs
      self.jobWasChanged = jobWasChanged
      self.settle = settle
      self.patience = patience
    }
  }

  private enum State: Sendable {
    case looking
    case sending
    /// The service confirmed the launch; it has to be seen.
    case confirming(LaunchReceipt)
    /// Nobody knows what came of the request, or it is known to have done nothing and may be sent again.
    case searching(RemoteError)
  }

  let launch: Launch
  let setting: Setting
  /// Versions that were there before the request was sent.
  private(set) var knownIDs: Set<Int64>
  /// The run that was launched, once it is seen.
  package private(set) var launched: RunReference?

  private var state = State.looking
  /// How long the service has answered without showing what is looked for.
  private var settling: Patience
  /// How long the service has not answered at all.
  private var outage: Patience
  private var sends = 0
  /// Every new version that was listed at any time since the request, whether it still is or not.
  private var seen: [Int64: ObservedVersion] = [:]
  private(set) var parentID: Int64?
  /// The highest number of a version that was there before the request.
  private var highestNumber = 0

  package init(_ launch: Launch, _ setting: Setting) {
    self.launch = launch
    self.setting = setting
    knownIDs = setting.plannedIDs.union(setting.launchedIDs)
    settling = Patience(setting.settle)
    outage = Patience(setting.patience)
  }

  /// Whether the answer to the create request is what is waited for.
  package var isSending: Bool { if case .sending = state { true } else { false } }

  /// Whether the request may have left.
  package var wasSent: Bool { sends > 0 }

  /// The first step.
  package var firstStep: Step { .look }

  /// How the action ends where the program ends now.
  package var interruption: ActionOutcome {
    guard wasSent else { return .skipped("interrupted before it was sent") }
    guard case .confirming(let receipt) = state, let id = receipt.versionID else {
      return .uncertain("interrupted before it was known what came of the launch", candidates: [])
    }
    return .uncertain(
      "interrupted; the service confirmed the launch, it was not read back", candidates: [reference(id, receipt)])
  }

  /// Takes what came of the last step.
  ///
  /// - Parameter now: The time on any clock that only goes forward.
  /// - Returns: The next step.
  package mutating func handle(_ event: Event, at now: Duration) -> Step {
    switch (state, event) {
    case (_, .paused): return .look
    case (.looking, .looked(let job)): return startSending(job, now)
    case (.looking, .lookFailed(let error)): return .done(.failed(error))
    case (.sending, .sent(let receipt)): return startConfirming(receipt)
    case (.sending, .sendFailed(let error)): return handleSendFailure(error)
    case (.confirming(let receipt), .looked(let job)):
      outage.reset()
      return confirm(receipt, job, now)
    case (.confirming(let receipt), .lookFailed(let error)):
      return pauseForOutage(
        now, error,
        .uncertain(
          "the service confirmed the launch, but it could not be read back: \(error)",
          candidates: receipt.versionID.map { [reference($0, receipt)] } ?? []))
    case (.searching(let error), .looked(let job)):
      outage.reset()
      return search(job, after: error, now)
    case (.searching(let error), .lookFailed(let failure)):
      return pauseForOutage(
        now, failure,
        .uncertain(
          "the answer to the launch was lost (\(error)) and it cannot be looked for: \(failure)", candidates: []))
    case (_, .looked), (_, .lookFailed), (_, .sent), (_, .sendFailed):
      return .done(.uncertain("the launch protocol got an answer that it did not ask for", candidates: []))
    }
  }

  // MARK: - Before the request

  private mutating func startSending(_ job: ObservedJob?, _ now: Duration) -> Step {
    switch LaunchPrecondition(launch, setting).check(job) {
    case .stale(let reason): return .done(.skipped("stale: \(reason)"))
    case .perhapsStale(let reason): return pauseToSettle(now, .skipped("stale: \(reason)"))
    case .perhapsOld: if let pause = settling.pause(at: now) { return .pause(pause) }
    case .fulfilled: break
    }
    let versions = job?.versions ?? []
    switch launch.parent {
    case .version(let id):
      guard versions.contains(where: { $0.id == id }) else {
        return .done(.skipped("stale: its parent version is gone"))
      }
      parentID = id
    case .launched, .newest:
      let surviving = versions.filter { !launch.deletedVersions.contains($0.id) }
      parentID = (surviving.isEmpty ? versions : surviving).map(\.id).max()
    }
    knownIDs.formUnion(versions.map(\.id))
    highestNumber = max(highestNumber, versions.compactMap(\.number).max() ?? 0)
    seen = [:]
    state = .sending
    sends += 1
    return .send(parentID: parentID)
  }

  // MARK: - After the request

  private mutating func startConfirming(_ receipt: LaunchReceipt) -> Step {
    state = .confirming(receipt)
    resetWaiting()
    return .look
  }

  private mutating func handleSendFailure(_ error: RemoteError) -> Step {
    // Only what is known to have done nothing, and may go better another time, is worth looking after.
    let mayPass = error.kind == .throttled || error.kind == .unavailable
    if error.effect != .unknown, !mayPass { return .done(.failed(error)) }
    state = .searching(error)
    resetWaiting()
    return .look
  }

  private mutating func confirm(_ receipt: LaunchReceipt, _ job: ObservedJob?, _ now: Duration) -> Step {
    note(job)
    let fresh = newVersions(of: job)
    guard let own = fresh.first(where: { $0.id == receipt.versionID }) ?? onlyVersion(fresh, receipt) else {
      return pauseToSettle(
        now,
        .uncertain(
          "the service confirmed \(receipt.versionName ?? "the launch") and does not list it",
          candidates: fresh.map(reference)))
    }
    launched = reference(own)
    guard isSame(own) else { return .hold(version: own.name, fields: differingFields(own)) }
    let twins = seen.values.filter { $0.id != own.id && isSame($0) }.sorted { $0.id < $1.id }
    if !twins.isEmpty { return .done(.duplicate(own: reference(own), others: twins.map(reference))) }
    return .done(.applied(version: own.name))
  }

  /// Where the answer named no version: the only new one, or the only one that has the content.
  private func onlyVersion(_ fresh: [ObservedVersion], _ receipt: LaunchReceipt) -> ObservedVersion? {
    guard receipt.versionID == nil else { return nil }
    let same = fresh.filter(isSame)
    return same.count == 1 ? same[0] : fresh.count == 1 ? fresh[0] : nil
  }

  /// Decides only once the settle period is over: until then the request may still be carried out, beside a run of
  /// somebody else that looks the same.
  private mutating func search(_ job: ObservedJob?, after error: RemoteError, _ now: Duration) -> Step {
    note(job)
    if let pause = settling.pause(at: now) { return .pause(pause) }
    return error.effect == .unknown ? adopt(job, after: error) : sendAgain(job, after: error, now)
  }

  /// Takes the one new run with the sent content and parent for the lost one; anything else is uncertain.
  private mutating func adopt(_ job: ObservedJob?, after error: RemoteError) -> Step {
    let fresh = newVersions(of: job)
    // A job of the same name that does not carry our mark is somebody else's.
    let isOurs = job?.description.mark?.owner == setting.owner
    if isOurs, let own = fresh.first(where: isSame), hasParent(own), seen.values.count(where: isSame) == 1,
      !isAnyMissing(before: own)
    {
      launched = reference(own)
      return .done(.applied(version: own.name))
    }
    let found = seen.isEmpty ? "no run has appeared" : "it is not clear which of the new runs it is"
    return .done(
      .uncertain(
        "the answer to the launch was lost (\(error)) and \(found)",
        candidates: seen.values.sorted { $0.id < $1.id }.map(reference)))
  }

  /// Whether a version between the known ones and another is listed no more: it may have been the lost one.
  private func isAnyMissing(before version: ObservedVersion) -> Bool {
    guard let number = version.number, highestNumber < number else { return false }
    let numbers = Set(seen.values.compactMap(\.number))
    return !(highestNumber + 1...number).allSatisfy(numbers.contains)
  }

  /// The request is known to have done nothing: it is sent once more, if everything is still as it was.
  private mutating func sendAgain(_ job: ObservedJob?, after error: RemoteError, _ now: Duration) -> Step {
    guard sends < 2, !(setting.createsJob && job != nil) else { return .done(.failed(error)) }
    return startSending(job, now)
  }

  // MARK: - Looking

  private mutating func note(_ job: ObservedJob?) {
    for version in newVersions(of: job) { seen[version.id] = version }
  }

  private func newVersions(of job: ObservedJob?) -> [ObservedVersion] {
    (job?.versions ?? []).filter { !knownIDs.contains($0.id) }
  }

  private func isSame(_ version: ObservedVersion) -> Bool { launch.isContent(of: version) }

  private func hasParent(_ version: ObservedVersion) -> Bool {
    version.parentID == nil || version.parentID == parentID
  }

  private func reference(_ version: ObservedVersion) -> RunReference { RunReference(version, of: setting.job) }

  private func reference(_ id: Int64, _ receipt: LaunchReceipt) -> RunReference {
    RunReference(
      job: setting.job, id: id, name: receipt.versionName ?? String(id),
      status: RunStatus(name: "not read", category: .unknown))
  }

  private func differingFields(_ version: ObservedVersion) -> [FieldPath] {
    FieldChange.between(version.config.content(in: launch.shape), launch.content, origins: FieldOrigins()).map(\.path)
  }

  // MARK: - Waiting

  private mutating func resetWaiting() {
    settling.reset()
    outage.reset()
  }

  /// Looks again until the service has had its time to show what is looked for.
  private mutating func pauseToSettle(_ now: Duration, _ outcome: ActionOutcome) -> Step {
    settling.pause(at: now).map { .pause($0) } ?? .done(outcome)
  }

  /// Looks again until the service answers; its time to settle begins anew then. Who is refused once stays refused.
  private mutating func pauseForOutage(_ now: Duration, _ failure: RemoteError, _ outcome: ActionOutcome) -> Step {
    guard failure.kind != .authentication, failure.kind != .permission else { return .done(outcome) }
    settling.reset()
    return outage.pause(at: now).map { .pause($0) } ?? .done(outcome)
  }
}

extension Launch {
  /// Whether a version has the content that is launched.
  func isContent(of version: ObservedVersion) -> Bool { content.equals(version.config.content(in: shape)) }
}
