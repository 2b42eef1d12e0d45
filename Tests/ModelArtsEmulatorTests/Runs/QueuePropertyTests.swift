import GRDB
import HTTPTypes
import ModelArtsAPI
import Testing

@testable import ModelArtsEmulator

/// Random sequences of creates, stops, deletes, other numbers of nodes and time, on two flavors.
///
/// The number of nodes never falls below what a waiting run needs: others may overtake a run that cannot start.
struct QueuePropertyTests {
  private static let flavors: [(id: Int64, code: String)] = [(27, "modelarts.vm.cpu.8u"), (1, "modelarts.vm.gpu.p100")]

  @Test(arguments: 0..<24)
  func `never more nodes run than there are, the order is kept, and all ends`(seed: UInt64) async throws {
    var world = try await World(seed: seed)
    for _ in 0..<120 {
      try await world.step()
      try await world.check()
    }
    try await world.finish()
  }

  /// A run as the queue sees it.
  private struct Claim {
    var id: Int64
    var specID: Int64
    var nodes: Int
    var timeline: RunTimeline
  }

  private struct World {
    let harness: ServiceHarness
    let job: ServiceHarness.Job
    var random: SeededGenerator
    var catalog = Catalog.standard
    /// The nodes of each flavor since when, in service time.
    var nodes: [Int64: [(time: Int64, count: Int)]] = [:]
    /// Every run as it was last seen, also those that are gone.
    var seen: [Int64: Claim] = [:]

    init(seed: UInt64) async throws {
      var random = SeededGenerator(seed: seed)
      var catalog = Catalog.standard
      for flavor in flavors { catalog.setCapacity(Int.random(in: 1...5, using: &random), ofFlavor: flavor.code) }
      let rules = [
        RunRule(probability: 0.2, seed: seed, outcome: .failed, timings: .init(initializing: .zero, waiting: .zero)),
        RunRule(probability: 0.1, seed: seed + 1, outcome: .init(rawValue: 5)),
        RunRule(probability: 0.3, seed: seed + 2, timings: .init(waiting: .seconds(4), running: .seconds(7))),
        RunRule(probability: 0.1, seed: seed + 3, failedDeletions: 1),
      ]
      harness = try ServiceHarness { [catalog] in
        $0.catalog = catalog
        $0.runRules = rules
      }
      job = try await harness.createJob("job", config: Bodies.config().setting("spec_id", 2))
      self.random = random
      self.catalog = catalog
      for flavor in flavors { nodes[flavor.id] = [(now, catalog.flavor(id: flavor.id)?.capacity ?? 0)] }
    }

    var now: Int64 { harness.service.clock.now() }

    mutating func step() async throws {
      switch Int.random(in: 0..<10, using: &random) {
      case 0..<4: try await create()
      case 4..<7:
        try await harness.advance(.milliseconds([1, 250, 999, 1000, 3000].randomElement(using: &random) ?? 1))
      case 7: try await end(.post, "/stop")
      case 8: try await end(.delete, "")
      default: if Int.random(in: 0..<3, using: &random) == 0 { try await changeNodes() }
      }
    }

    private mutating func create() async throws {
      let flavor = flavors[Int.random(in: 0...1, using: &random)].id
      let workers = Int.random(in: 1...4, using: &random)
      let config = Bodies.config().setting("pre_version_id", JSONValue(job.versionID))
        .setting("spec_id", JSONValue(flavor)).setting("worker_server_num", JSONValue(workers))
      let reply = try await harness.send(.post, "\(job.path)/versions", body: ["config": config])
      let fits = workers <= nodes[flavor]?.last?.count ?? 0
      #expect(reply.status == (fits ? 200 : 400))
    }

    private mutating func end(_ method: HTTPRequest.Method, _ suffix: String) async throws {
      guard let id = seen.keys.sorted().randomElement(using: &random) else { return }
      _ = try await harness.send(method, job.path(version: id) + suffix)
    }

    private mutating func changeNodes() async throws {
      let flavor = flavors[Int.random(in: 0...1, using: &random)]
      let count = Int.random(in: 4...6, using: &random)
      catalog.setCapacity(count, ofFlavor: flavor.code)
      try await harness.service.setCatalog(catalog)
      let time = now
      nodes[flavor.id]?.append((time, count))
    }

    mutating func check() async throws {
      for claim in try await claims() { seen[claim.id] = claim }
      for flavor in flavors {
        let runs = seen.values.filter { $0.specID == flavor.id }
        let started = runs.filter { $0.timeline.startTime(at: now) != nil }
        for run in started { checkStart(of: run, among: runs) }
        checkOrder(started)
      }
    }

    /// At the start of a run, what is in use with it is no more than there is.
    private func checkStart(of run: Claim, among runs: [Claim]) {
      let time = run.timeline.runningTime
      let used = runs.filter { $0.timeline.startTime(at: time) != nil && $0.timeline.freeTime > time }
        .reduce(0) { $0 + $1.nodes }
      // A change of the nodes at the very time of a start counts from then on, and the greater number before it.
      let counts = nodes[run.specID] ?? []
      let before = counts.last { $0.time < time }?.count ?? 0
      let limit = max(before, counts.filter { $0.time == time }.map(\.count).max() ?? 0)
      #expect(used <= limit, "run \(run.id) starts at \(time)")
    }

    /// Who came into the queue first has started first.
    private func checkOrder(_ started: [Claim]) {
      let byArrival = started.sorted { ($0.timeline.waitingTime, $0.id) < ($1.timeline.waitingTime, $1.id) }
      for (first, second) in zip(byArrival, byArrival.dropFirst()) {
        #expect(first.timeline.runningTime <= second.timeline.runningTime, "\(first.id) before \(second.id)")
      }
    }

    private func claims() async throws -> [Claim] {
      let columns = RunTimeline.columns.joined(separator: ", ")
      return try await harness.service.database.read { db in
        try Row.fetchAll(
          db, sql: "SELECT version_id, spec_id, nodes, \(columns) FROM versions WHERE spec_id IN (1, 27)"
        )
        .map { Claim(id: $0[0], specID: $0[1], nodes: $0[2], timeline: RunTimeline(row: $0, from: 3)) }
      }
    }

    /// With nodes enough and after time enough, everything has ended.
    mutating func finish() async throws {
      for flavor in flavors { catalog.setCapacity(6, ofFlavor: flavor.code) }
      try await harness.service.setCatalog(catalog)
      let time = now
      for flavor in flavors { nodes[flavor.id]?.append((time, 6)) }
      try await harness.advance(.seconds(3600))
      try await check()
      let list = try await harness.payload(.get, "\(job.path)/versions")["versions"]?.elements ?? []
      #expect(!list.isEmpty)
      for version in list {
        let status = version["status"]?.integer
        #expect([5, 6, 10, 11, 12].contains(status), "\(version["version_name"]?.text ?? "")")
      }
    }
  }
}
