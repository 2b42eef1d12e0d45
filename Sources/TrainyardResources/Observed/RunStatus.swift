/// What the service says of a run.
package struct RunStatus: Sendable, Hashable {
  package enum Category: String, Sendable, Hashable {
    /// Occupies or waits for resources, or is about to end.
    case active
    case completed
    case failed
    case cancelled
    case unknown
  }

  /// The service's name of the status, such as `RUNNING`.
  package var name: String
  package var category: Category
  /// Whether a stop is taken in this state.
  package var isStoppable: Bool

  package init(name: String, category: Category, isStoppable: Bool = false) {
    self.name = name
    self.category = category
    self.isStoppable = isStoppable
  }

  /// Whether a run may be under way: it is active, or in a state that nobody documents.
  package var mayRun: Bool { category == .active || category == .unknown }
}
