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
    case hold(ObservedJob, ActionOutcome)
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
  /// Whether the job itself is created, so that it must not exist before.
  private let createsJob: Bool
  /// Versions that the plan saw or that this run of the tool launched.
  private var knownIDs: Set<Int64>
  private let settle: Duration
  private let patience: Duration

  private var state = State.looking
  private var waited = Duration.zero
  private var pauses = 0
  private var sends = 0
  /// The last answer of the service about a search, nil while it has not answered.
  private var parentID: Int64?

  /// - Parameters:
  ///   - launch: The run to start.
  ///   - createsJob: Whether its job is created with it.
  ///   - knownIDs: Versions of the job that are accounted for.
  ///   - settle: How long a run may take to appear in the service's lists.
  ///   - patience: How long an unanswering service is waited for.
  package init(
    _ launch: Launch, createsJob: Bool, knownIDs: Set<Int64>, settle: Duration, patience: Duration
  ) {
    self.launch = launch
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
    case (_, .paused): .look
    case (.looking, .looked(let job)): startSending(job)
    case (.looking, .lookFailed(let error)): .done(.failed(error))
    case (.sending, .sent(let receipt)): startConfirming(receipt)
    case (.sending, .sendFailed(let error)): handleSendFailure(error)
    case (.confirming(let receipt), .looked(let job)): confirm(receipt, job)
    case (.confirming(let receipt), .lookFailed(let error)):
      pauseOrGiveUp(within: patience) {
        .uncertain(
          "the service confirmed version \(receipt.versionName ?? "?"), but it could not be read back: \(error.message)",
          candidates: [receipt.versionName].compactMap(\.self))
      }
    case (.searching(let error), .looked(let job)): search(job, after: error)
    case (.searching(let error), .lookFailed):
      pauseOrGiveUp(within: patience) {
        .uncertain(
          "the answer to the launch was lost (\(error.message)) and the service does not answer", candidates: [])
      }
    case (_, .looked), (_, .lookFailed), (_, .sent), (_, .sendFailed):
      .done(.uncertain("the launch protocol got an answer that it did not ask for", candidates: []))
    }
  }

  // MARK: - Before the request

  private mutating func startSending(_ job: ObservedJob?) -> Step {
    if createsJob, job != nil { return .done(.skipped("stale: the job exists by now")) }
    if !createsJob, job == nil { return .done(.skipped("stale: the job is gone")) }
    if let twin = newVersions(of: job).first(where: isSame) {
      return .done(.skipped("stale: \(twin.name) with the same content has appeared since the plan"))
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
    if error.effect == .refused, error.kind != .throttled, error.kind != .unavailable { return .done(.failed(error)) }
    state = .searching(error)
    resetWaiting()
    return .look
  }

  private mutating func confirm(_ receipt: LaunchReceipt, _ job: ObservedJob?) -> Step {
    let fresh = newVersions(of: job)
    guard let job, let own = fresh.first(where: { $0.id == receipt.versionID }) ?? onlyVersion(fresh, receipt) else {
      return pauseOrGiveUp(within: settle) {
        .uncertain(
          "the service confirmed version \(receipt.versionName ?? "?") and does not list it",
          candidates: fresh.map(\.name))
      }
    }
    let differing = differingFields(own)
    guard differing.isEmpty else { return .hold(job, .unrecognised(version: own.name, fields: differing)) }
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
    let own = fresh.filter { isSame($0) && hasParent($0) }
    if own.count == 1, fresh.count(where: isSame) == 1 { return .done(.applied(version: own[0].name)) }
    guard fresh.isEmpty, !(createsJob && job != nil) else {
      return pauseOrGiveUp(within: settle) {
        .uncertain(
          "the answer to the launch was lost (\(error.message)); these appeared since", candidates: fresh.map(\.name))
      }
    }
    guard waited >= settle else { return pause() }
    guard error.effect != .unknown, sends < 2 else {
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
    waited = .zero
    pauses = 0
  }

  private mutating func pauseOrGiveUp(within limit: Duration, _ outcome: () -> ActionOutcome) -> Step {
    waited < limit ? pause() : .done(outcome())
  }

  /// Pauses grow from one second to ten.
  private mutating func pause() -> Step {
    pauses += 1
    let length = Duration.seconds(min(10, 1 << min(pauses - 1, 4)))
    waited += length
    return .pause(length)
  }
}
