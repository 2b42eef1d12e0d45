/// Gives the nodes of one flavor to the runs that wait for them: first come, first served.
///
/// A run starts as soon as it is ready, every run before it has started, and nodes enough are free. How long each run
/// takes is known from its beginning, so that the whole queue is planned at once; it is planned again whenever a run
/// comes, is stopped or is deleted, or the number of nodes changes.
struct NodeQueue {
  /// A run that waits.
  struct Waiting: Hashable {
    var id: Int64
    var nodes: Int
    /// The earliest time at which it can start, in epoch milliseconds.
    var readyTime: Int64
    /// How long it will hold its nodes.
    var duration: Int64
  }

  /// Nodes that are in use until a time.
  struct Lease: Hashable {
    var nodes: Int
    var end: Int64
  }

  /// How many nodes there are; nil for no limit.
  let capacity: Int?
  private var leases: [Lease]
  private var time: Int64

  /// Creates a queue.
  ///
  /// - Parameters:
  ///   - capacity: How many nodes there are; nil for no limit.
  ///   - leases: What is in use now.
  ///   - now: Service time in epoch milliseconds.
  init(capacity: Int?, leases: [Lease], now: Int64) {
    self.capacity = capacity
    self.leases = leases.sorted { $0.end < $1.end }
    time = now
  }

  /// Plans the start of the next run in the line.
  ///
  /// - Returns: Epoch milliseconds; ``RunTimeline/never`` for a run that needs more nodes than there are, which the
  ///   runs behind it do not wait for.
  mutating func start(_ run: Waiting) -> Int64 {
    guard let capacity else { return max(time, run.readyTime) }
    guard run.nodes <= capacity else { return RunTimeline.never }
    var start = max(time, run.readyTime)
    release(until: start)
    while used + run.nodes > capacity, let next = leases.first {
      start = max(start, next.end)
      release(until: start)
    }
    insert(Lease(nodes: run.nodes, end: start + run.duration))
    time = start
    return start
  }

  private var used: Int { leases.reduce(0) { $0 + $1.nodes } }

  private mutating func release(until time: Int64) {
    leases.removeFirst(leases.prefix { $0.end <= time }.count)
  }

  private mutating func insert(_ lease: Lease) {
    let index = leases.firstIndex { $0.end > lease.end } ?? leases.endIndex
    leases.insert(lease, at: index)
  }
}
