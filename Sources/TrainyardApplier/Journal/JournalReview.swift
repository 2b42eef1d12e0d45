package import TrainyardResources

/// Looks what came of requests that an earlier run of the tool sent and did not see answered: a pure state machine.
///
/// A launch is looked for once the settle period since its request is over, so that a plan that is made afterwards finds
/// the run, wherever it was carried out.
package struct JournalReview: Sendable {
  /// A request of an earlier run whose end nobody recorded.
  package struct Leftover: Sendable, Hashable {
    package var intent: JournalIntent
    /// How long ago the request was recorded.
    package var age: Duration

    package init(_ intent: JournalIntent, age: Duration) {
      self.intent = intent
      self.age = age
    }
  }

  /// What the driver has to do next.
  package enum Step: Sendable, Hashable {
    case look(job: String)
    case pause(Duration)
    case done([JournalFinding])
  }

  private var waiting: [Leftover]
  private let settle: Duration
  private let started: Duration
  private var outage: Patience
  private var findings: [JournalFinding] = []

  /// - Parameters:
  ///   - leftovers: What the journal holds, in its order.
  ///   - settle: How long a request may take to be carried out and listed.
  ///   - patience: How long an unanswering service is waited for.
  ///   - now: The time on any clock that only goes forward.
  package init(_ leftovers: [Leftover], settle: Duration, patience: Duration, at now: Duration) {
    waiting = leftovers
    self.settle = settle
    started = now
    outage = Patience(patience)
  }

  /// The first step, or the next one after a pause.
  package mutating func next(at now: Duration) -> Step {
    while let leftover = waiting.first {
      if leftover.intent.isLaunch, let job = leftover.intent.job {
        // A clock that was set back or forth must not make anybody wait longer than the settle period.
        let left = settle - max(.zero, leftover.age) - (now - started)
        return left > .zero ? .pause(left) : .look(job: job)
      }
      findings.append(JournalFinding(leftover.intent, candidates: nil))
      waiting.removeFirst()
    }
    return .done(findings)
  }

  /// Takes what a look showed: the job, nil where it does not exist.
  package mutating func looked(_ job: ObservedJob?, at now: Duration) -> Step {
    outage.reset()
    guard let leftover = waiting.first else { return .done(findings) }
    let known = Set(leftover.intent.knownIDs)
    let fresh = (job?.versions ?? []).filter { !known.contains($0.id) }
    findings.append(
      JournalFinding(leftover.intent, candidates: fresh.map { RunReference($0, of: leftover.intent.job ?? "") }))
    waiting.removeFirst()
    return next(at: now)
  }

  /// Takes that a look was not answered.
  package mutating func lookFailed(at now: Duration) -> Step {
    if let pause = outage.pause(at: now) { return .pause(pause) }
    guard let leftover = waiting.first else { return .done(findings) }
    findings.append(JournalFinding(leftover.intent, candidates: nil))
    waiting.removeFirst()
    return next(at: now)
  }
}
