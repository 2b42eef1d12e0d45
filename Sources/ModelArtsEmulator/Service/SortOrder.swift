/// The direction of a sorted list.
enum SortOrder: String, CaseIterable {
  case asc
  case desc

  /// Whether the first of two different values comes first.
  func puts<Value: Comparable>(_ first: Value, before second: Value) -> Bool {
    self == .asc ? first < second : first > second
  }
}
