internal import TrainyardDiagnostics
internal import TrainyardPlanner

/// The lines of one configuration's change.
struct ConfigurationBlock {
  private let action: ActionDocument
  private let detail: PlanDetail

  init(_ action: ActionDocument, detail: PlanDetail) {
    self.action = action
    self.detail = detail
  }

  func add(to page: inout TextPage) {
    page.row(indent: 0, action.address, place: action.place?.description, .bold)
    page.row(indent: 2, action.verb, action.reason.words, action.style)
    ChangeRows(action.changes, detail: detail).add(to: &page)
    page.line()
  }
}
