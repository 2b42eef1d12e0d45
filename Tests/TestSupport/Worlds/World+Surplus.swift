internal import TrainyardPlanner
internal import TrainyardResources

extension World {
  /// Which runs are kept where there are more than declared, in the order completed, active, cancelled, failed.
  static let surplus: [World] = [
    surplus("surplus runs are kept by keep", .keep, [.completed, .completed]),
    surplus("surplus runs that run are stopped by stop", .stop, [.completed, .running]),
    surplus("surplus runs that have ended stay with stop", .stop, [.completed, .completed]),
    surplus("the oldest of several active runs is kept", .delete, [.running, .running]),
    surplus("a completed run is kept before a running one", .delete, [.running, .completed]),
    surplus("a running version is kept before a cancelled one", .delete, [.killed, .running]),
    surplus("a cancelled run is kept before a failed one", .delete, [.failed, .killed]),
    surplus("of equal runs the oldest is kept", .delete, [.completed, .completed, .completed], runs: 2),
    surplus(
      "failed and cancelled runs of declared content are never surplus", .delete, [.completed, .failed, .killed]),
    surplus("a run of unknown status that is surplus may be running", .delete, [.completed, .unknown]),
  ]

  /// One entry, and versions of its content in some statuses.
  private static func surplus(
    _ name: String, _ policy: UndeclaredVersionsPolicy, _ statuses: [RunStatus], runs: Int = 1
  ) -> World {
    World(
      name, jobs: [Samples.job([Samples.entry("soak", runs: runs)], policy: policy)],
      remoteJobs: [
        Samples.remoteJob(statuses.enumerated().map { Samples.version($0.offset + 1, config(), $0.element) })
      ])
  }
}
