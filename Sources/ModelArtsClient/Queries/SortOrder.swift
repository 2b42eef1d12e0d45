/// The direction in which a list is sorted.
public enum SortOrder: String, Sendable, Hashable, CaseIterable {
  case ascending = "asc"
  case descending = "desc"
}
