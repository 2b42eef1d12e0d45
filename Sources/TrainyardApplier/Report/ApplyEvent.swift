package import TrainyardPlanner
package import TrainyardResources

/// Something that happened while a plan is carried out.
package enum ApplyEvent: Sendable, Hashable {
  case started(Action)
  /// A request that changes something is about to be sent for an action.
  case sending(Action, RemoteCall)
  /// The request was answered; nil where it was confirmed.
  case answered(Action, RemoteCall, RemoteError?)
  case finished(ActionResult, completed: Int, total: Int)
  /// A launched run that is waited for is in another state.
  case run(Address, RunReference)
  /// A launched run is not waited for any more.
  case runEnded(RunResult)
  /// Nothing more is started; what is under way goes on.
  case draining
  /// Everything ends now.
  case aborting
}
