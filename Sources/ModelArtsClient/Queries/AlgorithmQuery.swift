/// Which preset algorithms are listed, and in which order (contract section 4.10).
public struct AlgorithmQuery: Sendable, Hashable {
  /// The fields by which algorithms can be sorted.
  public enum Key: String, Sendable, Hashable, CaseIterable {
    case engine
    case name = "model_name"
    case usage = "model_usage"
    case precision = "model_precision"
    case size = "model_size"
    case createTime = "create_time"
    case parameter
  }

  /// Only algorithms whose name contains this text, as the service reads it.
  public var search: String?
  /// The field by which the algorithms are sorted.
  public var sortedBy: Key
  /// The direction of the sorting.
  public var order: SortOrder
  /// How many algorithms a page has, 1 to 100.
  public var pageSize: Int

  /// Asks for algorithms, by default for all of them.
  public init(
    search: String? = nil, sortedBy: Key = .name, order: SortOrder = .ascending, pageSize: Int = 100
  ) {
    self.search = search
    self.sortedBy = sortedBy
    self.order = order
    self.pageSize = pageSize
  }
}

extension AlgorithmQuery {
  func items(page: Int) -> [QueryItem] {
    PageItems.of(page: page, size: pageSize, maximumSize: 100) + PageItems.search(search) + [
      QueryItem("sortBy", sortedBy.rawValue), QueryItem("order", order.rawValue),
    ]
  }
}
