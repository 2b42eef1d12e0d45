package import TrainyardPlanner

/// Something that happened while a plan is carried out.
package enum ApplyEvent: Sendable, Hashable {
  case started(Action)
  case finished(ActionResult, completed: Int, total: Int)
}
