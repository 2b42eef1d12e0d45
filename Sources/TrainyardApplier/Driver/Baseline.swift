internal import Synchronization
internal import TrainyardPlanner
internal import TrainyardResources

/// What the plan saw, and what this run of the tool has added to it since.
final class Baseline: Sendable {
  private struct State {
    var launched: [String: Set<Int64>] = [:]
    var runs: [Address: Int64] = [:]
    var jobIDs: [String: Int64] = [:]
    var stopped: Set<Int64> = []
  }

  private let jobs: [String: ObservedJob]
  private let configurations: [String: ObservedConfiguration]
  private let state = Mutex(State())

  init(_ observed: ObservedState) {
    jobs = Dictionary(observed.jobs.map { ($0.name, $0) }) { first, _ in first }
    configurations = Dictionary(observed.configurations.map { ($0.name, $0) }) { first, _ in first }
  }

  func job(_ name: String) -> ObservedJob? { jobs[name] }
  func configuration(_ name: String) -> ObservedConfiguration? { configurations[name] }

  /// The versions of a job that the plan saw or that were launched since.
  func knownIDs(of job: String) -> Set<Int64> {
    state.withLock { $0.launched[job] ?? [] }.union((jobs[job]?.versions ?? []).map(\.id))
  }

  /// The id of a job that the plan saw or created.
  func jobID(_ name: String) -> Int64? { jobs[name]?.id ?? state.withLock { $0.jobIDs[name] } }

  /// Remembers what a launch left behind.
  ///
  /// - Parameters:
  ///   - job: The job as it was seen after the launch.
  ///   - run: The address that was launched, with the service's name of the version.
  func noteLaunch(in job: ObservedJob, run: (address: Address, version: String)? = nil) {
    let versions = job.versions ?? []
    state.withLock {
      $0.jobIDs[job.name] = job.id
      $0.launched[job.name, default: []].formUnion(versions.map(\.id))
      if let run { $0.runs[run.address] = versions.first { $0.name == run.version }?.id }
    }
  }

  /// The version that this run of the tool launched for an address.
  func launchedVersion(_ address: Address) -> Int64? { state.withLock { $0.runs[address] } }

  func noteStop(of version: Int64) { state.withLock { _ = $0.stopped.insert(version) } }
  func wasStopped(_ version: Int64) -> Bool { state.withLock { $0.stopped.contains(version) } }
}
