import Synchronization
import TestSupport
import Testing
import TrainyardApplier
import TrainyardPlanner
import TrainyardResources

/// What the applier does around the actions: waiting for runs, interruptions, the journal.
struct ApplyMachineTests {
  private static let two = World(
    "two", jobs: [Samples.job([Samples.entry("run"), Samples.entry("next", Samples.config(lr: "0.2"))])])

  private func apply(_ world: World, to remote: FakeRemote, _ settings: ApplySettings) async -> ApplyReport {
    await Applier(reader: remote, writer: remote, settings: settings, clock: .virtual())
      .apply(world.plan, observed: world.observed)
  }

  @Test(arguments: [
    (RunStatus.running, ApplySettings.Wait.running, RunResult.Ending.reached),
    (.running, .completed, .timedOut), (.completed, .completed, .reached), (.completed, .running, .reached),
    (.failed, .running, .failed), (.killed, .completed, .failed), (.waiting, .running, .timedOut),
  ])
  func `a launched run is waited for`(_ status: RunStatus, _ wait: ApplySettings.Wait, _ ending: RunResult.Ending) async
  {
    let remote = FakeRemote(Self.two.observed)
    remote.launch(with: status)
    let report = await apply(Self.two, to: remote, ApplySettings(wait: wait))
    #expect(report.results.map(\.outcome.isSuccess) == [true, true])
    #expect(report.runs.map(\.ending) == [ending, ending])
    #expect(Set(report.runs.map(\.run.name)) == ["V0001", "V0002"])
  }

  @Test func `nothing is waited for unless somebody asks`() async {
    let remote = FakeRemote(Self.two.observed)
    #expect(await apply(Self.two, to: remote, ApplySettings()).runs.isEmpty)
  }

  @Test func `one look serves all runs of a job`() throws {
    let world = World(
      "many", jobs: [Samples.job((1...5).map { Samples.entry("run-\($0)", Samples.config(lr: "0.\($0)")) })],
      remoteJobs: [Samples.remoteJob([])], options: PlanOptions(relaunch: ["job/flowers"]))
    var machine = ApplyMachine(world.plan, observed: world.observed, settings: ApplySettings(wait: .completed))
    var outputs = machine.start(at: .zero)
    var versions: [ObservedVersion] = []
    var pollers = 0
    for _ in 0..<100 {
      guard let output = outputs.popLast() else { break }
      guard case .call(let work, let call, _) = output else { continue }
      switch call {
      case .observeJob: outputs += machine.answer(work, .job(Samples.remoteJob(versions)), at: .seconds(1))
      case .createVersion(_, let config, let parent):
        versions.append(Samples.version(versions.count + 1, config, .running, parent: parent))
        let receipt = LaunchReceipt(jobID: 42, versionID: versions.last?.id, versionName: versions.last?.name)
        outputs += machine.answer(work, .launched(receipt), at: .seconds(1))
      default: Issue.record("unexpected \(call)")
      }
      pollers = max(pollers, outputs.count { if case .pause(.runs, _) = $0 { true } else { false } })
    }
    #expect(versions.count == 5)
    #expect(pollers == 1)
    #expect(!machine.isFinished)
  }

  @Test func `an abort says what is unknown and skips the rest`() {
    var machine = ApplyMachine(Self.two.plan, observed: Self.two.observed, settings: ApplySettings())
    let work = ApplyMachine.Work.action(Self.two.plan.actions[0].id)
    _ = machine.start(at: .zero)
    let outputs = machine.answer(work, .job(nil), at: .zero)
    #expect(
      outputs.contains { if case .call(_, let call, let intent) = $0 { call.isLaunch && intent != nil } else { false } }
    )
    let events = machine.abort(at: .zero)
    #expect(events.contains(.event(.draining)) && events.contains(.event(.aborting)))
    #expect(machine.isFinished)
    guard case .uncertain = machine.report.results[0].outcome, case .skipped = machine.report.results[1].outcome else {
      Issue.record("\(machine.report.results.map(\.outcome))")
      return
    }
    #expect(machine.answer(work, .launched(LaunchReceipt(jobID: 1)), at: .zero).isEmpty)
  }

  @Test func `a drain ends what has sent nothing yet`() {
    var machine = ApplyMachine(Self.two.plan, observed: Self.two.observed, settings: ApplySettings())
    let work = ApplyMachine.Work.action(Self.two.plan.actions[0].id)
    _ = machine.start(at: .zero)
    _ = machine.drain(at: .zero)
    #expect(machine.isFinished)
    #expect(machine.report.results.allSatisfy { if case .skipped = $0.outcome { true } else { false } })
    #expect(machine.answer(work, .job(nil), at: .zero).isEmpty)
  }

  @Test func `a drain does not send a launch again that was put off`() {
    var machine = ApplyMachine(
      Self.two.plan, observed: Self.two.observed, settings: ApplySettings(settle: .seconds(60)))
    let work = ApplyMachine.Work.action(Self.two.plan.actions[0].id)
    _ = machine.start(at: .zero)
    _ = machine.answer(work, .job(nil), at: .zero)
    _ = machine.answer(work, .failed(RemoteError(.throttled, effect: .refused, "too many")), at: .zero)
    _ = machine.answer(work, .job(nil), at: .zero)
    _ = machine.drain(at: .seconds(1))
    #expect(!machine.isFinished)
    _ = machine.wake(work, at: .seconds(61))
    let outputs = machine.answer(work, .job(nil), at: .seconds(61))
    #expect(!outputs.contains { if case .call(_, let call, _) = $0 { call.isMutating } else { false } })
    #expect(machine.isFinished)
  }

  @Test func `a dependency that the plan does not hold is no obstacle`() async {
    var plan = Self.two.plan
    plan.actions.removeLast()
    plan.actions[0].dependencies = [Action.ID(.createConfig, .configuration("left out"))]
    let remote = FakeRemote(Self.two.observed)
    let report = await Applier(reader: remote, writer: remote, clock: .virtual())
      .apply(plan, observed: Self.two.observed)
    #expect(report.results.map(\.outcome.isSuccess) == [true])
  }

  @Test func `actions that wait for one another end as skipped`() async {
    var plan = Self.two.plan
    plan.actions[0].dependencies = [plan.actions[1].id]
    let remote = FakeRemote(Self.two.observed)
    let report = await Applier(reader: remote, writer: remote, clock: .virtual())
      .apply(plan, observed: Self.two.observed)
    #expect(report.results.allSatisfy { if case .skipped = $0.outcome { true } else { false } })
    #expect(remote.requests.isEmpty)
  }

  // MARK: - Journal

  /// Keeps records, and how many requests had arrived before each.
  private final class Journal: ApplyJournal {
    let remote: FakeRemote
    let intents = Mutex<[(intent: JournalIntent, arrived: Int)]>([])
    let ends = Mutex<[(word: String, isKnown: Bool)]>([])

    init(_ remote: FakeRemote) {
      self.remote = remote
    }

    func record(_ intent: JournalIntent) { intents.withLock { $0.append((intent, remote.requests.count)) } }
    func record(_ result: ActionResult, isKnown: Bool) { ends.withLock { $0.append((result.outcome.word, isKnown)) } }
  }

  @Test func `every request is in the journal before it is sent, and its end after it`() async {
    let remote = FakeRemote(Self.two.observed)
    remote.fail(.init("create_version", RemoteError(.unavailable, effect: .unknown, "timed out")))
    let journal = Journal(remote)
    _ = await Applier(reader: remote, writer: remote, clock: .virtual(), journal: journal)
      .apply(Self.two.plan, observed: Self.two.observed)
    let intents = journal.intents.withLock(\.self)
    #expect(intents.map(\.arrived) == [0, 1])
    #expect(intents.map(\.intent.request) == ["create_job", "create_version"])
    #expect(intents.map(\.intent.address) == ["job/flowers/version/run", "job/flowers/version/next"])
    #expect(intents.map(\.intent.knownIDs.count) == [0, 1])
    #expect(journal.ends.withLock(\.self).map(\.word) == ["applied", "uncertain"])
    #expect(journal.ends.withLock(\.self).map(\.isKnown) == [true, false])
  }

  @Test func `a review waits for the settle period and tells what has appeared`() {
    let intent = JournalIntent(
      action: "create_version job/flowers/version/run", request: "create_version", address: "job/flowers/version/run",
      job: "flowers", isLaunch: true, knownIDs: [1001])
    let other = JournalIntent(action: "delete_config config/base", request: "delete_config", address: "config/base")
    var review = JournalReview(
      [.init(intent, age: .seconds(20)), .init(other, age: .seconds(20))], settle: .seconds(60),
      patience: .seconds(100), at: .zero)
    #expect(review.next(at: .zero) == .pause(.seconds(40)))
    #expect(review.next(at: .seconds(40)) == .look(job: "flowers"))
    guard case .pause = review.lookFailed(at: .seconds(40)) else {
      Issue.record("it did not wait for the service")
      return
    }
    let job = Samples.remoteJob([Samples.version(1), Samples.version(2, Samples.config(), .running)])
    guard case .done(let findings) = review.looked(job, at: .seconds(41)) else {
      Issue.record("it was not done")
      return
    }
    #expect(findings.map { $0.candidates?.map(\.name) } == [["V0002"], nil])
    #expect(findings[0].words.contains("V0002 (id 1002, RUNNING)"))
    #expect(findings[1].words.contains("the plan shows what is left to do"))
  }
}

extension RunStatus {
  fileprivate static let waiting = RunStatus(name: "WAITING", category: .active, isStoppable: true)
}
