import HTTPTypes
import ModelArtsAPI
import Testing

@testable import ModelArtsEmulator

/// Runs that wait for the nodes of their flavor, through the API: each takes 1 s in INIT, 1 s in WAITING, 3 s RUNNING.
struct QueueTests {
  private static let flavor = "modelarts.vm.cpu.8u"

  private func harness(
    _ nodes: Int?, _ change: (inout EmulatorConfiguration) -> Void = { _ in }
  ) throws
    -> ServiceHarness
  {
    try ServiceHarness {
      $0.catalog.setCapacity(nodes, ofFlavor: Self.flavor)
      change(&$0)
    }
  }

  private func jobs(
    _ nodes: Int64..., names: String = "job", in harness: ServiceHarness
  ) async throws -> [ServiceHarness.Job] {
    var jobs: [ServiceHarness.Job] = []
    for nodes in nodes {
      let config = Bodies.config().setting("worker_server_num", JSONValue(nodes))
      jobs.append(try await harness.createJob("\(names)-\(jobs.count)", config: config))
    }
    return jobs
  }

  private func statuses(_ jobs: [ServiceHarness.Job], _ harness: ServiceHarness) async throws -> [Int64] {
    var result: [Int64] = []
    for job in jobs { result.append(try await harness.status(of: job) ?? -1) }
    return result
  }

  @Test func `runs wait in WAITING until nodes are free, first come first served`() async throws {
    let harness = try harness(2)
    let jobs = try await jobs(1, 1, 2, 1, in: harness)
    try await harness.advance(.seconds(2))
    #expect(try await statuses(jobs, harness) == [8, 8, 7, 7])
    try await harness.advance(.seconds(3))
    #expect(try await statuses(jobs, harness) == [10, 10, 8, 7])
    try await harness.advance(.seconds(3))
    #expect(try await statuses(jobs, harness) == [10, 10, 10, 8])
    let waited = try await harness.payload(.get, jobs[3].versionPath)
    #expect(waited["start_time"] == JSONValue(ServiceHarness.startTime + 8000))
    try await harness.advance(.seconds(3))
    #expect(try await harness.payload(.get, jobs[3].versionPath)["duration"] == 3000)
  }

  @Test func `a run that is stopped in the moment of its start keeps its nodes until it is killed`() async throws {
    let harness = try harness(1) { $0.timings.stopping = .seconds(2) }
    let jobs = try await jobs(1, 1, in: harness)
    try await harness.advance(.seconds(2))
    #expect(try await statuses(jobs, harness) == [8, 7])
    _ = try await harness.payload(.post, "\(jobs[0].versionPath)/stop")
    #expect(try await statuses(jobs, harness) == [9, 7])
    try await harness.advance(.seconds(2))
    #expect(try await statuses(jobs, harness) == [12, 8])
  }

  @Test func `without a number of nodes nobody waits`() async throws {
    let harness = try harness(nil)
    let jobs = try await jobs(4, 4, 4, in: harness)
    try await harness.advance(.seconds(2))
    #expect(try await statuses(jobs, harness) == [8, 8, 8])
  }

  @Test(arguments: [true, false])
  func `a stop or a deletion frees the nodes once the run is killed`(stops: Bool) async throws {
    let harness = try harness(2)
    let jobs = try await jobs(2, 2, in: harness)
    try await harness.advance(.seconds(3))
    _ =
      stops
      ? try await harness.payload(.post, "\(jobs[0].versionPath)/stop")
      : try await harness.payload(.delete, jobs[0].versionPath)
    #expect(try await statuses(jobs, harness) == [9, 7])
    try await harness.advance(.milliseconds(999))
    #expect(try await statuses(jobs, harness) == [9, 7])
    try await harness.advance(.milliseconds(1))
    #expect(try await harness.status(of: jobs[1]) == 8)
    try await harness.advance(.seconds(3))
    #expect(try await harness.status(of: jobs[1]) == 10)
  }

  @Test func `a stopped run leaves the queue at once`() async throws {
    let harness = try harness(2)
    let jobs = try await jobs(2, 2, 1, 1, in: harness)
    try await harness.advance(.seconds(3))
    _ = try await harness.payload(.post, "\(jobs[1].versionPath)/stop")
    try await harness.advance(.seconds(2))
    #expect(try await statuses(jobs, harness) == [10, 12, 8, 8])
  }

  @Test func `a deleted job frees the nodes of all its runs`() async throws {
    let harness = try harness(2)
    let jobs = try await jobs(1, 2, in: harness)
    try await harness.createVersion(of: jobs[0])
    try await harness.advance(.seconds(3))
    #expect(try await statuses(jobs, harness) == [8, 7])
    _ = try await harness.payload(.delete, jobs[0].path)
    try await harness.advance(.seconds(1))
    #expect(try await harness.status(of: jobs[1]) == 8)
  }

  @Test func `a run that needs more nodes than there are is refused`() async throws {
    let harness = try harness(2)
    let config = Bodies.config().setting("worker_server_num", 3)
    let reply = try await harness.send(.post, "training-jobs", body: Bodies.job("big", config: config))
    #expect(reply.status == 400)
    #expect(reply.code == "2605")
    #expect(try await harness.jobNames().isEmpty)
  }

  @Test func `more nodes let waiting runs start, fewer keep them waiting`() async throws {
    let harness = try harness(1)
    let jobs = try await jobs(1, 1, in: harness)
    try await harness.advance(.seconds(2))
    #expect(try await statuses(jobs, harness) == [8, 7])
    try await harness.service.setCatalog(catalog(nodes: 2))
    #expect(try await statuses(jobs, harness) == [8, 8])
    let late = try await self.jobs(1, 1, names: "late", in: harness)
    try await harness.service.setCatalog(catalog(nodes: 0))
    try await harness.advance(.seconds(1000))
    #expect(try await statuses(jobs + late, harness) == [10, 10, 7, 7])
    try await harness.service.setCatalog(catalog(nodes: nil))
    #expect(try await statuses(late, harness) == [8, 8])
  }

  @Test func `a restart keeps the queue, and takes the nodes that there are then`() async throws {
    try await withTemporaryFolder { folder in
      let path = folder + "/emulator.db"
      let first = try harness(1) { $0.store = .file(path: path) }
      let jobs = try await jobs(1, 1, 1, in: first)
      try await first.advance(.seconds(2))
      first.service.close()
      let second = try harness(1) { $0.store = .file(path: path) }
      #expect(try await statuses(jobs, second) == [8, 7, 7])
      second.service.close()
      let third = try harness(3) { $0.store = .file(path: path) }
      #expect(try await statuses(jobs, third) == [8, 8, 8])
    }
  }

  @Test func `a run that fails before it starts needs no nodes`() async throws {
    let harness = try harness(1) { $0.runRules = [RunRule(jobName: "job-1", outcome: JobStatus(rawValue: 3))] }
    let jobs = try await jobs(1, 1, 1, in: harness)
    try await harness.advance(.seconds(2))
    #expect(try await statuses(jobs, harness) == [8, 3, 7])
  }

  private func catalog(nodes: Int?) -> Catalog {
    var catalog = Catalog.standard
    catalog.setCapacity(nodes, ofFlavor: Self.flavor)
    return catalog
  }
}
