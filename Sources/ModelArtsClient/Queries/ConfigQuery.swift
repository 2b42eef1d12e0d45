public import ModelArtsAPI

/// Which configurations are listed, and in which order (contract section 4.9).
public struct ConfigQuery: Sendable, Hashable {
  /// The fields by which configurations can be sorted.
  public enum Key: String, Sendable, Hashable, CaseIterable {
    case name = "config_name"
    case description = "config_desc"
    /// Not for samples.
    case createTime = "create_time"
  }

  /// Whether one's own configurations are meant, or the samples of the service.
  public var kind: ConfigKind
  /// Only configurations whose name contains this text.
  public var nameContains: String?
  /// The field by which the configurations are sorted.
  public var sortedBy: Key
  /// The direction of the sorting.
  public var order: SortOrder
  /// How many configurations a page has, 1 to 1000.
  public var pageSize: Int

  /// Asks for configurations, by default for all of one's own.
  public init(
    kind: ConfigKind = .custom, nameContains: String? = nil, sortedBy: Key = .name, order: SortOrder = .ascending,
    pageSize: Int = 1000
  ) {
    self.kind = kind
    self.nameContains = nameContains
    self.sortedBy = sortedBy
    self.order = order
    self.pageSize = pageSize
  }
}

extension ConfigQuery {
  func items(page: Int) -> [QueryItem] {
    PageItems.of(page: page, size: pageSize) + PageItems.search(nameContains) + [
      QueryItem("sortBy", sortedBy.rawValue), QueryItem("order", order.rawValue),
      QueryItem("config_type", kind.rawValue),
    ]
  }

  func matches(_ config: ConfigSummary) -> Bool {
    nameContains.map { $0.isEmpty || config.configName.contains($0) } ?? true
  }
}
