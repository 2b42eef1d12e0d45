internal import TrainyardResources

/// Plans one declared job: its description and mark, its runs, and the versions that no entry declares.
struct JobPlanner {
  let context: PlanContext
  let job: DeclaredJob
  private let entries: [MatchableEntry]

  init(context: PlanContext, job: DeclaredJob) {
    self.context = context
    self.job = job
    entries = job.entries.map { MatchableEntry($0, ignoring: job.ignored, catalog: context.observed.catalog) }
  }

  private var address: Address { .job(job.name) }

  /// Plans the job.
  ///
  /// - Parameter candidates: Undeclared jobs with our mark, whose runs this job may have inherited by a rename.
  func plan(_ remote: ObservedJob?, candidates: inout FormerJobs, into plan: inout Plan) {
    let distinct = entries.distinctContents
    let clashes =
      distinct == nil ? entries.equalOnline(ignoring: job.ignored, catalog: context.observed.catalog) : []
    guard clashes.isEmpty else { return plan.problems += problems(clashes, entries) }
    guard let remote else { return planNew(candidates: &candidates, into: &plan) }
    switch OwnershipDecision(address, remote.description, adopts: job.adopts, origin: job.origin, in: context) {
    case .refused(let problem): plan.problems.append(problem)
    case .adopted(let reason): planExisting(remote, adoption: reason, distinct: distinct, into: &plan)
    case .managed: planExisting(remote, adoption: nil, distinct: distinct, into: &plan)
    }
  }

  // MARK: - A job that does not exist yet

  private func planNew(candidates: inout FormerJobs, into plan: inout Plan) {
    if !context.options.relaunch.contains(address.description), let former = candidates.claim(entries) {
      plan.withheld.append(
        WithheldAction(
          address, .createJob, .possibleRename,
          "job/\(former) carries our mark, is declared nowhere, and may hold the same runs; if new runs are meant,"
            + " --relaunch \(address)",
          origin: job.origin))
      return
    }
    let mark = Mark(owner: context.owner, isProtected: job.isProtected ?? false, isEmpty: entries.isEmpty)
    let description = MarkedDescription(text: job.description ?? "", mark: mark)
    guard description.fits else {
      return plan.problems.append(
        .descriptionTooLong(address, description, origin: job.descriptionOrigin ?? job.origin))
    }
    var launches = LaunchPlanner(job: job, entries: entries, remote: nil, context: context)
    let runs = entries.indices.map { ($0, 1..<entries[$0].declared.runs + 1) }
    let creations = launches.launches(runs) { _, _ in .notFound }
    let first = creations.first?.operation.launch
    guard let config = first?.config ?? job.config else {
      return plan.problems.append(
        PlanProblem(
          .configNeeded, address, "\(address) has no run, and the service asks for a config even then",
          hint: "give the job a complete 'config'", origin: job.origin))
    }
    plan.actions.append(
      Action(
        address,
        .createJob(name: job.name, description: description.remoteText, config: config, first: first),
        .notFound, origin: job.origin,
        origins: creations.first?.origins ?? FieldOrigins(), dependencies: context.baseActions(of: job)))
    plan.withheld += launches.withheld
    let creation = Action.ID(.createJob, address)
    plan.actions += creations.dropFirst().map { $0.depending(on: CollectionOfOne(creation)) }
      .map { $0.replacingDependency(creations.first?.id, by: creation) }
  }

  // MARK: - A job that exists

  private func planExisting(
    _ remote: ObservedJob, adoption: Reason?, distinct: ContentTable?, into plan: inout Plan
  ) {
    guard planDescription(remote, adoption: adoption, into: &plan) else { return }
    guard remote.isComplete, let versions = remote.versions else {
      plan.withheld.append(
        WithheldAction(
          address, .createVersion, .observationIncomplete,
          "the service counts \(remote.versionCount ?? 0) versions and listed \(remote.versions?.count ?? 0), twice:"
            + " nothing in the job is created, stopped or deleted", origin: job.origin))
      return
    }
    if let version = versions.first(where: { hidesFlavor($0, from: entries) }) {
      plan.withheld.append(
        WithheldAction(
          address, .createVersion, .observationIncomplete,
          "the service does not say which flavor \(version.name) runs on: nothing in the job is created, stopped or deleted",
          origin: job.origin))
      return
    }
    let matcher = VersionMatcher(entries: entries, versions: versions, distinct: distinct)
    guard matcher.clashes.isEmpty else {
      return plan.problems += problems(matcher.clashes, entries)
    }
    VersionPlanner(
      context: context, job: job, remote: remote, versions: versions, entries: entries, matcher: matcher,
      isAdopting: adoption != nil
    ).plan(into: &plan)
  }

  private func problems(_ clashes: Set<VersionMatcher.Clash>, _ entries: [MatchableEntry]) -> [PlanProblem] {
    clashes.sorted { ($0.first, $0.second) < ($1.first, $1.second) }.map { problem($0, entries) }
  }

  private func problem(_ clash: VersionMatcher.Clash, _ entries: [MatchableEntry]) -> PlanProblem {
    let first = entries[clash.first].address(in: job.name)
    let second = entries[clash.second].address(in: job.name)
    return PlanProblem(
      .equalContents, second, "\(second) and \(first) declare the same run",
      hint: "remove one of them; to run a config several times, use 'runs'",
      origin: entries[clash.second].declared.origin)
  }

  /// Whether entries name flavors by code and the service tells only the id of a version's.
  private func hidesFlavor(_ version: ObservedVersion, from entries: [MatchableEntry]) -> Bool {
    version.hasUnnamedFlavor
      && entries.contains { $0.shape.resource == .specCode }
  }

  /// Plans the change of the job's text and mark.
  ///
  /// - Returns: Whether the job can be planned: without its mark nothing may be done to it.
  private func planDescription(_ remote: ObservedJob, adoption: Reason?, into plan: inout Plan) -> Bool {
    let remoteMark = remote.description.mark
    let isReleased = remoteMark?.isOnHold == true && context.options.release.contains(address.description)
    let isProtected = job.isProtected(given: remoteMark)
    let mark = Mark(
      owner: context.owner, isProtected: isProtected, isOnHold: remoteMark?.isOnHold == true && !isReleased,
      isEmpty: remoteMark?.isEmpty == true && job.entries.isEmpty)
    let description = MarkedDescription(text: job.description ?? remote.description.text, mark: mark)
    guard description != remote.description else {
      plan.unchanged.append(UnchangedObject(address, origin: job.origin))
      return true
    }
    guard description.fits else {
      plan.problems.append(.descriptionTooLong(address, description, origin: job.descriptionOrigin ?? job.origin))
      return false
    }
    var reason = Reason(.fieldsDiffer, "fields differ")
    if let adoption {
      reason = adoption
    } else if isReleased {
      reason = Reason(.released, "the hold is lifted")
    } else if isProtected != remoteMark?.isProtected {
      reason = Reason(.protectionChanged, isProtected ? "becomes protected" : "is no longer protected")
    }
    plan.actions.append(
      Action(
        address, .updateJob(id: remote.id, name: job.name, description: description.remoteText), reason,
        changes: .describing(
          remote.description, to: description, at: .jobDescription, origin: job.descriptionOrigin ?? job.origin),
        origin: job.origin))
    return true
  }
}

extension DeclaredJob {
  /// Whether the job is protected: what the manifest says, else what the remote mark says.
  func isProtected(given mark: Mark?) -> Bool { isProtected ?? mark?.isProtected ?? false }
}

extension Action {
  func depending(on others: some Collection<ID>) -> Action {
    guard !others.isEmpty else { return self }
    var copy = self
    copy.wait(for: others)
    return copy
  }

  func replacingDependency(_ old: ID?, by new: ID) -> Action {
    guard let old, dependencyList.contains(old) else { return self }
    var copy = self
    copy.dependencies.remove(old)
    copy.dependencies.insert(new)
    return copy
  }
}
