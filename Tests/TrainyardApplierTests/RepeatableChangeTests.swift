import TestSupport
import Testing
import TrainyardApplier
import TrainyardPlanner
import TrainyardResources

/// Changes that may be sent again, because a name or an id says what they are about.
struct RepeatableChangeTests {
  private static let lost = RemoteError(.unavailable, effect: .unknown, "the answer was lost", requestID: "r-1")

  private func world(_ name: String) throws -> World { try #require(World.all.first { $0.name == name }, "\(name)") }

  private func apply(_ world: World, to remote: FakeRemote) async -> [ActionOutcome] {
    await Applier(reader: remote, writer: remote, clock: .virtual())
      .apply(world.plan, observed: world.observed).results.map(\.outcome)
  }

  /// A run that no entry declares is stopped and deleted.
  private static let ending = World(
    "ending", jobs: [Samples.job([Samples.entry("run")], policy: .delete)],
    remoteJobs: [
      Samples.remoteJob([Samples.version(1), Samples.version(2, Samples.config(lr: "0.5"), .running)])
    ])

  private static let configuration = World(
    "configuration",
    configurations: [DeclaredConfiguration(name: "base", config: Samples.config(), origin: Samples.place(1))])

  private static let empty = World("empty", jobs: [Samples.job([])])

  @Test(arguments: [configuration, empty])
  func `a create whose answer was lost is looked for, and sent again only where nothing is there`(
    _ world: World
  ) async {
    let done = FakeRemote(world.observed)
    done.fail(.init("create", Self.lost, doesWork: true))
    #expect(await apply(world, to: done) == [.applied(version: nil)])
    #expect(done.requests.count == 1)

    let undone = FakeRemote(world.observed)
    undone.fail(.init("create", Self.lost))
    #expect(await apply(world, to: undone) == [.applied(version: nil)])
    #expect(undone.requests.count == 2)

    let stubborn = FakeRemote(world.observed)
    for _ in 1...9 { stubborn.fail(.init("create", Self.lost)) }
    #expect(await apply(world, to: stubborn) == [.failed(Self.lost)])
    #expect(stubborn.requests.count == 4)
  }

  @Test func `a name that somebody else has taken meanwhile is a failure`() async {
    let remote = FakeRemote(Self.configuration.observed)
    remote.fail(.init("create", RemoteError(.alreadyExists, "the name is taken")))
    guard case .failed(let error) = await apply(Self.configuration, to: remote).first else {
      Issue.record("it did not fail")
      return
    }
    #expect(error.kind == .alreadyExists)
  }

  @Test func `a stop and a delete whose answers were lost are seen to be done`() async {
    let remote = FakeRemote(Self.ending.observed)
    remote.fail(.init("stop", Self.lost, doesWork: true))
    remote.fail(.init("delete", Self.lost, doesWork: true))
    #expect(await apply(Self.ending, to: remote) == [.applied(version: nil), .applied(version: nil)])
    #expect(remote.requests == ["stop_version 1002", "delete_version 1002"])
  }

  @Test func `a stop that never arrived is sent again`() async {
    let remote = FakeRemote(Self.ending.observed)
    remote.fail(.init("stop", Self.lost))
    #expect(await apply(Self.ending, to: remote) == [.applied(version: nil), .applied(version: nil)])
    #expect(remote.requests == ["stop_version 1002", "stop_version 1002", "delete_version 1002"])
  }

  @Test func `a delete that the state refuses is sent again later`() async {
    let remote = FakeRemote(Self.ending.observed)
    remote.fail(.init("delete", RemoteError(.wrongState, "This job can't be delete. job status: 9")))
    #expect(await apply(Self.ending, to: remote) == [.applied(version: nil), .applied(version: nil)])
    #expect(remote.requests == ["stop_version 1002", "delete_version 1002", "delete_version 1002"])
  }

  @Test func `what is gone already need not be ended`() async {
    let remote = FakeRemote(Self.ending.observed)
    remote.change { world in
      world.jobs[0].versions?.removeLast()
      world.jobs[0].versionCount = 1
    }
    #expect(await apply(Self.ending, to: remote) == [.applied(version: nil), .applied(version: nil)])
    #expect(remote.requests.isEmpty)
  }

  @Test func `a version that a list leaves out is not taken for ended`() async {
    let remote = FakeRemote(Self.ending.observed)
    remote.change { $0.jobs[0].versions?.removeLast() }
    let outcomes = await apply(Self.ending, to: remote)
    guard case .skipped(let reason) = outcomes.first else {
      Issue.record("\(outcomes)")
      return
    }
    #expect(reason.contains("does not list all versions"))
    #expect(remote.requests.isEmpty)
  }

  @Test func `a stop that does not happen is given up when the time is over`() async {
    let remote = FakeRemote(Self.ending.observed)
    remote.ignoreStops()
    let outcomes = await apply(Self.ending, to: remote)
    guard case .failed(let error) = outcomes.first else {
      Issue.record("it did not fail")
      return
    }
    #expect(error.message.contains("did not happen within"))
    guard case .skipped = outcomes.last else {
      Issue.record("the delete was not skipped")
      return
    }
  }

  @Test func `a dry run checks what follows a change as if it had been done`() async {
    let world = World(
      "release",
      jobs: [Samples.job([Samples.entry("run"), Samples.entry("next", Samples.config(lr: "0.2"))])],
      remoteJobs: [Samples.remoteJob([Samples.version(1)], description: "[trainyard:vision hold]")],
      options: PlanOptions(release: ["job/flowers"]))
    for world in [world, Self.ending] {
      let remote = FakeRemote(world.observed)
      let report = await Applier(
        reader: remote, writer: remote, settings: ApplySettings(isDryRun: true), clock: .virtual()
      ).apply(world.plan, observed: world.observed)
      #expect(report.results.map(\.outcome) == [.verified, .verified], "\(world.name)")
      #expect(remote.requests.isEmpty)
    }
  }
}
