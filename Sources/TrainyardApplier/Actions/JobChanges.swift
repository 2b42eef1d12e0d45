internal import TrainyardPlanner
internal import TrainyardResources

/// Creates a job without a run, which costs nothing; its name is its key.
struct EmptyJobCreation: RepeatableChange {
  let name: String
  let description: String
  let config: RunConfig

  var subject: RemoteCall { .observeJob(name) }
  var request: RemoteCall { .createJob(name: name, description: description, config: config, launches: false) }
  var goal: String { "job/\(name)" }

  func check(_ seen: RemoteAnswer, _ context: ActionContext) -> Precondition {
    seen.job == nil ? .fulfilled : .stale("the job exists by now")
  }

  func progress(_ seen: RemoteAnswer, _ context: ActionContext) -> Progress {
    guard let now = seen.job else { return .undone }
    return now.description.remoteText == description
      ? .isTrue : .failed(RemoteError(.alreadyExists, "somebody else has created job/\(name) meanwhile"))
  }

  func isSettled(by error: RemoteError, isRepeated: Bool) -> Bool { isRepeated && error.kind == .alreadyExists }

  func note(_ seen: RemoteAnswer, in context: inout ActionContext) {
    if case .launched(let receipt) = seen {
      context.ledger.noteJob(name, id: receipt.jobID)
    } else {
      context.ledger.noteJob(name, id: seen.job?.id)
    }
  }
}

/// Changes a job's description, which holds its mark.
struct JobUpdate: RepeatableChange {
  let id: Int64
  let name: String
  let description: String

  var subject: RemoteCall { .observeJob(name) }
  var request: RemoteCall { .updateJob(id: id, description: description) }
  var goal: String { "the change of job/\(name)" }

  func check(_ seen: RemoteAnswer, _ context: ActionContext) -> Precondition {
    guard let now = seen.job, now.id == id, now.description == context.ledger.job(name)?.description else {
      return .stale("the job has changed since the plan")
    }
    return .fulfilled
  }

  func progress(_ seen: RemoteAnswer, _ context: ActionContext) -> Progress {
    seen.job?.description.remoteText == description ? .isTrue : .undone
  }

  func note(_ seen: RemoteAnswer, in context: inout ActionContext) { context.ledger.noteJob(name, id: id) }
}

/// Deletes a job with the versions that the plan saw.
struct JobDeletion: RepeatableChange {
  let id: Int64
  let name: String

  var subject: RemoteCall { .observeJob(name) }
  var request: RemoteCall { .deleteJob(id: id) }
  var goal: String { "the end of job/\(name)" }
  var isAsynchronous: Bool { true }

  func check(_ seen: RemoteAnswer, _ context: ActionContext) -> Precondition {
    guard let now = seen.job else { return .perhaps(.alreadyTrue) }
    guard let before = context.ledger.job(name), now.id == id, now.description == before.description,
      isUntouched(now, before)
    else { return .stale("the job or its versions have changed since the plan") }
    return .fulfilled
  }

  func progress(_ seen: RemoteAnswer, _ context: ActionContext) -> Progress {
    seen.job?.id == id ? .undone : .isTrue
  }

  func isSettled(by error: RemoteError, isRepeated: Bool) -> Bool {
    error.kind == .notFound || error.kind == .inProgress || error.kind == .wrongState
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
