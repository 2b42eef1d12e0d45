internal import TrainyardResources

/// Plans the runs of a job that exists.
struct VersionPlanner {
  let context: PlanContext
  let job: DeclaredJob
  let remote: ObservedJob
  let versions: [ObservedVersion]
  let entries: [MatchableEntry]
  let matcher: VersionMatcher
  let description: JobDescriptionPlanner

  func plan(into plan: inout Plan) {
    let outcomes = entries.indices.map { index in
      EntryOutcome(
        runs: entries[index].declared.runs, retry: entries[index].declared.retry, versions: matcher.matches[index]
      )
    }
    let wanted = entries.indices.filter { outcomes[$0].launches > 0 }
    let history = wanted.isEmpty ? nil : JobHistory(versions, matcher, mark: remote.description.mark, in: context)
    let pairs = replacements(wanted.filter { matcher.matches[$0].isEmpty }, outcomes, history)
    var waiting = pairs.contested.mapValues { claimants in
      EndPlanner.Waiting(.history, contestedBy: claimants.map { entries[$0].address(in: job.name) })
    }
    var draft = draft(outcomes, wanted, history, pairs, waiting)
    // What a withheld launch would replace stays, which may in turn be what another launch waits for.
    while case let unreplaced = unreplaced(in: draft, pairs, waiting), !unreplaced.isEmpty {
      waiting.merge(unreplaced) { first, _ in first }
      draft = self.draft(outcomes, wanted, history, pairs, waiting)
    }
    add(draft, outcomes, to: &plan)
  }

  /// What is launched and ended, before it is put into relation.
  private struct Draft {
    var ends: EndPlanner
    var launches: LaunchPlanner
    var creations: [Action] = []
    /// The launches that are withheld, by the entry.
    var held: [Int: WithheldAction] = [:]
  }

  /// - Parameter waiting: The versions that are not ended by this plan, by their ids.
  private func draft(
    _ outcomes: [EntryOutcome], _ wanted: [Int], _ history: JobHistory?, _ pairs: Replacements,
    _ waiting: [Int64: EndPlanner.Waiting]
  ) -> Draft {
    var ends = EndPlanner(context: context, job: job, remote: remote, isAdopting: description.adoption != nil)
    for version in matcher.undeclared {
      ends.end(version, Reason(.undeclared, "undeclared"), unless: waiting.isEmpty ? nil : waiting[version.id])
    }
    for outcome in outcomes {
      for version in outcome.surplus { ends.end(version, Reason(.surplus, "more runs than declared")) }
    }
    var launches = LaunchPlanner(job: job, entries: entries, remote: remote, context: context)
    launches.existing = outcomes.map { $0.kept.first { !ends.deletedIDs.contains($0.id) }?.id }
    launches.pairs = pairs.pairs
    launches.ended = ends.endedIDs
    launches.deleted = ends.deletedIDs
    let blockers = ends.withheldWriters
    var held: [Int: WithheldAction] = [:]
    let allowed = wanted.filter { index in
      let isReplacing = pairs[index].map { ends.endedIDs.contains($0.version.id) } ?? false
      held[index] = withheld(
        index, history: isReplacing ? nil : history, blocker: blockers[entries[index].trainURL],
        isOnHold: ends.isOnHold)
      return held[index] == nil
    }
    if let last = allowed.last, history?.hasMatches == false { announce(&held, behind: last) }
    let creations = launches.launches(allowed.map { ($0, outcomes[$0].launchedRuns) }) { index, place in
      let isReplacing = pairs[index].map { ends.endedIDs.contains($0.version.id) } ?? false
      return reason(index, place, outcomes[index], pairs[index], isReplacing ? nil : history)
    }
    return Draft(ends: ends, launches: launches, creations: creations, held: held)
  }

  /// The versions that a draft ends although what would replace them is withheld.
  private func unreplaced(
    in draft: Draft, _ pairs: Replacements, _ waiting: [Int64: EndPlanner.Waiting]
  ) -> [Int64: EndPlanner.Waiting] {
    guard !pairs.pairs.isEmpty, !draft.held.isEmpty || !draft.launches.withheld.isEmpty else { return [:] }
    let orphans = Dictionary(draft.launches.withheld.map { ($0.address, $0) }) { first, _ in first }
    var found: [Int64: EndPlanner.Waiting] = [:]
    for (index, pair) in pairs.pairs where draft.ends.endedIDs.contains(pair.version.id) {
      let address = entries[index].address(in: job.name)
      guard let withheld = draft.held[index] ?? orphans[address], waiting[pair.version.id] == nil else { continue }
      found[pair.version.id] = EndPlanner.Waiting(withheld.cause, "its replacement \(address) is withheld")
    }
    return found
  }

  private func add(_ draft: Draft, _ outcomes: [EntryOutcome], to plan: inout Plan) {
    let isLaunching = !draft.creations.isEmpty
    if let problem = description.problem(isLaunching: isLaunching) { return plan.problems.append(problem) }
    var first = context.baseActions(of: job)
    let launchesFirst = description.waitsForLaunch && isLaunching
    // Otherwise launches wait for the change of the job's own mark: it may take the job under management, or lift a hold.
    let update = launchesFirst ? nil : description.add(isLaunching: isLaunching, to: &plan)
    if let update { first.insert(update) }
    plan.actions += draft.ends.ordered(
      with: draft.creations.map { $0.depending(on: first) },
      hasSurvivors: versions.contains { !draft.ends.deletedIDs.contains($0.id) },
      // A job whose mark says that it never had a run must not lose its runs before the mark is right.
      endsAfter: remote.description.mark?.isEmpty == true ? update : nil)
    if launchesFirst { _ = description.add(isLaunching: true, after: draft.creations.first?.id, to: &plan) }
    plan.withheld += draft.held.sorted { $0.key < $1.key }.map(\.value)
    plan.withheld += draft.ends.withheld + draft.launches.withheld
    plan.unmanaged += draft.ends.kept
    plan.unchanged += unchanged(outcomes)
  }

  /// Which entries take the place of which versions: for reading, unless a run is missing from the job, where it decides.
  private func replacements(
    _ unmatched: [Int], _ outcomes: [EntryOutcome], _ history: JobHistory?
  ) -> Replacements {
    let versions = matcher.undeclared
    let isFew = max(unmatched.count, versions.count) <= ReplacementPairing.limit
    guard !unmatched.isEmpty, !versions.isEmpty, isFew || history?.missing != nil else { return Replacements() }
    var pairing = ReplacementPairing(entries, with: versions, secrets: context.secrets)
    guard let history, history.missing != nil else { return pairing.replacements(for: unmatched) }
    let needing = unmatched.filter { !history.isAfterLastMatch($0) }
    let named = needing.filter { isRelaunched(entries[$0], entries[$0].address(in: job.name)) }
    return pairing.decidingReplacements(
      for: needing.map { ($0, runs: outcomes[$0].launches) }, named: Set(named),
      before: unmatched.filter { history.isAfterLastMatch($0) })
  }

  /// The runs that fill the entries; a failed one that is replaced by this plan fills nothing.
  private func unchanged(_ outcomes: [EntryOutcome]) -> [UnchangedObject] {
    entries.indices.flatMap { index in
      outcomes[index].unchanged.enumerated().map { run, version in
        UnchangedObject(
          entries[index].address(in: job.name, run: run + 1), version: version.name, status: version.status,
          origin: entries[index].declared.origin)
      }
    }
  }

  /// Why a launch of an entry is planned: first come those for runs that never were, then those for failed ones.
  private func reason(
    _ index: Int, _ place: Int, _ outcome: EntryOutcome, _ pair: ReplacedVersion?, _ history: JobHistory?
  ) -> Reason {
    let entry = entries[index]
    guard !matcher.matches[index].isEmpty else {
      if let missing = history?.missing, history?.isAfterLastMatch(index) == false,
        isRelaunched(entry, entry.address(in: job.name))
      {
        return Reason(.relaunch, "launched on request, although \(missing)")
      }
      return pair.map { reason(index, replacing: $0) } ?? .notFound
    }
    guard place >= outcome.launches - outcome.retries else {
      return Reason(.moreRuns, "\(outcome.standing + outcome.failed) of \(entry.declared.runs) runs exist")
    }
    let failed = outcome.failed == 1 ? "a run failed" : "\(outcome.failed) runs failed"
    return Reason(.failedRunRetry, "\(failed); launched again (retry: \(entry.declared.retry))")
  }

  private func reason(_ index: Int, replacing pair: ReplacedVersion) -> Reason {
    let entry = entries[index]
    let differs = Reason.contentDiffers(from: pair.version.name)
    guard entry.declared.usesVersionName else { return differs }
    return RenameCause(entry.declared, pair.changes)?.reason(entry.declared, replacing: pair.version) ?? differs
  }

  // MARK: - What is not launched

  private func withheld(
    _ index: Int, history: JobHistory?, blocker: (version: ObservedVersion, action: WithheldAction)?, isOnHold: Bool
  ) -> WithheldAction? {
    let entry = entries[index]
    let address = entry.address(in: job.name)
    let origin = entry.declared.origin
    if isOnHold {
      return WithheldAction(
        address, .createVersion, .hold,
        "a run of this job was not recognised after its launch; look at it, then --release job/\(job.name)",
        origin: origin)
    }
    if let blocker {
      return WithheldAction(
        address, .createVersion, blocker.action.cause,
        "\(blocker.version.name) writes to the same train_url and does not end: \(blocker.action.words)", origin: origin
      )
    }
    guard matcher.matches[index].isEmpty, let history, let missing = history.missing, !history.isAfterLastMatch(index),
      !isRelaunched(entry, address)
    else { return nil }
    return WithheldAction(
      address, .createVersion, .history, "\(missing); it may have been this run (--relaunch \(address))", origin: origin
    )
  }

  /// Says which withheld entries the next plan launches: while no entry has a run, none stands behind a matched one; once
  /// the last of this plan's launches has one, those behind it cannot be told from entries that were added later.
  private func announce(_ held: inout [Int: WithheldAction], behind last: Int) {
    for index in entries.indices where index > last && held[index]?.cause == .history {
      held[index]?.words +=
        "; it stands behind '\(entries[last].declared.name)', so the plan after that launch takes it for new"
    }
  }

  /// Whether a person named the run, its entry or its job.
  private func isRelaunched(_ entry: MatchableEntry, _ address: Address) -> Bool {
    guard !context.options.relaunch.isEmpty else { return false }
    let names = [address, .entry(job: job.name, name: entry.declared.name, run: nil), .job(job.name)]
    return names.contains { context.options.relaunch.contains($0.description) }
  }
}
