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
    let description = JobDescriptionPlanner(context: context, job: job, remote: remote, adoption: adoption)
    if let withheld = withheldForIncompleteness(of: remote) {
      if let problem = description.problem(isLaunching: false) { return plan.problems.append(problem) }
      _ = description.add(isLaunching: false, to: &plan)
      return plan.withheld.append(withheld)
    }
    let versions = remote.versions ?? []
    let matcher = VersionMatcher(entries: entries, versions: versions, distinct: distinct)
    guard matcher.clashes.isEmpty else {
      if let problem = description.problem(isLaunching: false) { return plan.problems.append(problem) }
      _ = description.add(isLaunching: false, to: &plan)
      return plan.problems += problems(matcher.clashes, entries)
    }
    VersionPlanner(
      context: context, job: job, remote: remote, versions: versions, entries: entries, matcher: matcher,
      description: description
    ).plan(into: &plan)
  }

  /// What is shown where the service tells too little of a job's versions: nothing of them is created, stopped or deleted.
  private func withheldForIncompleteness(of remote: ObservedJob) -> WithheldAction? {
    let words: String
    if !remote.isComplete || remote.versions == nil {
      words =
        "the service counts \(remote.versionCount ?? 0) versions and listed \(remote.versions?.count ?? 0), twice:"
    } else if let version = remote.versions?.first(where: { hidesFlavor($0, from: entries) }) {
      words = "the service does not say which flavor \(version.name) runs on:"
    } else {
      return nil
    }
    return WithheldAction(
      address, .createVersion, .observationIncomplete,
      words + " nothing in the job is created, stopped or deleted", origin: job.origin)
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
