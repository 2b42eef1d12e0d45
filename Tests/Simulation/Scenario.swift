import TestSupport
import TrainyardApplier
import TrainyardResources

/// What a seed stands for: what is declared, what goes wrong, who is at work.
package struct Scenario: Sendable {
  /// How many of a hundred requests go wrong in a way.
  struct Faults: Sendable {
    /// The answer is lost, the work is not done.
    var lostBefore = 0
    /// The answer is lost, the work is done.
    var lostAfter = 0
    /// The answer is lost, the work is done later.
    var late = 0
    /// The service refuses because there are too many.
    var throttled = 0
    /// The request never leaves.
    var notSent = 0
    /// Reads fail.
    var reads = 0
  }

  let seed: UInt64
  var random: SeededRandom
  var faults = Faults()
  var quirks = SimulatedService.Quirks()
  /// The machines that the tool runs on.
  var hosts = 1
  /// How often each host runs the tool.
  var rounds = 2
  /// How many of ten thousand steps kill the tool.
  var crashes = 0
  /// How many of ten thousand steps interrupt the tool.
  var interruptions = 0
  var keepsJournal = true
  /// How many things people do in the console.
  var meddling = 0
  /// When people do them, and when the later manifests are there.
  var span = Duration.seconds(600)
  let settings = ApplySettings(parallelism: 8, settle: .seconds(60), timeout: .seconds(1800))
  /// What is declared first, and after an edit.
  var declared: [DesiredState] = []

  package init(seed: UInt64) {
    self.seed = seed
    random = SeededRandom(seed: seed &* 0x2545_F491_4F6C_DD1D &+ 1)
    hosts = random.happens(onceIn: 3) ? 2 : 1
    rounds = random.number(1...3)
    if random.happens(onceIn: 2) { chooseFaults() }
    if random.happens(onceIn: 2) { quirks.lag = random.pick(.seconds(3), .seconds(20)) }
    quirks.countsAreFresh = random.happens(onceIn: 3)
    quirks.deletesAreSlow = random.happens(onceIn: 2)
    quirks.echoIsWrong = random.happens(onceIn: 25)
    quirks.failures = random.pick(0, 15, 60)
    if random.happens(onceIn: 3) { crashes = random.pick(100, 400, 1500) }
    if random.happens(onceIn: 6) { interruptions = random.pick(100, 500) }
    keepsJournal = !random.happens(onceIn: 4)
    if random.happens(onceIn: 3) { meddling = random.number(1...4) }
    declare()
  }

  private mutating func chooseFaults() {
    let rate = random.pick(3, 10, 30)
    if random.happens(onceIn: 2) { faults.lostBefore = rate }
    if random.happens(onceIn: 2) { faults.lostAfter = rate }
    if random.happens(onceIn: 2) { faults.late = rate }
    if random.happens(onceIn: 3) { faults.throttled = rate }
    if random.happens(onceIn: 3) { faults.notSent = rate }
    if random.happens(onceIn: 3) { faults.reads = rate / 2 }
  }

  // MARK: - Manifests

  private mutating func declare() {
    let jobs = (0..<random.number(1...2)).map { job(named: "job-\($0)") }
    let configurations = (0..<random.number(0...2)).map { configuration(named: "config-\($0)", lr: "0.\($0 + 1)") }
    let first = DesiredState(owner: Samples.owner, configurations: configurations, jobs: jobs)
    // Two machines that apply different manifests undo each other's work: that is no fault of either.
    declared = hosts == 1 && random.happens(onceIn: 2) ? [first, edited(first)] : [first]
  }

  private mutating func job(named name: String) -> DeclaredJob {
    let count = random.number(0...4)
    var entries: [DeclaredVersion] = []
    for index in 0..<count {
      let parent = index > 0 && random.happens(onceIn: 3) ? "entry-\(random.number(0...index - 1))" : nil
      entries.append(
        Samples.entry(
          "entry-\(index)", Samples.config(lr: "0.\(index + 1)", trainURL: "/\(name)/\(index)/"), parent: parent,
          runs: random.happens(onceIn: 4) ? 2 : 1, retry: random.happens(onceIn: 3) ? 1 : 0))
    }
    return Samples.job(
      named: name, entries, policy: random.pick(.keep, .stop, .delete), description: "simulated")
  }

  private func configuration(named name: String, lr: String) -> DeclaredConfiguration {
    DeclaredConfiguration(name: name, description: nil, config: Samples.config(lr: lr), origin: Samples.place(1))
  }

  private mutating func edited(_ state: DesiredState) -> DesiredState {
    var jobs = state.jobs
    let index = random.number(0...jobs.count - 1)
    switch random.number(0...4) {
    case 0: jobs.remove(at: index)
    case 1 where !jobs[index].entries.isEmpty:
      let removed = jobs[index].entries.removeLast().name
      for entry in jobs[index].entries.indices where jobs[index].entries[entry].parent == removed {
        jobs[index].entries[entry].parent = nil
      }
    case 2 where !jobs[index].entries.isEmpty:
      jobs[index].entries[0].config = Samples.config(lr: "0.77", trainURL: "/\(jobs[index].name)/0/")
    case 3: jobs[index].description = "edited"
    default:
      jobs[index].entries.append(
        Samples.entry("added", Samples.config(lr: "0.99", trainURL: "/\(jobs[index].name)/added/")))
    }
    let configurations =
      random.happens(onceIn: 2) ? state.configurations.map { configuration(named: $0.name, lr: "0.5") } : []
    return DesiredState(owner: state.owner, configurations: configurations, jobs: jobs)
  }

  /// What is declared at a time.
  func desired(at time: Duration) -> DesiredState { time < span ? declared[0] : declared[declared.count - 1] }
}
