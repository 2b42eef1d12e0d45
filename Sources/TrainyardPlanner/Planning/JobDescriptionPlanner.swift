internal import TrainyardResources

/// Plans the change of a job's text and mark.
struct JobDescriptionPlanner {
  let context: PlanContext
  let job: DeclaredJob
  let remote: ObservedJob
  /// Why the job is taken under management by this plan, nil where it is managed already.
  let adoption: Reason?

  private var address: Address { .job(job.name) }
  private var remoteMark: Mark? { remote.description.mark }

  private var isReleased: Bool {
    remoteMark?.isOnHold == true && context.options.release.contains(address.description)
  }

  /// Whether no run was ever started in the job, as far as anybody can tell: it was created or adopted without one.
  private var isWithoutRun: Bool {
    guard remote.versions?.isEmpty ?? true, remote.versionCount ?? 0 == 0 else { return false }
    return adoption == nil ? remoteMark?.isEmpty == true : remote.versions != nil
  }

  /// Whether the change waits for the first launch of the plan: the mark says that the job never had a run, and has to say
  /// so as long as none was started; otherwise a launch that fails would be taken for history by the next plan. What else
  /// changes does not wait.
  var waitsForLaunch: Bool { isWithoutRun && description(isLaunching: false) == remote.description }

  /// Adds the change to a plan, or that there is none.
  ///
  /// - Parameters:
  ///   - isLaunching: Whether the plan starts a run in the job.
  ///   - launch: What the change waits for.
  /// - Returns: The action, nil where nothing changes.
  func add(isLaunching: Bool, after launch: Action.ID? = nil, to plan: inout Plan) -> Action.ID? {
    let description = description(isLaunching: isLaunching)
    guard description != remote.description else {
      plan.unchanged.append(UnchangedObject(address, origin: job.origin))
      return nil
    }
    let action = Action(
      address, .updateJob(id: remote.id, name: job.name, description: description.remoteText), reason,
      changes: .describing(remote.description, to: description, at: .jobDescription, origin: textOrigin),
      origin: job.origin, dependencies: launch.map { [$0] } ?? [])
    plan.actions.append(action)
    return action.id
  }

  /// What is wrong with the description that the job would get, nil where it can be written or stays as it is: without its
  /// mark nothing may be done to a job.
  func problem(isLaunching: Bool) -> PlanProblem? {
    let description = description(isLaunching: isLaunching)
    guard description != remote.description, !description.fits else { return nil }
    return .descriptionTooLong(address, description, origin: textOrigin)
  }

  private var textOrigin: Origin { job.descriptionOrigin ?? job.origin }

  private func description(isLaunching: Bool) -> MarkedDescription {
    let mark = Mark(
      owner: context.owner, isProtected: job.isProtected(given: remoteMark),
      isOnHold: remoteMark?.isOnHold == true && !isReleased, isEmpty: isWithoutRun && !isLaunching)
    return MarkedDescription(text: job.description ?? remote.description.text, mark: mark)
  }

  private var reason: Reason {
    if let adoption { return adoption }
    if isReleased { return Reason(.released, "the hold is lifted") }
    let isProtected = job.isProtected(given: remoteMark)
    guard isProtected != remoteMark?.isProtected else { return Reason(.fieldsDiffer, "fields differ") }
    return Reason(.protectionChanged, isProtected ? "becomes protected" : "is no longer protected")
  }
}
