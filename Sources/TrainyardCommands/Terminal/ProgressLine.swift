internal import TrainyardApplier
internal import TrainyardPlanner
internal import TrainyardResources

/// What one line says about an apply that is under way: how much is done, what runs, and for how long.
struct ProgressLine: Sendable {
  private var total: Int
  private var completed = 0
  /// The actions under way with the time at which they began, the oldest first.
  private var underWay: [(action: Action, since: Duration)] = []
  /// The launched runs that are waited for.
  private var runs: [Address: RunReference] = [:]
  private var isDraining = false

  init(total: Int) {
    self.total = total
  }

  mutating func note(_ event: ApplyEvent, at now: Duration) {
    switch event {
    case .started(let action): underWay.append((action, now))
    case .finished(let result, let completed, let total):
      underWay.removeAll { $0.action.id == result.action.id }
      (self.completed, self.total) = (completed, total)
    case .run(let address, let run): runs[address] = run
    case .runEnded(let result): runs[result.address] = nil
    case .draining: isDraining = true
    case .sending, .answered, .aborting: break
    }
  }

  /// The line, no longer than a width.
  func text(at now: Duration, width: Int) -> String {
    var parts = ["\(completed)/\(total)"]
    if isDraining { parts.append("stopping") }
    parts += underWay.map { "\($0.action.kind.rawValue) \($0.action.address) \(Self.seconds(now - $0.since))" }
    if underWay.isEmpty, !runs.isEmpty {
      let states = Dictionary(grouping: runs.values) { $0.status.name }.mapValues(\.count)
      parts.append("waiting for \(runs.count) " + (runs.count == 1 ? "run" : "runs"))
      parts += states.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
    }
    return Self.shortened(parts, to: width)
  }

  /// As many of the parts as there is room for, and how many more there are.
  private static func shortened(_ parts: [String], to width: Int) -> String {
    var line = parts[0]
    for (index, part) in parts.enumerated().dropFirst() {
      let more = parts.count - index - 1
      let rest = more > 0 ? "  +\(more)" : ""
      guard line.count + part.count + rest.count + 3 <= width else { return line + "  +\(more + 1)" }
      line += " · " + part
    }
    return line
  }

  private static func seconds(_ length: Duration) -> String {
    let seconds = max(0, length.components.seconds)
    return seconds < 60 ? "\(seconds)s" : "\(seconds / 60)m\(seconds % 60)s"
  }
}
