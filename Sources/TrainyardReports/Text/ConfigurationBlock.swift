internal import TrainyardDiagnostics
internal import TrainyardPlanner

/// The lines of one configuration's change.
struct ConfigurationBlock {
  private let action: ActionDocument

  init(_ action: ActionDocument) {
    self.action = action
  }

  func add(to page: inout TextPage) {
    page.row(indent: 0, action.address, place: action.place?.description, .bold)
    page.row(indent: 2, action.verb, action.reason.words, action.style)
    ChangeRows(action.changes).add(to: &page)
    page.line()
  }
}
