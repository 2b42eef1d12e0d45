internal import Synchronization

/// The active fault rules and how often each has matched.
final class FaultBook: Sendable {
  private struct Entry {
    var rule: FaultRule
    var matches = 0
    var random: SeededGenerator

    /// Counts a matching request and tells whether it is hit.
    mutating func isDue() -> Bool {
      matches += 1
      return switch rule.occurrence {
      case .every: true
      case .first(let count): matches <= count
      case .nth(let index): matches == index
      case .random(let probability, _): Double.random(in: 0..<1, using: &random) < probability
      }
    }
  }

  private let entries: Mutex<[Entry]>

  init(_ rules: [FaultRule]) {
    entries = Mutex(rules.map(Self.entry))
  }

  /// Adds rules after the ones that are active.
  func install(_ rules: [FaultRule]) {
    entries.withLock { $0 += rules.map(Self.entry) }
  }

  /// Ends all faults.
  func removeAll() {
    entries.withLock { $0 = [] }
  }

  /// The faults of a request, in the order of their rules; every rule that covers the request counts it.
  func due(endpoint: ServiceEndpoint?, method: String, path: String) -> [FaultRule] {
    entries.withLock { entries in
      var due: [FaultRule] = []
      for index in entries.indices where entries[index].rule.covers(endpoint, method: method, path: path) {
        if entries[index].isDue() { due.append(entries[index].rule) }
      }
      return due
    }
  }

  private static func entry(_ rule: FaultRule) -> Entry {
    var seed: UInt64 = 0
    if case .random(_, let value) = rule.occurrence { seed = value }
    return Entry(rule: rule, random: SeededGenerator(seed: seed))
  }
}
