public import ModelArtsAPI

/// Which jobs are listed, and in which order (contract section 4.2).
public struct JobQuery: Sendable, Hashable {
  /// The fields by which jobs can be sorted.
  public enum Key: String, Sendable, Hashable, CaseIterable {
    case name = "job_name"
    case description = "job_desc"
    case status
    case duration
    case versionCount = "version_count"
    case createTime = "create_time"
  }

  /// Only jobs whose newest version has this status.
  public var status: JobStatus?
  /// Only jobs whose name contains this text.
  public var nameContains: String?
  /// The field by which the jobs are sorted.
  public var sortedBy: Key
  /// The direction of the sorting.
  public var order: SortOrder
  /// How many jobs a page has, 1 to 1000.
  public var pageSize: Int

  /// Asks for jobs, by default for all of them.
  public init(
    status: JobStatus? = nil, nameContains: String? = nil, sortedBy: Key = .name, order: SortOrder = .ascending,
    pageSize: Int = 1000
  ) {
    self.status = status
    self.nameContains = nameContains
    self.sortedBy = sortedBy
    self.order = order
    self.pageSize = pageSize
  }
}

extension JobQuery {
  // Editions differ in their defaults, so order and workspace are always sent (contract section 10, rows 12 and 35).
  func items(page: Int, workspaceID: String) -> [QueryItem] {
    PageItems.of(page: page, size: pageSize) + PageItems.search(nameContains)
      + (status.map { [QueryItem("status", String($0.rawValue))] } ?? [])
      + [
        QueryItem("sortBy", sortedBy.rawValue), QueryItem("order", order.rawValue),
        QueryItem("workspace_id", workspaceID),
      ]
  }

  /// Whether a job is one of those: a printed answer has jobs of other statuses (contract section 10, row 15).
  func matches(_ job: JobSummary) -> Bool {
    (status == nil || job.status == status) && (nameContains.map { $0.isEmpty || job.jobName.contains($0) } ?? true)
  }
}
