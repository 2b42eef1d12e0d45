internal import TrainyardPlanner

/// The lines of a field-level diff.
struct ChangeRows {
  private let changes: [ChangeDocument]
  private let isWhole: Bool

  init(_ changes: [ChangeDocument], detail: PlanDetail) {
    self.changes = changes
    isWhole = detail == .full
  }

  func add(to page: inout TextPage) {
    for change in changes {
      let before = ValueText(change.before, besides: change.after, isWhole: isWhole).description
      let after = ValueText(change.after, besides: change.before, isWhole: isWhole).description
      let place = change.place?.description
      // Long values stand below one another, so that they can be compared.
      if before.count + after.count <= 100 {
        page.row(indent: 6, change.path, "\(before) → \(after)", place: place)
      } else {
        page.row(indent: 6, change.path, place: place)
        page.line("- \(before)", indent: 10)
        page.line("+ \(after)", indent: 10)
      }
    }
  }
}
