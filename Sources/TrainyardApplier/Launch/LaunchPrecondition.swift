internal import TrainyardPlanner
internal import TrainyardResources

/// What has to be so before a launch is sent: the job is what the plan saw, and nobody has launched the run since.
struct LaunchPrecondition: Sendable {
  enum Verdict: Sendable, Hashable {
    case fulfilled
    case stale(String)
    /// Stale unless the answer is an old one: worth another look.
    case perhapsStale(String)
    /// The answer lacks versions that are known: it is an old one, or somebody deleted them.
    case perhapsOld
  }

  private let launch: Launch
  private let setting: LaunchProtocol.Setting

  init(_ launch: Launch, _ setting: LaunchProtocol.Setting) {
    self.launch = launch
    self.setting = setting
  }

  func check(_ job: ObservedJob?) -> Verdict {
    if setting.createsJob {
      return job == nil ? .fulfilled : .stale("the job exists by now")
    }
    if let reason = reasonToSkip(job) { return setting.jobWasChanged ? .perhapsStale(reason) : .stale(reason) }
    guard let job else { return .stale("the job is gone") }
    let known = setting.plannedIDs.union(setting.launchedIDs)
    if let twin = job.versions?.first(where: { !known.contains($0.id) && launch.isContent(of: $0) }) {
      return .stale("\(twin.name) with the same content has appeared since the plan")
    }
    guard job.isComplete else {
      return .perhapsStale(
        "the service lists \(job.versions?.count ?? 0) of \(job.versionCount ?? 0) versions of the job")
    }
    let listed = Set((job.versions ?? []).map(\.id))
    return known.subtracting(launch.deletedVersions).isSubset(of: listed) ? .fulfilled : .perhapsOld
  }

  /// What has changed about the job itself since the plan.
  private func reasonToSkip(_ job: ObservedJob?) -> String? {
    guard let job else { return "the job is gone" }
    guard let mark = job.description.mark, mark.owner == setting.owner else {
      return "the job no longer carries our mark"
    }
    return mark.isOnHold ? "the job is on hold by now" : nil
  }
}
