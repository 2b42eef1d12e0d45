internal import TrainyardResources

/// Waits for the launched runs of one job: one look for all of them, less and less often.
struct RunWatch: Sendable {
  private struct Watched: Sendable {
    let address: Address
    var run: RunReference
    let since: Duration
  }

  /// What a look, or the passing of time, brought.
  enum News: Sendable {
    case changed(Address, RunReference)
    case ended(RunResult)
  }

  private let goal: ApplySettings.Wait
  private let timeout: Duration
  private let settle: Duration
  private var watched: [Watched] = []
  private var pauses = 0
  /// Whether a look or a pause is under way.
  var isActive = false

  init(_ goal: ApplySettings.Wait, _ settings: ApplySettings) {
    self.goal = goal
    timeout = settings.timeout
    settle = settings.settle
  }

  var isEmpty: Bool { watched.isEmpty }

  mutating func add(_ run: RunReference, _ address: Address, at now: Duration) {
    watched.append(Watched(address: address, run: run, since: now))
    pauses = 0
  }

  /// The next pause: from one second to twenty, and never beyond the time of a run that is waited for.
  mutating func nextPause(at now: Duration) -> Duration {
    pauses += 1
    let left = watched.map { $0.since + timeout - now }.min() ?? .zero
    return max(.milliseconds(100), min(.seconds(1 << min(pauses - 1, 5)), .seconds(20), left))
  }

  /// Takes what a look showed; nil where the service did not answer.
  mutating func look(_ job: ObservedJob??, at now: Duration) -> [News] {
    var news: [News] = []
    watched = watched.compactMap { item in
      var item = item
      let version = job.flatMap { $0 }?.versions?.first { $0.id == item.run.id }
      if let version, version.status != item.run.status {
        item.run.status = version.status
        news.append(.changed(item.address, item.run))
        pauses = 0
      }
      guard let ending = ending(of: item, isListed: version != nil || job == nil, at: now) else { return item }
      news.append(.ended(RunResult(address: item.address, run: item.run, ending: ending)))
      return nil
    }
    return news
  }

  /// Ends the waiting.
  mutating func interrupt() -> [News] {
    defer { watched = [] }
    return watched.map { .ended(RunResult(address: $0.address, run: $0.run, ending: .interrupted)) }
  }

  private func ending(of item: Watched, isListed: Bool, at now: Duration) -> RunResult.Ending? {
    guard isListed else { return now - item.since >= settle ? .gone : nil }
    switch item.run.status.category {
    case .completed: return .reached
    case .failed, .cancelled: return .failed
    case .active where goal == .running && item.run.status.name == "RUNNING": return .reached
    case .active, .unknown: return now - item.since >= timeout ? .timedOut : nil
    }
  }
}
