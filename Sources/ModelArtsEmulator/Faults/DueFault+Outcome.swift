extension DueFault {
  /// How the fault ends the request; nil for one that lets it go on.
  func outcome(quirks: EmulatorQuirks) -> Outcome? {
    switch rule.effect {
    case .fail(let status, let code, let message, let retryAfter):
      var form = quirks
      form.failsWithStatus200 = false
      var reply = Reply.failure(ServiceFailure(status, code, message), quirks: form)
      if let retryAfter {
        reply.headers.append(.init(name: "Retry-After", value: retryAfter.text(at: WallClock.now())))
      }
      return .reply(reply)
    case .failSoftly(let code, let message):
      return .reply(Reply.failure(ServiceFailure(200, code, message), quirks: quirks))
    case .answer(let status, let text): return .reply(Reply(status: status, body: .text(text)))
    case .garbage: return .reply(Reply(status: 200, body: .bytes(garbage)))
    case .dropConnection: return .drop
    case .hang(let limit): return .hang(atMost: limit)
    case .delay, .randomDelay, .truncate, .quirk, .staleLists, .slowDeletes: return nil
    }
  }

  /// The request as the service works on it.
  func adjust(_ policy: inout ServicePolicy) {
    switch rule.effect {
    case .quirk(let quirk): quirk.apply(to: &policy.quirks, seed: rule.seed)
    case .staleLists(let duration): policy.listLag = max(policy.listLag, duration)
    case .slowDeletes(let duration): policy.deletionDelay += duration
    default: break
    }
  }

  /// The answer as it leaves the service.
  func altering(_ reply: Reply) -> Reply {
    switch rule.effect {
    case .truncate(let bytes):
      var copy = reply
      copy.truncation = .init(bytes: bytes)
      return copy
    case .quirk(.shuffledLists): return reply.shufflingLists(seed: rule.seed)
    default: return reply
    }
  }

  /// Bytes that are neither JSON nor text: the first is no beginning of either.
  private var garbage: [UInt8] {
    var random = random
    let count = Int.random(in: 16...256, using: &random)
    return [0xFF] + (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
  }
}
