internal import TrainyardResources

/// Looks whether an object is what the plan saw, sends the change, and looks until it is true.
///
/// A request whose answer was lost is looked for first and sent again only where nothing shows that it was taken.
struct RepeatableChangeMachine<Change: RepeatableChange>: ActionMachine {
  private enum State: Sendable {
    case checking
    case sending
    /// The request was answered; the error is why it may not have been taken.
    case watching(RemoteError?)
  }

  private let change: Change
  private var state = State.checking
  private var sends = 0
  private var settling: Patience
  private var waiting: Patience
  private static var maximumSends: Int { 4 }

  init(_ change: Change, _ settings: ApplySettings) {
    self.change = change
    settling = Patience(settings.settle)
    waiting = Patience(settings.timeout, first: .milliseconds(250))
  }

  var interruption: ActionOutcome {
    guard sends > 0 else { return .skipped("interrupted before it was sent") }
    let what =
      if case .watching(nil) = state { "interrupted while waiting for \(change.goal), which the service accepted" } else
      {
        "interrupted; it may have been carried out"
      }
    return .failed(RemoteError(.other, effect: .unknown, what))
  }

  mutating func start(_ context: inout ActionContext) -> ActionStep { .call(change.subject) }

  mutating func handle(_ event: ActionEvent, _ context: inout ActionContext) -> ActionStep {
    switch (state, event) {
    case (_, .paused): return .call(change.subject)
    case (.checking, .answered(.failed(let error))): return .done(.failed(error))
    case (.checking, .answered(let seen)): return act(on: change.check(seen, context), seen, &context)
    case (.sending, .answered(.failed(let error))): return handleFailure(error, context)
    case (.sending, .answered(let answer)): return handleSuccess(answer, &context)
    case (.watching, .answered(.failed(let error))): return pauseWhileUnanswered(error, context)
    case (.watching(let error), .answered(let seen)): return watch(seen, error, &context)
    }
  }

  // MARK: - Before

  private mutating func act(
    on precondition: Precondition, _ seen: RemoteAnswer, _ context: inout ActionContext
  ) -> ActionStep {
    switch precondition {
    case .fulfilled: return send()
    case .stale(let reason): return .done(.skipped("stale: \(reason)"))
    case .alreadyTrue:
      change.note(seen, in: &context)
      return .done(context.settings.isDryRun ? .verified : .applied(version: nil))
    case .perhaps(let verdict):
      if !context.settings.isDryRun, let pause = settling.pause(at: context.now) { return .pause(pause) }
      return act(on: verdict, seen, &context)
    }
  }

  private mutating func send() -> ActionStep {
    state = .sending
    sends += 1
    return .call(change.request)
  }

  // MARK: - After

  private mutating func handleSuccess(_ answer: RemoteAnswer, _ context: inout ActionContext) -> ActionStep {
    guard change.isAsynchronous else {
      change.note(answer, in: &context)
      return .done(.applied(version: nil))
    }
    state = .watching(nil)
    return .call(change.subject)
  }

  private mutating func handleFailure(_ error: RemoteError, _ context: ActionContext) -> ActionStep {
    if change.isSettled(by: error, isRepeated: sends > 1) {
      state = .watching(error.kind == .wrongState ? error : nil)
      return .call(change.subject)
    }
    guard error.effect == .unknown || error.kind == .throttled || error.kind == .unavailable else {
      return .done(.failed(error))
    }
    state = .watching(error)
    return .call(change.subject)
  }

  private mutating func watch(
    _ seen: RemoteAnswer, _ error: RemoteError?, _ context: inout ActionContext
  ) -> ActionStep {
    switch change.progress(seen, context) {
    case .isTrue:
      change.note(seen, in: &context)
      return .done(.applied(version: nil))
    case .failed(let error): return .done(.failed(error))
    case .pending: return pause(context) ?? .done(.failed(late(context)))
    case .undone:
      guard let error else { return pause(context) ?? .done(.failed(late(context))) }
      // A request that is on its way, or a list that is behind, gets its time before the next attempt.
      if let pause = settling.pause(at: context.now) { return .pause(pause) }
      settling.reset()
      guard sends < Self.maximumSends else { return .done(.failed(error)) }
      guard case .fulfilled = change.check(seen, context) else { return .done(.failed(error)) }
      return send()
    }
  }

  private mutating func pause(_ context: ActionContext) -> ActionStep? {
    waiting.pause(at: context.now).map { .pause($0) }
  }

  /// The request was sent; only the look failed.
  private mutating func pauseWhileUnanswered(_ error: RemoteError, _ context: ActionContext) -> ActionStep {
    guard error.kind == .unavailable || error.kind == .throttled, let pause = pause(context) else {
      return .done(
        .failed(RemoteError(error.kind, effect: .unknown, error.message, hint: error.hint, requestID: error.requestID)))
    }
    return pause
  }

  private func late(_ context: ActionContext) -> RemoteError {
    RemoteError(
      .unavailable, effect: .unknown, "\(change.goal) did not happen within \(context.settings.timeout)",
      hint: "the service accepted it; the next plan shows what is left, --timeout waits longer")
  }
}
