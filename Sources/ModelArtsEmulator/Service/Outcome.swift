/// How a request ends.
enum Outcome: Sendable, Hashable {
  case reply(Reply)
  /// The connection is closed without an answer.
  case drop
  /// Nothing is answered until the client goes away or the time is over.
  case hang(atMost: Duration)

  /// The status that the client sees; nil for none.
  var status: Int? {
    if case .reply(let reply) = self { reply.status } else { nil }
  }
}
