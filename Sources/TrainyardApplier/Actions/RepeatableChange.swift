internal import TrainyardResources

/// A change that may be sent again without harm, because a name or an id says what it is about.
protocol RepeatableChange: Sendable {
  /// The read that shows the object.
  var subject: RemoteCall { get }
  var request: RemoteCall { get }
  /// What is waited for, for people: `the end of job/flowers`.
  var goal: String { get }
  /// Whether a confirmed request is not the end: the service does the work later.
  var isAsynchronous: Bool { get }

  /// Whether the object is what the plan saw.
  func check(_ seen: RemoteAnswer, _ context: ActionContext) -> Precondition

  /// How far the change is after a request.
  func progress(_ seen: RemoteAnswer, _ context: ActionContext) -> Progress

  /// Whether a refusal says that the object is, or will be, as it is wanted.
  func isSettled(by error: RemoteError, isRepeated: Bool) -> Bool

  /// Remembers what other actions have to know.
  func note(_ seen: RemoteAnswer, in context: inout ActionContext)
}

/// What a look before a change shows.
enum Precondition: Sendable, Hashable {
  case fulfilled
  case stale(String)
  /// The object is as it is wanted already.
  case alreadyTrue
  /// As the other says, unless the answer is an old one: worth another look.
  indirect case perhaps(Precondition)
}

/// What a look after a change shows.
enum Progress: Sendable, Hashable {
  case isTrue
  /// The service is at it.
  case pending
  /// Nothing shows that the request was taken.
  case undone
  case failed(RemoteError)
}

extension RepeatableChange {
  var isAsynchronous: Bool { false }
  func isSettled(by error: RemoteError, isRepeated: Bool) -> Bool { false }
  func note(_ seen: RemoteAnswer, in context: inout ActionContext) {}
}
