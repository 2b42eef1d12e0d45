package import TrainyardPlanner
package import TrainyardResources

/// Starts a run at most once, although the API has no idempotency key: a pure state machine.
///
/// Look which versions there are, send once, and look again until it is known what came of it. The driver carries out each
/// ``Step`` and answers with an ``Event``; the protocol never reads a clock, it counts the pauses that it asked for.
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

  private enum State: Sendable {
    case looking
    case sending
    /// The service confirmed the launch; it has to be seen.
    case confirming(LaunchReceipt)
    /// Nobody knows what came of the request.
    case searching(RemoteError)
  }

  private let launch: Launch
  private let owner: Owner
  /// Whether the job itself is created, so that it must not exist before.
  private let createsJob: Bool
  /// Versions that the plan saw or that this run of the tool launched.
  private var knownIDs: Set<Int64>
  private let settle: Duration
  private let patience: Duration

  private var state = State.looking
  /// How long the service has answered without showing what is looked for.
  private var settled = Duration.zero
  /// How long the service has not answered at all.
  private var outage = Duration.zero
  private var pauses = 0
  private var sends = 0
  private var parentID: Int64?

  /// - Parameters:
  ///   - launch: The run to start.
  ///   - owner: Whose mark the job has to carry.
  ///   - createsJob: Whether its job is created with it.
  ///   - knownIDs: Versions of the job that are accounted for.
  ///   - settle: How long a run may take to appear in the service's lists.
  ///   - patience: How long an unanswering service is waited for.
  package init(
    _ launch: Launch, owner: Owner, createsJob: Bool, knownIDs: Set<Int64>, settle: Duration, patience: Duration
  ) {
    self.launch = launch
    self.owner = owner
    self.createsJob = createsJob
    self.knownIDs = knownIDs
    self.settle = settle
    self.patience = patience
  }

  /// The first step.
  package var firstStep: Step { .look }

  /// Takes what came of the last step.
  ///
  /// - Returns: The next step.
  package mutating func handle(_ event: Event) -> Step {
    switch (state, event) {
    case (_, .paused): return .look
    case (.looking, .looked(let job)): return startSending(job)
    case (.looking, .lookFailed(let error)): return .done(.failed(error))
    case (.sending, .sent(let receipt)): return startConfirming(receipt)
    case (.sending, .sendFailed(let error)): return handleSendFailure(error)
    case (.confirming(let receipt), .looked(let job)):
      outage = .zero
      return confirm(receipt, job)
    case (.confirming(let receipt), .lookFailed(let error)):
      return pauseForOutage {
        .uncertain(
          "the service confirmed version \(receipt.versionName ?? "?"), but it could not be read back: \(error.message)",
          candidates: [receipt.versionName].compactMap(\.self))
      }
    case (.searching(let error), .looked(let job)):
      outage = .zero
      return search(job, after: error)
    case (.searching(let error), .lookFailed):
      return pauseForOutage {
        .uncertain(
          "the answer to the launch was lost (\(error.message)) and the service does not answer", candidates: [])
      }
    case (_, .looked), (_, .lookFailed), (_, .sent), (_, .sendFailed):
      return .done(.uncertain("the launch protocol got an answer that it did not ask for", candidates: []))
    }
  }

  // MARK: - Before the request

  private mutating func startSending(_ job: ObservedJob?) -> Step {
    if createsJob, job != nil { return .done(.skipped("stale: the job exists by now")) }
    if !createsJob, let reason = reasonToSkip(job) { return .done(.skipped(reason)) }
    if let twin = newVersions(of: job).first(where: isSame) {
      return .done(.skipped("stale: \(twin.name) with the same content has appeared since the plan"))
    }
    if let job, !job.isComplete {
      return pauseToSettle {
        .skipped("stale: the service lists \(job.versions?.count ?? 0) of \(job.versionCount ?? 0) versions of the job")
      }
    }
    let versions = job?.versions ?? []
    knownIDs.formUnion(versions.map(\.id))
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
    return send()
  }

  /// What has changed about the job itself since the plan.
  private func reasonToSkip(_ job: ObservedJob?) -> String? {
    guard let job else { return "stale: the job is gone" }
    guard let mark = job.description.mark, mark.owner == owner else {
      return "stale: the job no longer carries our mark"
    }
    return mark.isOnHold ? "stale: the job is on hold by now" : nil
  }

  private mutating func send() -> Step {
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

  private mutating func confirm(_ receipt: LaunchReceipt, _ job: ObservedJob?) -> Step {
    let fresh = newVersions(of: job)
    guard let own = fresh.first(where: { $0.id == receipt.versionID }) ?? onlyVersion(fresh, receipt) else {
      return pauseToSettle {
        .uncertain(
          "the service confirmed version \(receipt.versionName ?? "?") and does not list it",
          candidates: fresh.map(\.name))
      }
    }
    guard isSame(own) else { return .hold(version: own.name, fields: differingFields(own)) }
    if let twin = fresh.first(where: { $0.id != own.id && isSame($0) }) {
      return .done(.duplicate(own: own.name, other: twin.name))
    }
    return .done(.applied(version: own.name))
  }

  /// Where the answer named no version: the only new one, or the only one that has the content.
  private func onlyVersion(_ fresh: [ObservedVersion], _ receipt: LaunchReceipt) -> ObservedVersion? {
    guard receipt.versionID == nil else { return nil }
    let same = fresh.filter(isSame)
    return same.count == 1 ? same[0] : fresh.count == 1 ? fresh[0] : nil
  }

  private mutating func search(_ job: ObservedJob?, after error: RemoteError) -> Step {
    let fresh = newVersions(of: job)
    // A job of the same name that does not carry our mark is somebody else's.
    let isOurs = job?.description.mark?.owner == owner
    let own = fresh.filter { isOurs && isSame($0) && hasParent($0) }
    if own.count == 1, fresh.count(where: isSame) == 1 { return .done(.applied(version: own[0].name)) }
    // Versions of others say nothing about a request that is known to have done nothing.
    guard error.effect != .unknown || (fresh.isEmpty && !(createsJob && job != nil)) else {
      return pauseToSettle {
        .uncertain(
          "the answer to the launch was lost (\(error.message)); these appeared since", candidates: fresh.map(\.name))
      }
    }
    guard settled >= settle else { return pause(settling: true) }
    guard error.effect != .unknown, sends < 2, !(createsJob && job != nil) else {
      return .done(
        error.effect == .unknown
          ? .uncertain("the answer to the launch was lost (\(error.message)) and no run has appeared", candidates: [])
          : .failed(error))
    }
    return send()
  }

  // MARK: - Looking

  private func newVersions(of job: ObservedJob?) -> [ObservedVersion] {
    (job?.versions ?? []).filter { !knownIDs.contains($0.id) }
  }

  private func isSame(_ version: ObservedVersion) -> Bool {
    launch.content.equals(version.config.content(in: launch.shape))
  }

  private func hasParent(_ version: ObservedVersion) -> Bool {
    version.parentID == nil || version.parentID == parentID
  }

  private func differingFields(_ version: ObservedVersion) -> [FieldPath] {
    FieldChange.between(version.config.content(in: launch.shape), launch.content, origins: FieldOrigins()).map(\.path)
  }

  // MARK: - Waiting

  private mutating func resetWaiting() {
    settled = .zero
    outage = .zero
    pauses = 0
  }

  /// Looks again until the service has had its time to show what is looked for.
  private mutating func pauseToSettle(_ outcome: () -> ActionOutcome) -> Step {
    settled < settle ? pause(settling: true) : .done(outcome())
  }

  /// Looks again until the service answers; its time to settle begins anew then.
  private mutating func pauseForOutage(_ outcome: () -> ActionOutcome) -> Step {
    settled = .zero
    return outage < patience ? pause(settling: false) : .done(outcome())
  }

  /// Pauses grow from one second to ten.
  private mutating func pause(settling: Bool) -> Step {
    pauses += 1
    let length = Duration.seconds(min(10, 1 << min(pauses - 1, 4)))
    if settling { settled += length } else { outage += length }
    return .pause(length)
  }
}
