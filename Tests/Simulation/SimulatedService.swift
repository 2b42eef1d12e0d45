import TestSupport
import TrainyardResources

/// A model of the service with its whole past, so that lists can be answered as they were a while ago.
struct SimulatedService: Sendable {
  /// Who started a run.
  enum Starter: Sendable, Hashable {
    /// A run of the tool, for an address.
    case tool(Int, Address)
    case person
  }

  struct Version: Sendable {
    let id: Int64
    let number: Int
    let parent: Int64?
    /// What was sent.
    let config: RunConfig
    let echo: ObservedConfig
    let starter: Starter
    let created: Duration
    /// The statuses with the times from which they hold.
    var statuses: [(since: Duration, status: RunStatus)]
    var deleted: Duration?

    var name: String { "V" + String(repeating: "0", count: max(0, 4 - String(number).count)) + String(number) }

    func exists(at time: Duration) -> Bool { created <= time && deleted.map { $0 > time } ?? true }

    func status(at time: Duration) -> RunStatus {
      (statuses.last { $0.since <= time } ?? statuses[0]).status
    }
  }

  struct Job: Sendable {
    let id: Int64
    let name: String
    let created: Duration
    var deleted: Duration?
    var descriptions: [(since: Duration, text: String)]
    var versions: [Version] = []

    func exists(at time: Duration) -> Bool { created <= time && deleted.map { $0 > time } ?? true }

    func description(at time: Duration) -> String { (descriptions.last { $0.since <= time } ?? descriptions[0]).text }
  }

  var jobs: [Job] = []
  var configurations: [ObservedConfiguration] = []
  var nextID: Int64 = 1000
  var random: SeededRandom
  var quirks: Quirks

  /// How a service differs from a perfect one.
  struct Quirks: Sendable {
    /// The longest time by which lists are behind.
    var lag = Duration.zero
    /// Whether counts are up to date where lists are behind.
    var countsAreFresh = false
    /// Whether deletes take their time.
    var deletesAreSlow = false
    /// Whether it reports other values than were sent.
    var echoIsWrong = false
    /// How many of a hundred runs fail.
    var failures = 15
  }

  init(random: SeededRandom, quirks: Quirks) {
    self.random = random
    self.quirks = quirks
  }
}
