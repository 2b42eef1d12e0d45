internal import Synchronization

/// The active fault rules and how often each has matched and hit.
final class FaultBook: Sendable {
  private struct Entry {
    var fault: InstalledFault
    var random: SeededGenerator

    /// Counts a matching request and tells whether it is hit.
    mutating func isDue() -> Bool {
      fault.matches += 1
      let isHit =
        switch fault.rule.occurrence {
        case .every: true
        case .first(let count): fault.matches <= count
        case .nth(let index): fault.matches == index
        case .everyNth(let step): step > 0 && fault.matches.isMultiple(of: step)
        case .random(let probability, _): Double.random(in: 0..<1, using: &random) < probability
        }
      if isHit { fault.hits += 1 }
      return isHit
    }
  }

  private struct State {
    var entries: [Entry] = []
    var nextID = 1
    var staleness = Duration.zero
  }

  private let state = Mutex(State())

  init(_ rules: [FaultRule]) {
    install(rules)
  }

  /// The rules with their counts, in the order in which they apply.
  var installed: [InstalledFault] { state.withLock { $0.entries.map(\.fault) } }

  /// The longest time that a rule lets lists lag behind; what was deleted must be kept as long.
  var staleness: Duration { state.withLock(\.staleness) }

  /// Adds rules after the ones that are active.
  ///
  /// - Returns: The numbers of the new rules.
  @discardableResult
  func install(_ rules: [FaultRule]) -> [Int] {
    state.withLock { state in
      rules.map { rule in
        let id = state.nextID
        state.nextID += 1
        state.entries.append(Self.entry(InstalledFault(id: id, rule: rule)))
        if case .staleLists(let duration) = rule.effect { state.staleness = max(state.staleness, duration) }
        return id
      }
    }
  }

  /// Ends one fault.
  ///
  /// - Returns: Whether there was one.
  func remove(_ id: Int) -> Bool {
    state.withLock { state in
      let count = state.entries.count
      state.entries.removeAll { $0.fault.id == id }
      return state.entries.count < count
    }
  }

  /// Ends all faults.
  func removeAll() {
    state.withLock { $0.entries = [] }
  }

  /// The faults of a request, in the order of their rules; every rule that covers the request counts it.
  func due(endpoint: ServiceEndpoint?, method: String, path: String) -> [DueFault] {
    state.withLock { state in
      var due: [DueFault] = []
      for index in state.entries.indices {
        let rule = state.entries[index].fault.rule
        guard rule.covers(endpoint, method: method, path: path), state.entries[index].isDue() else { continue }
        let fault = state.entries[index].fault
        due.append(DueFault(id: fault.id, rule: fault.rule, hit: fault.hits))
      }
      return due
    }
  }

  private static func entry(_ fault: InstalledFault) -> Entry {
    var seed: UInt64 = 0
    if case .random(_, let value) = fault.rule.occurrence { seed = value }
    return Entry(fault: fault, random: SeededGenerator(seed: seed))
  }
}
