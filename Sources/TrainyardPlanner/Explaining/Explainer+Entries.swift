internal import TrainyardResources

extension Explainer {
  /// The entries of a job beside the versions that are their runs.
  struct Matching {
    var entries: [MatchableEntry]
    /// The versions of each entry, by its index.
    var versions: [[ObservedVersion]]
    var undeclared: [ObservedVersion] = []
    /// Whether the versions of the job are known.
    var isKnown = false
  }

  func matching(of job: DeclaredJob) -> Matching {
    let entries = job.entries.map { MatchableEntry($0, ignoring: job.ignored, catalog: catalog) }
    guard observed != nil else { return Matching(entries: entries, versions: entries.map { _ in [] }) }
    let matcher = VersionMatcher(entries: entries, versions: remote(job)?.versions ?? [])
    return Matching(entries: entries, versions: matcher.matches, undeclared: matcher.undeclared, isKnown: true)
  }

  /// How many launches an entry asks for, before history, holds and guards have their say.
  func launches(of index: Int, _ matching: Matching) -> Int? {
    guard matching.isKnown else { return nil }
    let declared = matching.entries[index].declared
    return EntryOutcome(runs: declared.runs, retry: declared.retry, versions: matching.versions[index]).launches
  }

  /// The digest of an entry's content, nil where a secret is in it.
  func fingerprint(of entry: MatchableEntry) -> String? {
    let hasSecret = entry.content.fields.contains { entry.declared.origins.isSensitive($0.path) }
    return hasSecret ? nil : entry.content.fingerprint.description
  }

  func explanation(of named: NamedEntry, in job: DeclaredJob, at address: String) -> ExplanationDocument {
    let matching = matching(of: job)
    let entry = matching.entries[named.shown]
    var document = ExplanationDocument(entry.address(in: job.name), .entry, origin: entry.declared.origin)
    document.address = address
    var rows = rows(of: entry)
    document.fields = rows.fields
    document.fingerprint = fingerprint(of: entry)
    document.hidesFingerprint = document.fingerprint == nil
    document.runs = runCounts(of: named, matching)
    document.isCompared = matching.isKnown
    document.notes = policyNotes(job)
    if named.showsOneOfAll, let run = entry.declared.runIndex {
      let others = Address.entry(job: job.name, name: entry.declared.name, run: nil)
      document.notes.insert(
        "each run has a config of its own (${run.index}): the fields below are those of run \(run) of \(named.all.count);"
          + " explain '\(others)[\(run + 1)]' shows the next", at: 0)
    }
    if entry.declared.usesVersionName {
      document.notes.append("the config contains ${version.name}: a rename of the entry is a change of its content")
    }
    guard let remote = remote(job) else {
      if matching.isKnown { document.notes.append("the service has no job of this name; it would be created") }
      return document
    }
    document.notes += ownershipNotes(remote.description, .job(job.name)) + listNotes(remote)
    document.matches = named.explained.flatMap { matches(of: $0, matching) }
    if let closest = closest(to: entry, among: matching.undeclared) {
      document.comparison = rows.comparison(entry, closest)
    }
    return document
  }

  /// The numbers of the runs that are asked for, all of the entry's or one.
  private func runCounts(of named: NamedEntry, _ matching: Matching) -> RunCounts {
    let declared = matching.entries[named.shown].declared
    let launches = named.explained.map { self.launches(of: $0, matching) }
    return RunCounts(
      declared: declared.runIndex == nil ? declared.runs : named.all.count, retry: declared.retry,
      launches: launches.contains(nil) ? nil : launches.reduce(0) { $0 + ($1 ?? 0) },
      run: named.isOneRun ? declared.runIndex : nil)
  }

  /// Explains a remote version by the entry that it is a run of, or else by the one that comes closest.
  func explanation(of version: ObservedVersion, in job: DeclaredJob) -> ExplanationDocument {
    let matching = matching(of: job)
    var document = ExplanationDocument(.undeclared(job: job.name, version: version.name), .version, origin: nil)
    document.isCompared = true
    document.notes = policyNotes(job)
    let owner = matching.versions.firstIndex { $0.contains { $0.id == version.id } }
    let index = owner ?? nearestEntry(to: version, in: matching)
    if let owner {
      document.matches = matches(of: owner, matching).filter { $0.id == version.id }
      document.notes.insert("it is a run of \(matching.entries[owner].address(in: job.name))", at: 0)
    } else {
      document.notes.insert("no entry declares it", at: 0)
    }
    guard let index else { return document }
    let entry = matching.entries[index]
    if owner == nil {
      document.notes.insert("the entry that comes closest is \(entry.address(in: job.name))", at: 1)
    }
    document.place = PlaceDocument(entry.declared.origin)
    var rows = rows(of: entry)
    document.comparison = rows.comparison(entry, version)
    return document
  }

  private func rows(of entry: MatchableEntry) -> FieldRows {
    var rows = FieldRows(.version, origins: entry.declared.origins, secrets: desired.secrets)
    rows.add(entry.declared.config, shape: entry.shape, algorithm: catalog.algorithm(of: entry.declared.config))
    if let parent = entry.declared.parent { rows.add(parent: parent) }
    return rows
  }

  private func matches(of index: Int, _ matching: Matching) -> [ExplainedMatch] {
    let declared = matching.entries[index].declared
    let versions = matching.versions[index]
    let outcome = EntryOutcome(runs: declared.runs, retry: declared.retry, versions: versions)
    let surplus = Set(outcome.surplus.map(\.id))
    return versions.inKeepingOrder.map { version in
      let isHistory = version.status.category == .failed || version.status.category == .cancelled
      return ExplainedMatch(
        version: version.name, id: version.id, status: version.status.name,
        statusClass: version.status.category.rawValue,
        role: surplus.contains(version.id) ? .surplus : isHistory ? .history : .kept, run: declared.runIndex)
    }
  }

  /// The version with the fewest fields that differ and count, of equals the newest.
  private func closest(to entry: MatchableEntry, among versions: [ObservedVersion]) -> ObservedVersion? {
    versions.min { (distance(entry, $0), -$0.id) < (distance(entry, $1), -$1.id) }
  }

  private func nearestEntry(to version: ObservedVersion, in matching: Matching) -> Int? {
    matching.entries.indices.min {
      (distance(matching.entries[$0], version), $0) < (distance(matching.entries[$1], version), $1)
    }
  }

  private func distance(_ entry: MatchableEntry, _ version: ObservedVersion) -> Int {
    FieldChange.between(version.config.content(in: entry.shape), entry.content, origins: FieldOrigins()).count
  }
}
