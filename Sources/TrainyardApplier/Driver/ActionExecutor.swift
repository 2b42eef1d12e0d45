internal import TrainyardPlanner
internal import TrainyardResources

/// Carries out one action: looks whether the object is what the plan saw, sends the one request, and waits until it is true.
struct ActionExecutor: Sendable {
  let reader: any RemoteReader
  let writer: any RemoteWriter
  let baseline: Baseline
  let owner: Owner
  let settings: ApplySettings
  let sleep: @Sendable (Duration) async throws -> Void

  func execute(_ action: Action) async -> ActionOutcome {
    do {
      switch action.operation {
      case .createConfiguration(let name, let description, let config):
        return try await createConfiguration(name, description, config)
      case .updateConfiguration(let name, let description, let config):
        return try await updateConfiguration(name, description, config)
      case .deleteConfiguration(let name):
        return try await deleteConfiguration(name)
      case .createJob(let name, let description, let config, let first):
        return try await createJob(name, description, config, first)
      case .updateJob(let id, let name, let description):
        return try await updateJob(id, name, description)
      case .deleteJob(let id, let name, _):
        return try await deleteJob(id, name)
      case .createVersion(let jobName, _, let launch):
        return try await createVersion(jobName, launch)
      case .stopVersion(let jobName, let jobID, let version):
        return try await stopVersion(jobName, jobID, version)
      case .deleteVersion(let jobName, let jobID, let version):
        return try await deleteVersion(jobName, jobID, version)
      }
    } catch let error as RemoteError {
      return .failed(error)
    } catch {
      return .failed(RemoteError(.other, effect: .unknown, "\(error)"))
    }
  }

  /// What was to be deleted does not exist any more, which is what was wanted.
  private var gone: ActionOutcome { settings.isDryRun ? .verified : .applied(version: nil) }

  /// Sends a request unless this is a dry run.
  private func send(_ request: () async throws -> Void) async throws -> ActionOutcome {
    if settings.isDryRun { return .verified }
    try await request()
    return .applied(version: nil)
  }

  /// Looks again and again until a condition holds, with growing pauses; a service that does not answer is waited for.
  private func wait(for what: String, until condition: () async throws -> Bool) async throws {
    var waited = Duration.zero
    var pause = Duration.milliseconds(250)
    while true {
      do {
        if try await condition() { return }
      } catch let error as RemoteError where error.kind == .unavailable || error.kind == .throttled {
        // The request was accepted; only the look failed.
      }
      guard waited < settings.timeout else {
        throw RemoteError(.unavailable, effect: .unknown, "\(what) did not happen within \(settings.timeout)")
      }
      try await sleep(pause)
      waited += pause
      pause = min(pause * 2, .seconds(10))
    }
  }
}

// MARK: - Configurations

extension ActionExecutor {
  private func createConfiguration(
    _ name: String, _ description: String, _ config: RunConfig
  ) async throws -> ActionOutcome {
    guard try await reader.observeConfiguration(named: name) == nil else {
      return .skipped("stale: the configuration exists by now")
    }
    return try await send {
      try await writer.createConfiguration(named: name, description: description, config: config)
    }
  }

  private func updateConfiguration(
    _ name: String, _ description: String, _ config: RunConfig
  ) async throws -> ActionOutcome {
    guard try await reader.observeConfiguration(named: name) == baseline.configuration(name) else {
      return .skipped("stale: the configuration has changed since the plan")
    }
    return try await send {
      try await writer.updateConfiguration(named: name, description: description, config: config)
    }
  }

  private func deleteConfiguration(_ name: String) async throws -> ActionOutcome {
    guard let now = try await reader.observeConfiguration(named: name) else { return gone }
    guard now.description == baseline.configuration(name)?.description else {
      return .skipped("stale: the configuration has changed since the plan")
    }
    return try await send { try await writer.deleteConfiguration(named: name) }
  }
}

// MARK: - Jobs

extension ActionExecutor {
  private func createJob(
    _ name: String, _ description: String, _ config: RunConfig, _ first: Launch?
  ) async throws -> ActionOutcome {
    guard let first else { return try await createEmptyJob(name, description, config) }
    return try await launch(first, job: name, createsJob: true) { _ in
      try await writer.createJob(named: name, description: description, config: config, launches: true)
    }
  }

  /// A job without a run costs nothing; its name is its key, so a lost answer is settled by looking for the name.
  private func createEmptyJob(_ name: String, _ description: String, _ config: RunConfig) async throws -> ActionOutcome
  {
    guard try await reader.observeJob(named: name) == nil else { return .skipped("stale: the job exists by now") }
    if settings.isDryRun { return .verified }
    do {
      _ = try await writer.createJob(named: name, description: description, config: config, launches: false)
    } catch let error as RemoteError where error.effect == .unknown {
      guard try await reader.observeJob(named: name)?.description.remoteText == description else { throw error }
    }
    if let job = try await reader.observeJob(named: name) { baseline.noteLaunch(in: job) }
    return .applied(version: nil)
  }

  private func updateJob(_ id: Int64, _ name: String, _ description: String) async throws -> ActionOutcome {
    guard let now = try await reader.observeJob(named: name), now.id == id,
      now.description == baseline.job(name)?.description
    else { return .skipped("stale: the job has changed since the plan") }
    return try await send { try await writer.updateJob(id: id, description: description) }
  }

  private func deleteJob(_ id: Int64, _ name: String) async throws -> ActionOutcome {
    guard let now = try await reader.observeJob(named: name) else { return gone }
    guard let seen = baseline.job(name), now.id == id, now.description == seen.description, isUntouched(now, seen)
    else {
      return .skipped("stale: the job or its versions have changed since the plan")
    }
    let outcome = try await send { try await writer.deleteJob(id: id) }
    if !settings.isDryRun {
      try await wait(for: "the end of job/\(name)") { try await reader.observeJob(named: name)?.id != id }
    }
    return outcome
  }

  /// Whether the job has the versions that the plan saw, and none has started to run since.
  private func isUntouched(_ now: ObservedJob, _ seen: ObservedJob) -> Bool {
    guard now.isComplete else { return false }
    let before = Dictionary((seen.versions ?? []).map { ($0.id, $0) }) { first, _ in first }
    return (now.versions ?? []).allSatisfy { version in
      before[version.id].map { !version.status.mayRun || $0.status.mayRun } ?? false
    }
  }
}

// MARK: - Versions

extension ActionExecutor {
  private func createVersion(_ job: String, _ launch: Launch) async throws -> ActionOutcome {
    try await self.launch(launch, job: job, createsJob: false) { parentID in
      guard let jobID = baseline.jobID(job) else { throw RemoteError(.notFound, "job/\(job) is not known") }
      return try await writer.createVersion(jobID: jobID, config: launch.config, parentID: parentID)
    }
  }

  /// Drives the launch protocol.
  private func launch(
    _ launch: Launch, job: String, createsJob: Bool, send: (Int64?) async throws -> LaunchReceipt
  ) async throws -> ActionOutcome {
    if settings.isDryRun, !createsJob, baseline.job(job) == nil { return .verified }
    var lastSeen: ObservedJob?
    var wasSent = false
    var machine = LaunchProtocol(
      resolvingParent(of: launch), owner: owner, createsJob: createsJob, knownIDs: baseline.knownIDs(of: job),
      settle: settings.settle,
      patience: settings.timeout)
    var step = machine.firstStep
    while true {
      switch step {
      case .look:
        let event = await look(at: job)
        if case .looked(let seen) = event { lastSeen = seen }
        step = machine.handle(event)
      case .send(let parentID):
        if settings.isDryRun { return .verified }
        do {
          step = machine.handle(.sent(try await send(parentID)))
        } catch {
          // Whatever it was: the request may have left, so it is looked for.
          step = machine.handle(.sendFailed(error as? RemoteError ?? RemoteError(.other, effect: .unknown, "\(error)")))
        }
        wasSent = true
      case .pause(let length):
        do {
          try await sleep(length)
        } catch  where wasSent {
          return .uncertain("interrupted before it was known what came of the launch", candidates: [])
        }
        step = machine.handle(.paused)
      case .hold(let version, let fields):
        return .unrecognised(version: version, fields: fields, isHeld: await hold(job))
      case .done(let outcome):
        if let lastSeen, let version = outcome.launchedVersion {
          baseline.noteLaunch(in: lastSeen, run: (launch.address, version))
        }
        return outcome
      }
    }
  }

  /// A parent that this plan launched is known by its id by now.
  private func resolvingParent(of launch: Launch) -> Launch {
    guard case .launched(let address) = launch.parent, let id = baseline.launchedVersion(address) else { return launch }
    var resolved = launch
    resolved.parent = .version(id: id)
    return resolved
  }

  private func look(at job: String) async -> LaunchProtocol.Event {
    do {
      let observed = try await reader.observeJob(named: job)
      return .looked(observed)
    } catch let error as RemoteError {
      return .lookFailed(error)
    } catch {
      return .lookFailed(RemoteError(.other, effect: .unknown, "\(error)"))
    }
  }

  /// Notes `hold` in the job's mark: nothing is launched there until a person has looked.
  ///
  /// - Returns: Whether the mark was seen on the job afterwards.
  private func hold(_ name: String) async -> Bool {
    for _ in 0..<5 {
      do {
        guard let job = try await reader.observeJob(named: name), var mark = job.description.mark else { return false }
        if mark.isOnHold { return true }
        mark.isOnHold = true
        let text = MarkedDescription(text: job.description.text, mark: mark).remoteText
        guard text.unicodeScalars.count <= MarkedDescription.limit else { return false }
        try await writer.updateJob(id: job.id, description: text)
      } catch {
        do { try await sleep(.seconds(2)) } catch { return false }
      }
    }
    return false
  }

  private func stopVersion(_ job: String, _ jobID: Int64, _ version: ObservedVersion) async throws -> ActionOutcome {
    guard let (owning, now) = try await current(version.id, in: job) else { return gone }
    if let reason = reasonToSkip(owning) { return .skipped(reason) }
    if settings.isDryRun { return .verified }
    if now.status.mayRun {
      do {
        try await writer.stopVersion(jobID: jobID, versionID: version.id)
      } catch let error as RemoteError where error.effect == .unknown || error.endsByItself {
        // Whether it was carried out, or had ended by itself, is seen by the wait below.
      }
      try await wait(for: "the stop of \(version.name)") {
        try await current(version.id, in: job).map { !$0.version.status.mayRun } ?? true
      }
    }
    baseline.noteStop(of: version.id)
    return .applied(version: nil)
  }

  private func deleteVersion(_ job: String, _ jobID: Int64, _ version: ObservedVersion) async throws -> ActionOutcome {
    guard let (owning, now) = try await current(version.id, in: job) else { return gone }
    if let reason = reasonToSkip(owning) { return .skipped(reason) }
    let mayEndIt = version.status.mayRun && !baseline.wasStopped(version.id)
    guard !now.status.mayRun || mayEndIt || settings.isDryRun else {
      return .skipped("stale: \(version.name) is \(now.status.name), it was \(version.status.name) in the plan")
    }
    if settings.isDryRun { return .verified }
    do {
      try await writer.deleteVersion(jobID: jobID, versionID: version.id)
    } catch let error as RemoteError where error.kind == .notFound || error.kind == .inProgress {
      // It is gone, or going: the wait below sees it.
    }
    try await wait(for: "the end of \(version.name)") {
      guard let left = try await current(version.id, in: job) else { return true }
      if left.version.status.name == "DELETE_FAILED", now.status.name != "DELETE_FAILED" {
        throw RemoteError(.other, "the service could not delete \(version.name)")
      }
      return false
    }
    return .applied(version: nil)
  }

  /// What has changed about the job itself since the plan, so that nothing of it may be ended.
  private func reasonToSkip(_ job: ObservedJob) -> String? {
    guard let mark = job.description.mark, mark.owner == owner else {
      return "stale: the job no longer carries our mark"
    }
    if mark.isProtected { return "stale: the job is protected by now" }
    return mark.isOnHold ? "stale: the job is on hold by now" : nil
  }

  private func current(_ id: Int64, in job: String) async throws -> (job: ObservedJob, version: ObservedVersion)? {
    guard let job = try await reader.observeJob(named: job), let version = job.versions?.first(where: { $0.id == id })
    else {
      return nil
    }
    return (job, version)
  }
}

extension RemoteError {
  /// Whether the object may have reached the wanted state without the request.
  fileprivate var endsByItself: Bool { kind == .wrongState || kind == .notFound || kind == .inProgress }
}
