import TestSupport
import TrainyardApplier
import TrainyardPlanner
import TrainyardResources

/// Plays one seed: the real planner, schedule and launch protocol against a service and people that are made up.
///
/// Nothing in it waits or runs beside something else, so that a seed plays the same way every time.
package struct Simulation: Sendable {
  enum Item: Sendable {
    case begin(host: Int)
    case reviewed(run: Int)
    case observed(run: Int)
    case effect(call: Int)
    case answer(call: Int, RemoteAnswer?)
    case wake(run: Int, ApplyMachine.Work)
    case interruption(run: Int, Interruption)
    case person
  }

  var scenario: Scenario
  let sabotage: Sabotage?
  var random: SeededRandom
  var service: SimulatedService
  var agenda = Agenda<Item>()
  var now = Duration.zero
  var hosts: [Host]
  var runs: [ToolRun] = []
  var calls: [PendingCall] = []
  var commits: [Commit] = []
  /// When the tool said of an address that something is not as it should be.
  var reports: [String: [Duration]] = [:]
  /// Addresses whose launch a killed run without a journal had sent.
  var forgotten: Set<String> = []
  /// Whether everything goes well from now on.
  var isCalm = false
  /// What happened, where somebody wants to read it.
  var log: [String]?
  package private(set) var steps = 0

  /// - Parameters:
  ///   - seed: What decides everything.
  ///   - sabotage: How the protocol is broken, nil for not at all.
  ///   - logs: Whether to keep what happened.
  package init(seed: UInt64, sabotage: Sabotage? = nil, logs: Bool = false) {
    scenario = Scenario(seed: seed)
    self.sabotage = sabotage
    random = scenario.random
    service = SimulatedService(random: SeededRandom(seed: seed &+ 0x9E37), quirks: scenario.quirks)
    hosts = Array(repeating: Host(roundsLeft: scenario.rounds), count: scenario.hosts)
    log = logs ? [] : nil
  }

  /// What happened, line by line.
  package var story: [String] { log ?? [] }

  /// Plays the seed to its end.
  ///
  /// - Throws: ``Violation``.
  package mutating func run() throws(Violation) {
    for host in hosts.indices { agenda.add(.begin(host: host), at: .milliseconds(random.number(0...20_000))) }
    for _ in 0..<scenario.meddling {
      agenda.add(.person, at: .milliseconds(random.number(0...Int(scenario.span / .milliseconds(1)))))
    }
    try play()
    try settleDown()
    try checkCommits()
  }

  func failure(_ words: String) -> Violation { Violation(seed: scenario.seed, words: words) }

  mutating func note(_ words: @autoclosure () -> String) {
    guard log != nil else { return }
    log?.append("\(now / .milliseconds(1)) ms  \(words())")
  }

  /// Plays until nothing is left to happen.
  mutating func play() throws(Violation) {
    var budget = 50_000
    while let (time, item) = agenda.next() {
      now = time
      steps += 1
      budget -= 1
      if budget < 0 { throw failure("it does not end") }
      try handle(item)
    }
  }

  private mutating func handle(_ item: Item) throws(Violation) {
    switch item {
    case .begin(let host): begin(host)
    case .reviewed(let run): review(run)
    case .observed(let run): observe(run)
    case .effect(let call): try carryOut(call)
    case .answer(let call, let answer): try take(call, answer)
    case .wake(let run, let work): try drive(run) { $0.wake(work, at: $1) }
    case .interruption(let run, let interruption): try interrupt(run, interruption)
    case .person: meddle()
    }
  }
}
