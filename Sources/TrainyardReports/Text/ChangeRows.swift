internal import TrainyardPlanner

/// The lines of a field-level diff.
struct ChangeRows {
  private let changes: [ChangeDocument]

  init(_ changes: [ChangeDocument]) {
    self.changes = changes
  }

  func add(to page: inout TextPage) {
    for change in changes {
      page.row(
        indent: 6, change.path, "\(shown(change.before)) → \(shown(change.after))", place: change.place?.description)
    }
  }

  /// Absent values in words; long ones by their beginning.
  private func shown(_ value: String?) -> String {
    guard let value else { return "(none)" }
    guard !value.isEmpty else { return "\"\"" }
    return value.count > 200 ? value.prefix(200) + "… (\(value.count) characters)" : value
  }
}
