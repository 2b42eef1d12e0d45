import Testing

@testable import ModelArtsEmulator

struct NodeQueueTests {
  private typealias Lease = NodeQueue.Lease

  private func starts(
    capacity: Int?, leases: [(Int, Int64)] = [], now: Int64 = 0, _ runs: [(nodes: Int, ready: Int64, takes: Int64)]
  ) -> [Int64] {
    var queue = NodeQueue(
      capacity: capacity, leases: leases.map { Lease(nodes: $0.0, end: $0.1) }, now: now)
    return runs.enumerated().map { index, run in
      queue.start(.init(id: Int64(index), nodes: run.nodes, readyTime: run.ready, duration: run.takes))
    }
  }

  @Test func `runs that fit start when they are ready`() {
    #expect(starts(capacity: 4, [(2, 10, 100), (2, 20, 100)]) == [10, 20])
    #expect(starts(capacity: nil, [(9, 10, 100), (9, 20, 100)]) == [10, 20])
  }

  @Test func `a run waits until nodes enough are free`() {
    #expect(starts(capacity: 4, [(3, 0, 100), (2, 0, 50), (2, 0, 50)]) == [0, 100, 100])
    #expect(starts(capacity: 4, [(2, 0, 100), (2, 0, 30), (4, 0, 10), (1, 0, 10)]) == [0, 0, 100, 110])
  }

  @Test func `nobody overtakes, even where there would be room`() {
    #expect(starts(capacity: 4, [(3, 0, 100), (4, 0, 10), (1, 0, 10)]) == [0, 100, 110])
    #expect(starts(capacity: 4, [(1, 50, 10), (1, 0, 10)]) == [50, 50])
  }

  @Test func `nodes in use are waited for, and the past is over`() {
    #expect(starts(capacity: 2, leases: [(1, 40), (1, 60)], now: 30, [(1, 0, 10), (2, 0, 10)]) == [40, 60])
    #expect(starts(capacity: 2, now: 30, [(1, 10, 10)]) == [30])
  }

  @Test func `a run that needs more nodes than there are never starts, and holds nobody up`() {
    #expect(starts(capacity: 2, [(3, 0, 10), (2, 5, 10)]) == [RunTimeline.never, 5])
  }

  @Test func `more nodes may be in use than there are left`() {
    #expect(starts(capacity: 2, leases: [(3, 50), (2, 90)], [(1, 0, 10), (1, 0, 10)]) == [90, 90])
  }
}
