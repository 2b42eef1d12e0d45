internal import TrainyardResources

/// Plans the runs of a job that exists.
struct VersionPlanner {
  let context: PlanContext
  let job: DeclaredJob
  let remote: ObservedJob
  let versions: [ObservedVersion]
  let entries: [MatchableEntry]
  let matcher: VersionMatcher
  /// Whether this plan takes the job under management; then nothing of it is ended.
  let isAdopting: Bool

  func plan(into plan: inout Plan) {
    let outcomes = entries.indices.map { index in
      EntryOutcome(
        runs: entries[index].declared.runs, retry: entries[index].declared.retry, versions: matcher.matches[index] ?? []
      )
    }
    let unmatched = entries.indices.filter { matcher.matches[$0] == nil && outcomes[$0].launches > 0 }
    let pairs = ReplacementPairing.pairs(unmatched, of: entries, with: matcher.undeclared)
    var ends = EndPlanner(context: context, job: job, remote: remote, isAdopting: isAdopting)
    for version in matcher.undeclared {
      ends.end(version, Reason(.undeclared, "undeclared"))
    }
    for outcome in outcomes {
      for version in outcome.surplus { ends.end(version, Reason(.surplus, "more runs than declared")) }
    }
    var launches = LaunchPlanner(job: job, entries: entries, remote: remote, context: context)
    launches.existing = Dictionary(
      uniqueKeysWithValues: entries.indices.map { index in
        (index, outcomes[index].kept.filter { !ends.deletedIDs.contains($0.id) })
      })
    launches.pairs = pairs
    launches.ended = ends.endedIDs
    launches.deleted = ends.deletedIDs
    let wanted = entries.indices.filter { outcomes[$0].launches > 0 }
    let allowed = wanted.filter { index in
      guard let withheld = withheld(index, pairs: pairs, ends: ends) else { return true }
      plan.withheld.append(withheld)
      return false
    }
    let runs = allowed.map { ($0, outcomes[$0].standing + 1..<outcomes[$0].standing + outcomes[$0].launches + 1) }
    let creations = launches.launches(runs, reasons: reasons(allowed, outcomes, pairs))
    let first = job.baseActions(in: plan).union(descriptionAction(in: plan))
    let ordered = ends.ordered(
      with: creations.map { $0.depending(on: first) },
      hasSurvivors: versions.contains { !ends.deletedIDs.contains($0.id) })
    plan.actions += ordered
    plan.withheld += ends.withheld + launches.withheld
    plan.unmanaged += ends.kept
    plan.unchanged += unchanged(outcomes)
  }

  /// Launches wait for the change of the job's own mark and text: it may take the job under management, or lift a hold.
  private func descriptionAction(in plan: Plan) -> Set<Action.ID> {
    Set([Action.ID(.updateJob, .job(job.name))]).intersection(plan.actions.map(\.id))
  }

  /// The runs that fill the entries; a failed one that is replaced by this plan fills nothing.
  private func unchanged(_ outcomes: [EntryOutcome]) -> [UnchangedObject] {
    entries.indices.flatMap { index in
      outcomes[index].kept.filter { outcomes[index].launches == 0 || $0.status.category != .failed }
        .enumerated().map { run, version in
          UnchangedObject(
            entries[index].address(in: job.name, run: run + 1), version: version.name, status: version.status,
            origin: entries[index].declared.origin)
        }
    }
  }

  private func reasons(
    _ indices: [Int], _ outcomes: [EntryOutcome], _ pairs: [Int: ObservedVersion]
  ) -> [Int: Reason] {
    Dictionary(
      uniqueKeysWithValues: indices.map { index in
        let outcome = outcomes[index]
        if matcher.matches[index] == nil {
          return (
            index,
            pairs[index].map { Reason(.contentDiffers, "content differs from \($0.name)") }
              ?? Reason(.notFound, "not found")
          )
        }
        if outcome.failed > 0 {
          let runs = outcome.failed == 1 ? "a failed run is" : "\(outcome.failed) failed runs are"
          return (index, Reason(.failedRunRetry, "\(runs) replaced (retry: \(entries[index].declared.retry))"))
        }
        return (index, Reason(.moreRuns, "\(outcome.standing) of \(entries[index].declared.runs) runs exist"))
      })
  }

  // MARK: - What is not launched

  /// Whether versions are missing that may have been declared runs.
  private var missingVersion: String? {
    guard let highest = versions.compactMap(\.number).max() else {
      let mark = remote.description.mark
      return mark?.owner == context.owner && mark?.isEmpty == false ? "all versions" : nil
    }
    let numbers = Set(versions.compactMap(\.number))
    return (1...max(1, highest)).first { !numbers.contains($0) }.map { number in
      let digits = String(number)
      return "V" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
  }

  private func withheld(_ index: Int, pairs: [Int: ObservedVersion], ends: EndPlanner) -> WithheldAction? {
    let entry = entries[index]
    let address = entry.address(in: job.name)
    let origin = entry.declared.origin
    if ends.isOnHold {
      return WithheldAction(
        address, .createVersion, .hold,
        "a run of this job was not recognised after its launch; look at it, then --release job/\(job.name)",
        origin: origin)
    }
    if let blocker = blocker(of: entry, ends: ends) {
      return WithheldAction(
        address, .createVersion, blocker.action.cause,
        "\(blocker.version.name) writes to the same train_url and does not end: \(blocker.action.words)", origin: origin
      )
    }
    guard matcher.matches[index] == nil, let missing = missingVersion, !isRelaunched(entry, address),
      !isAfterLastMatch(index), !(pairs[index].map { ends.endedIDs.contains($0.id) } ?? false)
    else { return nil }
    let words =
      missing == "all versions"
      ? "the job has no version any more; one may have been this run (--relaunch \(address))"
      : "\(missing) is missing here; it may have been this run (--relaunch \(address))"
    return WithheldAction(address, .createVersion, .history, words, origin: origin)
  }

  /// Whether a person named the run, its entry or its job.
  private func isRelaunched(_ entry: MatchableEntry, _ address: Address) -> Bool {
    let names = [address, .entry(job: job.name, name: entry.declared.name, run: nil), .job(job.name)]
    return names.contains { context.options.relaunch.contains($0.description) }
  }

  private func isAfterLastMatch(_ index: Int) -> Bool {
    guard let last = matcher.matches.keys.max() else { return false }
    return index > last
  }

  /// A run that writes where the entry would write, and whose end is withheld.
  private func blocker(
    of entry: MatchableEntry, ends: EndPlanner
  ) -> (version: ObservedVersion, action: WithheldAction)? {
    let url = entry.declared.config.trainURL
    return ends.withheldVersions.first { !url.isEmpty && $0.version.mayRun && $0.version.config.trainURL == url }
  }
}
