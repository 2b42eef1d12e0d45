package import TrainyardPlanner
package import TrainyardResources

/// Carries out a plan: what the plan decided, nothing else.
///
/// It only drives the ``ApplyMachine``: sends its calls, waits its pauses, and tells it what came of them.
package struct Applier: Sendable {
  private let reader: any RemoteReader
  private let writer: any RemoteWriter
  private let settings: ApplySettings
  private let clock: ApplyClock
  private let journal: (any ApplyJournal)?
  private let report: @Sendable (ApplyEvent) async -> Void

  /// - Parameters:
  ///   - reader: Reads before and after each change.
  ///   - writer: Sends the changes.
  ///   - settings: Limits.
  ///   - clock: The time, and how to wait.
  ///   - journal: Keeps what is sent, nil for none.
  ///   - report: Receives what happens while it happens.
  package init(
    reader: any RemoteReader, writer: any RemoteWriter, settings: ApplySettings = ApplySettings(),
    clock: ApplyClock = .continuous, journal: (any ApplyJournal)? = nil,
    report: @escaping @Sendable (ApplyEvent) async -> Void = { _ in }
  ) {
    self.reader = reader
    self.writer = writer
    self.settings = settings
    self.clock = clock
    self.journal = journal
    self.report = report
  }

  /// What the driver was told.
  fileprivate enum Input: Sendable {
    case answer(ApplyMachine.Work, RemoteAnswer)
    case wake(ApplyMachine.Work)
    case interruption(Interruption)
    /// No interruption can come any more.
    case quiet
  }

  /// Carries out a plan.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - observed: What the plan was made from; an object that is no longer so is left alone.
  ///   - interruptions: What people and the system ask for meanwhile.
  /// - Returns: How every action ended.
  package func apply(
    _ plan: Plan, observed: ObservedState, interruptions: AsyncStream<Interruption> = AsyncStream { $0.finish() }
  ) async -> ApplyReport {
    var machine = ApplyMachine(plan, observed: observed, settings: settings)
    await withTaskGroup(of: Input.self) { group in
      group.addTask { await Self.next(of: interruptions) }
      await carryOut(machine.start(at: clock.now()), in: &group)
      while !machine.isFinished, let input = await group.next() {
        if case .interruption = input { group.addTask { await Self.next(of: interruptions) } }
        await carryOut(machine.take(input, at: clock.now()), in: &group)
        if case .interruption(.abort) = input { break }
        // Pauses and requests of a task that was cancelled end at once and say nothing.
        if Task.isCancelled { await carryOut(machine.abort(at: clock.now()), in: &group) }
      }
      group.cancelAll()
    }
    return machine.report
  }

  private static func next(of interruptions: AsyncStream<Interruption>) async -> Input {
    for await interruption in interruptions { return .interruption(interruption) }
    return .quiet
  }

  private func carryOut(_ outputs: [ApplyMachine.Output], in group: inout TaskGroup<Input>) async {
    for output in outputs {
      switch output {
      case .event(let event):
        if case .finished(let result, _, _) = event { note(result) }
        await report(event)
      case .call(let work, let call, let intent):
        group.addTask {
          if let intent { journal?.record(intent) }
          return .answer(work, await call.send(to: reader, writer))
        }
      case .pause(let work, let length):
        group.addTask {
          try? await clock.sleep(length)
          return .wake(work)
        }
      }
    }
  }

  private func note(_ result: ActionResult) {
    let isKnown =
      switch result.outcome {
      case .uncertain: false
      case .failed(let error): error.effect != .unknown
      default: true
      }
    journal?.record(result, isKnown: isKnown)
  }
}

extension ApplyMachine {
  fileprivate mutating func take(_ input: Applier.Input, at now: Duration) -> [Output] {
    switch input {
    case .answer(let work, let answer): self.answer(work, answer, at: now)
    case .wake(let work): wake(work, at: now)
    case .interruption(.drain): drain(at: now)
    case .interruption(.abort): abort(at: now)
    case .quiet: []
    }
  }
}
