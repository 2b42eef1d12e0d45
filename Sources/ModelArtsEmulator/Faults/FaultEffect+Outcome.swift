extension FaultEffect {
  /// How the effect ends a request; nil for one that only slows it down.
  func outcome(quirks: EmulatorQuirks) -> Outcome? {
    switch self {
    case .delay:
      return nil
    case .fail(let status, let code, let message, let retryAfter):
      var form = quirks
      form.failsWithStatus200 = false
      var reply = Reply.failure(ServiceFailure(status, code, message), quirks: form)
      if let retryAfter { reply.headers.append(.init(name: "Retry-After", value: String(retryAfter))) }
      return .reply(reply)
    case .failSoftly(let code, let message):
      return .reply(Reply.failure(ServiceFailure(200, code, message), quirks: quirks))
    case .answer(let status, let text):
      return .reply(Reply(status: status, body: .text(text)))
    case .dropConnection:
      return .drop
    }
  }
}
