import Synchronization
import TestSupport
import Testing
import TrainyardApplier
import TrainyardPlanner
import TrainyardResources

/// Carrying out plans against a service in memory.
struct ApplierTests {
  /// Applies the plan of a world; pauses take no time.
  private func apply(
    _ world: World, to remote: FakeRemote, settings: ApplySettings = ApplySettings()
  ) async -> ApplyReport {
    await Applier(reader: remote, writer: remote, settings: settings, clock: .virtual())
      .apply(world.plan, observed: world.observed)
  }

  @Test(arguments: World.all.filter { $0.plan.problems.isEmpty })
  func `applying a plan leaves nothing to plan`(_ world: World) async throws {
    let remote = FakeRemote(world.observed)
    let report = await apply(world, to: remote)
    for result in report.results { #expect(result.outcome.isSuccess, "\(result.action.id): \(result.outcome)") }
    #expect(remote.requests.count == world.plan.actions.count)

    var observed = remote.world
    observed.catalog = world.observed.catalog
    let second = Planner(target: Samples.target, options: world.options).plan(world.desired, observed)
    // Taking a job under management, or a protection or hold out of its mark, postpones its ends to the next plan; what
    // stands behind a relaunched run counts as new there.
    let reasons: Set<Reason.Code> = [.adopt, .takeOver, .protectionChanged, .released, .relaunch]
    let postponed = world.plan.actions.contains { reasons.contains($0.reason.code) }
    // A plan may say of what it withholds that the next one launches it.
    let announced = world.plan.withheld.filter { $0.words.contains("takes it for new") }.map(\.address)
    let unforeseen = second.actions.filter { !announced.contains($0.address) }
    #expect(unforeseen.isEmpty || postponed, "\(second.actions.map(\.id))")
  }

  @Test(arguments: World.all)
  func `a dry run sends nothing`(_ world: World) async {
    let remote = FakeRemote(world.observed)
    let report = await apply(world, to: remote, settings: ApplySettings(isDryRun: true))
    #expect(remote.requests.isEmpty)
    #expect(report.results.count == world.plan.actions.count)
  }

  private static let sweep = World(
    "sweep",
    jobs: [
      Samples.job([
        Samples.entry("baseline"), Samples.entry("child", Samples.config(lr: "0.1"), parent: "baseline"),
        Samples.entry("other", Samples.config(lr: "0.2")),
      ])
    ])

  @Test func `a child descends from the run that was launched for its parent`() async {
    let remote = FakeRemote(Self.sweep.observed)
    _ = await apply(Self.sweep, to: remote)
    let baseline = remote.world.jobs[0].versions?.first?.id ?? 0
    #expect(remote.requests.contains("create_version 5001 after \(baseline)"))
  }

  @Test func `what depends on a failed action is skipped and everything else goes on`() async {
    let remote = FakeRemote(
      ObservedState(jobs: [Samples.remoteJob([])], catalog: Samples.catalog))
    let world = World(
      "failure",
      jobs: [
        Samples.job([
          Samples.entry("baseline"), Samples.entry("child", Samples.config(lr: "0.1"), parent: "baseline"),
          Samples.entry("other", Samples.config(lr: "0.2")),
        ])
      ], remoteJobs: [Samples.remoteJob([])], options: PlanOptions(relaunch: ["job/flowers"]))
    remote.fail(.init("create_version", RemoteError(.invalid, "Parameter error.")))
    let report = await apply(world, to: remote)
    #expect(report.results.map(\.outcome.isSuccess) == [false, false, true])
    #expect(remote.world.jobs[0].versions?.count == 1)
  }

  // MARK: - At most one launch

  private static let one = World("one", jobs: [Samples.job([Samples.entry("run")])])
  private static let second = World(
    "second", jobs: [Samples.job([Samples.entry("run"), Samples.entry("next", Samples.config(lr: "0.2"))])],
    remoteJobs: [Samples.remoteJob([Samples.version(1)])])

  @Test(arguments: [one, second])
  func `a launch whose answer was lost is found and not repeated`(_ world: World) async {
    let remote = FakeRemote(world.observed)
    remote.fail(.init("create", RemoteError(.unavailable, effect: .unknown, "timed out"), doesWork: true))
    remote.hideLaunches(forLooks: 3)
    let report = await apply(world, to: remote)
    #expect(report.results.map(\.outcome.isSuccess) == [true])
    #expect(remote.requests.count == 1)
  }

  @Test(arguments: [one, second])
  func `a launch that nobody can find is uncertain and not repeated`(_ world: World) async {
    let remote = FakeRemote(world.observed)
    remote.fail(.init("create", RemoteError(.unavailable, effect: .unknown, "timed out")))
    let report = await apply(world, to: remote)
    guard case .uncertain = report.results[0].outcome else {
      Issue.record("\(report.results[0].outcome)")
      return
    }
    #expect(remote.requests.count == 1)
  }

  @Test(arguments: [
    RemoteError(.unavailable, effect: .notSent, "connection refused"), RemoteError(.throttled, "too many requests"),
  ])
  func `a request that did nothing is sent once more after the settle period`(_ error: RemoteError) async {
    let remote = FakeRemote(Self.second.observed)
    remote.fail(.init("create", error))
    let report = await apply(Self.second, to: remote)
    #expect(report.results.map(\.outcome.isSuccess) == [true])
    #expect(remote.requests.count == 2)

    let stubborn = FakeRemote(Self.second.observed)
    for _ in 1...5 { stubborn.fail(.init("create", error)) }
    let failed = await apply(Self.second, to: stubborn)
    #expect(failed.results.map(\.outcome) == [.failed(error)])
    #expect(stubborn.requests.count == 2)
  }

  @Test func `a refused launch is not repeated`() async {
    let remote = FakeRemote(Self.second.observed)
    let error = RemoteError(.quota, "quota exceeded")
    remote.fail(.init("create", error))
    let report = await apply(Self.second, to: remote)
    #expect(report.results.map(\.outcome) == [.failed(error)])
    #expect(remote.requests.count == 1)
  }

  @Test func `a run that is reported with other values puts its job on hold`() async {
    let remote = FakeRemote(Self.second.observed)
    remote.distort { config in
      var other = config
      other.workerServerNum = 2
      return other
    }
    let report = await apply(Self.second, to: remote)
    #expect(
      report.results.map(\.outcome) == [
        .unrecognised(version: "V0002", fields: [FieldPath(.workerServerNum)], isHeld: true)
      ])
    #expect(remote.world.jobs[0].description.mark?.isOnHold == true)
    let next = Planner(target: Samples.target).plan(
      Self.second.desired, ObservedState(jobs: remote.world.jobs, catalog: Samples.catalog))
    #expect(next.actions.isEmpty)
  }

  @Test func `a twin that appears at the same time is reported and left alone`() async {
    let remote = FakeRemote(Self.second.observed)
    remote.intrude(with: Samples.config(lr: "0.2"))
    let report = await apply(Self.second, to: remote)
    #expect(
      report.results.map(\.outcome) == [
        .duplicate(
          own: RunReference(job: "flowers", id: 5002, name: "V0003", status: .running),
          others: [RunReference(job: "flowers", id: 5001, name: "V0002", status: .running)])
      ])
    #expect(remote.requests == ["create_version 42 after 1001"])
  }

  @Test func `a label that is reported twice puts the job on hold`() async {
    let remote = FakeRemote(Self.second.observed)
    remote.distort { config in
      var other = config
      other.parameters += config.parameters
      return other
    }
    let report = await apply(Self.second, to: remote)
    #expect(
      report.results.map(\.outcome)
        == [.unrecognised(version: "V0002", fields: [.parameter("learning_rate")], isHeld: true)])
  }

  @Test func `a hold that cannot be written is said`() async {
    let remote = FakeRemote(Self.second.observed)
    remote.distort { config in
      var other = config
      other.trainURL = "/elsewhere/"
      return other
    }
    for _ in 1...9 { remote.fail(.init("update_job", RemoteError(.permission, "not allowed"))) }
    let report = await apply(Self.second, to: remote)
    #expect(
      report.results.map(\.outcome)
        == [.unrecognised(version: "V0002", fields: [FieldPath(.trainURL)], isHeld: false)])
  }

  @Test func `an outage does not use up the time to settle`() async {
    let remote = FakeRemote(Self.second.observed)
    remote.fail(.init("create", RemoteError(.unavailable, effect: .unknown, "reset"), doesWork: true))
    remote.failLooks(30, after: 1)
    remote.hideLaunches(forLooks: 3)
    let report = await apply(Self.second, to: remote)
    #expect(report.results.map(\.outcome.isSuccess) == [true])
    #expect(remote.requests.count == 1)
  }

  @Test func `a launch waits for the lifting of the hold`() async {
    let world = World(
      "release", jobs: Self.second.desired.jobs,
      remoteJobs: [Samples.remoteJob([Samples.version(1)], description: "[trainyard:vision hold]")],
      options: PlanOptions(release: ["job/flowers"]))
    let remote = FakeRemote(world.observed)
    remote.fail(.init("update_job", RemoteError(.permission, "not allowed")))
    let report = await apply(world, to: remote)
    #expect(report.results.map(\.outcome.isSuccess) == [false, false])
    #expect(remote.requests == ["update_job 42"])
  }

  // MARK: - Stale objects

  @Test(arguments: ["[trainyard:vision protect hold]", "[trainyard:speech]", "by hand"])
  func `a job whose mark has changed since the plan loses and gains nothing`(_ description: String) async {
    let world = World(
      "mark", jobs: [Samples.job([Samples.entry("run", Samples.config(lr: "7", trainURL: "/new/"))], policy: .delete)],
      remoteJobs: [Samples.remoteJob([Samples.version(1, Samples.config(), .running)])])
    let remote = FakeRemote(world.observed)
    remote.change { $0.jobs[0].description = MarkedDescription(description) }
    let report = await apply(world, to: remote)
    #expect(remote.requests.isEmpty)
    #expect(report.results.allSatisfy { !$0.outcome.isSuccess })
  }

  @Test func `nothing is launched while the service lists fewer versions than it counts`() async {
    let remote = FakeRemote(Self.second.observed)
    remote.change { $0.jobs[0].versionCount = 2 }
    let report = await apply(Self.second, to: remote)
    #expect(remote.requests.isEmpty)
    #expect(!report.results[0].outcome.isSuccess)
  }

  @Test func `a run that has appeared since the plan is not launched again`() async {
    let remote = FakeRemote(Self.second.observed)
    remote.change { world in
      world.jobs[0].versions?.append(Samples.version(2, Samples.config(lr: "0.2"), .running))
    }
    let report = await apply(Self.second, to: remote)
    #expect(remote.requests.isEmpty)
    #expect(!report.results[0].outcome.isSuccess)
  }

  @Test func `a version that has started to run since the plan is not deleted`() async {
    let world = World(
      "stale", jobs: [Samples.job([Samples.entry("run")], policy: .delete)],
      remoteJobs: [Samples.remoteJob([Samples.version(1), Samples.version(2, Samples.config(lr: "0.5"))])])
    let remote = FakeRemote(world.observed)
    remote.change { $0.jobs[0].versions?[1].status = .running }
    let report = await apply(world, to: remote)
    #expect(remote.requests.isEmpty)
    #expect(!report.results[0].outcome.isSuccess)
  }

  @Test func `a configuration that has changed since the plan is left alone`() async throws {
    let world = try #require(World.all.first { $0.name == "a changed configuration is updated" })
    let remote = FakeRemote(world.observed)
    remote.change { $0.configurations[0].config?.trainURL = "/elsewhere/" }
    let report = await apply(world, to: remote)
    #expect(remote.requests.isEmpty)
    #expect(!report.results[0].outcome.isSuccess)
  }

  @Test func `nothing is started once a stop was asked for`() async {
    let remote = FakeRemote(Self.sweep.observed)
    let events = Mutex<[ApplyEvent]>([])
    let (interruptions, continuation) = AsyncStream.makeStream(of: Interruption.self)
    let applier = Applier(reader: remote, writer: remote, clock: .virtual()) { event in
      events.withLock { $0.append(event) }
      if case .sending = event { continuation.yield(.drain) }
    }
    let report = await applier.apply(Self.sweep.plan, observed: Self.sweep.observed, interruptions: interruptions)
    #expect(report.results.map(\.outcome.isSuccess) == [true, false, false])
    #expect(remote.requests.count == 1)
    #expect(events.withLock(\.self).contains(.draining))
  }
}

extension ApplyClock {
  /// A clock of its own that nobody waits for.
  static func virtual() -> ApplyClock {
    let time = VirtualTime()
    return ApplyClock(now: { time.now }, sleep: { try await time.sleep($0) })
  }
}
