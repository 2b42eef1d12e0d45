internal import GRDB

/// The starts of all runs on one flavor, as they are stored.
///
/// A start is written when it is planned, ahead of time, and written again when the queue changes before it; so reads
/// only compare times, and a restart of the emulator changes nothing.
struct NodeSchedule {
  let db: Database
  /// Service time in epoch milliseconds.
  let now: Int64

  /// Plans the runs that have not started yet again, after the queue or the number of nodes has changed.
  ///
  /// - Parameters:
  ///   - specID: The `spec_id` of the flavor.
  ///   - capacity: How many nodes it has; nil for no limit.
  func settle(specID: Int64, capacity: Int?) throws {
    let runs = try claims(specID: specID)
    let running = runs.filter { $0.timeline.runningTime <= now }
    var queue = NodeQueue(
      capacity: capacity,
      leases: running.map { .init(nodes: $0.nodes, end: $0.timeline.freeTime) }, now: now)
    // Ids rise in the order of arrival, which settles who of two comes first at one time.
    let waiting = runs.filter { $0.timeline.runningTime > now }
      .sorted { ($0.timeline.waitingTime, $0.id) < ($1.timeline.waitingTime, $1.id) }
    for run in waiting { try move(run, to: queue.start(run.waiting)) }
  }

  /// A run that holds nodes or waits for some.
  private struct Claim {
    var id: Int64
    var nodes: Int
    var timeline: RunTimeline

    var waiting: NodeQueue.Waiting {
      .init(
        id: id, nodes: nodes, readyTime: timeline.readyTime, duration: timeline.endTime - timeline.runningTime)
    }
  }

  private func claims(specID: Int64) throws -> [Claim] {
    let columns = RunTimeline.columns.joined(separator: ", ")
    let statement = try db.cachedStatement(
      sql: "SELECT version_id, nodes, \(columns) FROM versions WHERE spec_id = ? AND free_time > ?")
    return try Row.fetchAll(statement, arguments: [specID, now])
      .map { Claim(id: $0[0], nodes: $0[1], timeline: RunTimeline(row: $0, from: 2)) }
      .filter { !$0.timeline.failsEarly }
  }

  private func move(_ run: Claim, to start: Int64) throws {
    guard start != run.timeline.runningTime else { return }
    var timeline = run.timeline
    timeline.start(at: start)
    try db.execute(
      cached: "UPDATE versions SET running_time = ?, end_time = ?, free_time = ? WHERE version_id = ?",
      arguments: [timeline.runningTime, timeline.endTime, timeline.freeTime, run.id])
  }
}
