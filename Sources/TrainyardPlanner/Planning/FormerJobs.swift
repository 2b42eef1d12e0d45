internal import TrainyardResources

/// The undeclared jobs with our mark: a new job that declares one of their runs may be one of them under another name.
struct FormerJobs {
  private let jobs: [ObservedJob]
  /// The contents of all their versions, read in each shape that was asked for, with the place of their job.
  private var contents: [Shape: [Fingerprint: [(job: Int, content: Content)]]] = [:]
  /// The jobs whose runs a new job declares: their delete is withheld.
  private(set) var claimed: Set<String> = []

  init(_ jobs: [ObservedJob]) {
    self.jobs = jobs
  }

  /// Finds the jobs that hold a run of these entries, or the first one whose runs could not be listed.
  ///
  /// - Returns: The first one's name; all of them count as claimed from now on.
  mutating func claim(_ entries: [MatchableEntry]) -> String? {
    guard !entries.isEmpty, !jobs.isEmpty else { return nil }
    var found = Set([jobs.firstIndex { !$0.isComplete }].compactMap(\.self))
    for entry in entries {
      let content = entry.content
      let known = known(in: entry.shape)[content.matchingKey] ?? []
      found.formUnion(known.filter { content.equals($0.content) }.map(\.job))
    }
    guard let first = found.min() else { return nil }
    claimed.formUnion(found.map { jobs[$0].name })
    return jobs[first].name
  }

  private mutating func known(in shape: Shape) -> [Fingerprint: [(job: Int, content: Content)]] {
    if let known = contents[shape] { return known }
    var known: [Fingerprint: [(job: Int, content: Content)]] = [:]
    for (index, job) in jobs.enumerated() {
      for version in job.versions ?? [] {
        let content = version.content(in: shape)
        known[content.matchingKey, default: []].append((index, content))
      }
    }
    contents[shape] = known
    return known
  }
}
