internal import TrainyardPlanner
internal import TrainyardResources

/// What the plan saw, and what this run of the tool has added to it since.
struct Ledger: Sendable {
  private let jobs: [String: ObservedJob]
  private let configurations: [String: ObservedConfiguration]
  private var launched: [String: Set<Int64>] = [:]
  private var runs: [Address: Int64] = [:]
  private var jobIDs: [String: Int64] = [:]
  private var stopped: Set<Int64> = []
  private var changed: Set<String> = []

  init(_ observed: ObservedState) {
    jobs = Dictionary(observed.jobs.map { ($0.name, $0) }) { first, _ in first }
    configurations = Dictionary(observed.configurations.map { ($0.name, $0) }) { first, _ in first }
  }

  func job(_ name: String) -> ObservedJob? { jobs[name] }
  func configuration(_ name: String) -> ObservedConfiguration? { configurations[name] }

  /// The versions of a job that the plan saw.
  func plannedIDs(of job: String) -> Set<Int64> { Set((jobs[job]?.versions ?? []).map(\.id)) }

  /// The versions of a job that this run of the tool launched.
  func launchedIDs(of job: String) -> Set<Int64> { launched[job] ?? [] }

  /// The id of a job that the plan saw or created.
  func jobID(_ name: String) -> Int64? { jobIDs[name] ?? jobs[name]?.id }

  /// The version that this run of the tool launched for an address.
  func launchedVersion(_ address: Address) -> Int64? { runs[address] }

  func wasStopped(_ version: Int64) -> Bool { stopped.contains(version) }

  /// Whether this run of the tool changed the job itself, so that an older answer of the service may contradict it.
  func wasChanged(_ job: String) -> Bool { changed.contains(job) }

  // MARK: - What this run does

  mutating func noteLaunch(of version: Int64, for address: Address, in job: String) {
    launched[job, default: []].insert(version)
    runs[address] = version
  }

  mutating func noteJob(_ name: String, id: Int64?) {
    changed.insert(name)
    if let id { jobIDs[name] = id }
  }

  mutating func noteStop(of version: Int64) { stopped.insert(version) }
}
