internal import TrainyardPlanner
internal import TrainyardResources

/// Stops a run.
struct VersionStop: RepeatableChange {
  let job: String
  let jobID: Int64
  let version: ObservedVersion

  var subject: RemoteCall { .observeJob(job) }
  var request: RemoteCall { .stopVersion(jobID: jobID, versionID: version.id) }
  var goal: String { "the stop of \(version.name)" }
  var isAsynchronous: Bool { true }

  func check(_ seen: RemoteAnswer, _ context: ActionContext) -> Precondition {
    guard let now = seen.version(version.id) else { return .perhaps(seen.verdictOnMissing) }
    if let reason = seen.job?.reasonNotToEnd(owner: context.owner) { return .stale(reason) }
    return now.status.mayRun ? .fulfilled : .alreadyTrue
  }

  func progress(_ seen: RemoteAnswer, _ context: ActionContext) -> Progress {
    guard let now = seen.version(version.id) else { return seen.listsAllVersions ? .isTrue : .pending }
    guard now.status.mayRun else { return .isTrue }
    return now.status.isStoppable ? .undone : .pending
  }

  /// It may have ended, or be ending, by itself.
  func isSettled(by error: RemoteError, isRepeated: Bool) -> Bool {
    error.kind == .wrongState || error.kind == .notFound || error.kind == .inProgress
  }

  func note(_ seen: RemoteAnswer, in context: inout ActionContext) { context.ledger.noteStop(of: version.id) }
}

/// Deletes a version, unless it has started to run since the plan.
struct VersionDeletion: RepeatableChange {
  let job: String
  let jobID: Int64
  let version: ObservedVersion

  var subject: RemoteCall { .observeJob(job) }
  var request: RemoteCall { .deleteVersion(jobID: jobID, versionID: version.id) }
  var goal: String { "the end of \(version.name)" }
  var isAsynchronous: Bool { true }

  func check(_ seen: RemoteAnswer, _ context: ActionContext) -> Precondition {
    guard let now = seen.version(version.id) else { return .perhaps(seen.verdictOnMissing) }
    if let reason = seen.job?.reasonNotToEnd(owner: context.owner) { return .stale(reason) }
    guard now.status.mayRun else { return .fulfilled }
    let changed = Precondition.stale("\(version.name) is \(now.status.name), it was \(version.status.name) in the plan")
    // This plan stopped it and saw it ended: an older answer may still show it running.
    if context.ledger.wasStopped(version.id) { return context.settings.isDryRun ? .fulfilled : .perhaps(changed) }
    return version.status.mayRun ? .fulfilled : changed
  }

  func progress(_ seen: RemoteAnswer, _ context: ActionContext) -> Progress {
    guard let now = seen.version(version.id) else { return seen.listsAllVersions ? .isTrue : .pending }
    if now.status.name == "DELETE_FAILED", version.status.name != "DELETE_FAILED" {
      return .failed(RemoteError(.other, "the service could not delete \(version.name)"))
    }
    return now.status.mayRun && !now.status.isStoppable ? .pending : .undone
  }

  /// It may be gone, or going, or be about to end, which the service waits for.
  func isSettled(by error: RemoteError, isRepeated: Bool) -> Bool {
    error.kind == .wrongState || error.kind == .notFound || error.kind == .inProgress
  }
}

extension RemoteAnswer {
  fileprivate func version(_ id: Int64) -> ObservedVersion? { job?.versions?.first { $0.id == id } }

  /// Whether a version that is not listed is gone; where fewer are listed than there are, it may be any of them.
  fileprivate var listsAllVersions: Bool { job?.isComplete ?? true }

  /// What it means for the plan that a version is not listed.
  fileprivate var verdictOnMissing: Precondition {
    listsAllVersions ? .alreadyTrue : .stale("the service does not list all versions of the job")
  }
}

extension ObservedJob {
  /// What has changed about the job itself since the plan, so that nothing of it may be ended.
  fileprivate func reasonNotToEnd(owner: Owner) -> String? {
    guard let mark = description.mark, mark.owner == owner else { return "the job no longer carries our mark" }
    if mark.isProtected { return "the job is protected by now" }
    return mark.isOnHold ? "the job is on hold by now" : nil
  }
}
