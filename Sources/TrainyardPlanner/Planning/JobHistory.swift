internal import TrainyardResources

/// What the numbers of a job's versions tell of runs that are gone.
struct JobHistory {
  /// What is missing, for people: versions that may have been declared runs; nil where nothing is.
  let missing: String?
  private let lastMatch: Int?

  init(_ versions: [ObservedVersion], _ matcher: VersionMatcher, mark: Mark?, in context: PlanContext) {
    lastMatch = matcher.matches.lastIndex { !$0.isEmpty }
    let numbers = Set(versions.compactMap(\.number))
    if let highest = numbers.max() {
      let hole = (1...max(1, highest)).first { !numbers.contains($0) }
      missing = hole.map { "\(Self.name($0)) is missing here" }
    } else {
      // A job that was created without a run has lost none.
      let hadRuns = mark?.owner == context.owner && mark?.isEmpty == false
      missing = hadRuns ? "the job has no version any more" : nil
    }
  }

  /// Whether any entry has a run.
  var hasMatches: Bool { lastMatch != nil }

  /// Whether an entry stands behind all that have a run, so that it is new.
  func isAfterLastMatch(_ index: Int) -> Bool { lastMatch.map { index > $0 } ?? false }

  /// The service's name of a number, `V0003` for 3.
  private static func name(_ number: Int) -> String {
    let digits = String(number)
    return "V" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
